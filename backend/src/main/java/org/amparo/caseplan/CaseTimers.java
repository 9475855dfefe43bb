package org.amparo.caseplan;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.timer.TimerKind;
import org.amparo.vocabulary.RiskLevel;
import org.axonframework.eventhandling.EventHandler;

/** What is waited for in a case: a follow-up that is held before its grace is over, and somebody who attends to a high risk within a day. */
@InlineProjection
class CaseTimers implements ReadModel {

    static final Table CASE = TimerKind.table("read.case_timer");
    /** The day after the last day of grace; the key is the follow-up, the target the case. */
    static final TimerKind MISSED = new TimerKind("followup.missed", CASE);

    static final Table RISK = TimerKind.table("read.risk_timer");
    /** A day after a high risk was flagged; the key is the risk, the target the person. */
    static final TimerKind UNATTENDED = new TimerKind("risk.unattended", RISK);

    private static final Duration A_DAY = Duration.ofHours(24);

    private final ZoneId zone;

    /** @param clock for its zone only */
    CaseTimers(Clock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(CASE, RISK);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID person = event.survivorId();
        switch (event) {
            case CaseEvent.FollowUpScheduled e -> waitFor(e.followUp(), e.graceDays(), e, rows);
            case CaseEvent.FollowUpMoved e -> waitFor(e.followUp(), e.graceDays(), e, rows);
            case CaseEvent.FollowUpMissed e -> MISSED.clear(rows, e.followUp().followUpId());
            case CaseEvent.FollowUpCompleted e -> {
                MISSED.clear(rows, e.followUp().followUpId());
                TimerKind.clearAll(rows, RISK, person);
            }
            case CaseEvent.ServiceGiven e -> TimerKind.clearAll(rows, RISK, person);
            case CaseEvent.RiskFlagged e -> {
                if (e.risk().severity() == RiskLevel.HIGH) {
                    UNATTENDED.set(rows, e.risk().riskId(), person, recorded.recordedAt().plus(A_DAY));
                }
            }
            case CaseEvent.RiskResolved e -> UNATTENDED.clear(rows, e.riskId());
            case CaseEvent.Closed e -> {
                TimerKind.clearAll(rows, CASE, e.caseId());
                TimerKind.clearAll(rows, RISK, person);
            }
            default -> {
                // nothing is waited for
            }
        }
    }

    private void waitFor(FollowUp followUp, int graceDays, CaseEvent event, Rows rows) {
        MISSED.set(rows, followUp.followUpId(), event.caseId(), followUp.dueOn().plusDays(graceDays + 1L), zone);
    }
}
