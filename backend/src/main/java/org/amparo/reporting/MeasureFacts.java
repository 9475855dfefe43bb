package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

/** How people move and take part, as it was measured: scores in hundredths of the instrument's unit (I1 and O2 of domain 7.5). */
@LaterProjection
class MeasureFacts implements ReadModel {

    static final Facts MEASUREMENT = new Facts("stat.measurement", id("survivor_id"), text("instrument"), day("measured_on"),
            number("hundredths"), text("baseline"), text("retracted"));

    private static final Set<Instrument> COUNTED = EnumSet.of(Instrument.P_SCALE, Instrument.TWO_MINUTE_WALK, Instrument.SIGAM,
            Instrument.LCI_5);

    private final Days days;

    MeasureFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(MEASUREMENT.table());
    }

    @EventHandler
    void on(MeasureEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.measureId();
        switch (event) {
            case MeasureEvent.Recorded e when COUNTED.contains(e.measurement().instrument()) -> MEASUREMENT.always(rows, id, at,
                    said(e.measurement(), recorded).and("survivor_id", e.survivorId()));
            // Also for another instrument: what was said of this one before is no longer true.
            case MeasureEvent.Corrected e -> MEASUREMENT.always(rows, id, at,
                    said(e.measurement(), recorded).and("survivor_id", e.survivorId()));
            case MeasureEvent.Retracted e when COUNTED.contains(e.instrument()) -> MEASUREMENT.always(rows, id, at,
                    Said.that("retracted", "YES"));
            default -> {
            }
        }
    }

    private Said said(Measurement measurement, Recorded recorded) {
        boolean counted = COUNTED.contains(measurement.instrument());
        return Said.that("instrument", measurement.instrument()).and("measured_on", days.of(measurement.on(), recorded))
                .and("hundredths", counted ? measurement.score().movePointRight(2).longValueExact() : null)
                .and("baseline", measurement.baseline() ? "YES" : null);
    }
}
