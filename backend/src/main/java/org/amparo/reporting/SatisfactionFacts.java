package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureEvent;
import org.amparo.measure.Measurement;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** How satisfied people are with devices and services, 1.00 to 5.00, told in hundredths. */
@LaterProjection
class SatisfactionFacts implements ReadModel {

    static final Facts SATISFACTION = new Facts("stat.satisfaction", id("survivor_id"), text("instrument"), day("asked_on"),
            number("hundredths"), text("retracted"));

    private static final Set<Instrument> ASKED = EnumSet.of(Instrument.QUEST_DEVICE, Instrument.QUEST_SERVICE, Instrument.QUEST_TOTAL);

    private final Days days;

    SatisfactionFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(SATISFACTION.table());
    }

    @EventHandler
    void on(MeasureEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case MeasureEvent.Recorded e when ASKED.contains(e.measurement().instrument()) -> SATISFACTION.always(rows, e.measureId(), at,
                    said(e.measurement(), recorded).and("survivor_id", e.survivorId()));
            // Also for another instrument: what was said of this one before is no longer true.
            case MeasureEvent.Corrected e -> SATISFACTION.always(rows, e.measureId(), at,
                    said(e.measurement(), recorded).and("survivor_id", e.survivorId()));
            case MeasureEvent.Retracted e when ASKED.contains(e.instrument()) -> SATISFACTION.always(rows, e.measureId(), at,
                    Said.that("retracted", "YES"));
            default -> {
            }
        }
    }

    private Said said(Measurement measurement, Recorded recorded) {
        return Said.that("instrument", measurement.instrument()).and("asked_on", days.of(measurement.on(), recorded))
                .and("hundredths", ASKED.contains(measurement.instrument()) ? hundredths(measurement.score()) : null);
    }

    private static Long hundredths(BigDecimal score) {
        return score == null ? null : score.movePointRight(2).longValue();
    }
}
