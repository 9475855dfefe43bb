package org.amparo.reintegration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;

/** What is waited for: the day on which the outcome of a support is to be checked. */
@InlineProjection
class SupportTimers implements ReadModel {

    static final Table TIMER = TimerKind.table("read.support_timer");
    /** The day of the next outcome check of a support. */
    static final TimerKind CHECK = new TimerKind("support.outcome-check", TIMER);

    private final ZoneId zone;

    /** @param clock for its zone only */
    SupportTimers(Clock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(TIMER);
    }

    @EventHandler
    void on(SupportEvent event, Rows rows) {
        switch (event) {
            case SupportEvent.Begun e -> waitFor(e, e.checkOn(), rows);
            case SupportEvent.OutcomeRecorded e -> waitFor(e, e.checkOn(), rows);
            case SupportEvent.OutcomeCorrected e -> waitFor(e, e.checkOn(), rows);
            case SupportEvent.Disbursed e -> waitFor(e, e.checkOn(), rows);
            case SupportEvent.DisbursementCorrected e -> {
                // the months go on counting from what was told first
            }
            case SupportEvent.PayerCorrected e -> {
                // who pays has no day
            }
            case SupportEvent.Ended e -> CHECK.clear(rows, e.supportId());
        }
    }

    private void waitFor(SupportEvent event, LocalDate checkOn, Rows rows) {
        if (checkOn == null) {
            CHECK.clear(rows, event.supportId());
        } else {
            CHECK.set(rows, event.supportId(), event.supportId(), checkOn, zone);
        }
    }
}
