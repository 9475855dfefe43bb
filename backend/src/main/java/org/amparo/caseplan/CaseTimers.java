package org.amparo.caseplan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.timer.TimerKind;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.RiskLevel;
import org.axonframework.eventhandling.EventHandler;

/**
 * What is waited for in a case: a follow-up that is held before its grace is over, a plan, a review and a look at a case on hold by their
 * day, somebody who attends to a high risk within a day, and, after closing, the days on which the outcome is asked for.
 */
@InlineProjection
class CaseTimers implements ReadModel {

    static final Table CASE = TimerKind.table("read.case_timer");
    /** The day after the last day of grace; the key is the follow-up, the target the case. */
    static final TimerKind MISSED = new TimerKind("followup.missed", CASE);

    /** The day after the plan was to be approved; key and target of this and of all that follow are the case. */
    static final TimerKind PLAN = new TimerKind("case.plan-overdue", CASE);
    /** The day after a review was to be held. */
    static final TimerKind REVIEW = new TimerKind("case.review-overdue", CASE);
    /** The day after a case on hold was taken up again: its review may have come due meanwhile, when nobody was asked. */
    static final TimerKind REVIEW_AFTER_HOLD = new TimerKind("case.review-overdue-after-hold", CASE);
    /** The day after a case on hold was to be looked at. */
    static final TimerKind HOLD = new TimerKind("case.hold-overdue", CASE);
    /** Half a year and a year after closing. */
    static final TimerKind OUTCOME_6M = new TimerKind("case.outcome-6m", CASE);
    static final TimerKind OUTCOME_12M = new TimerKind("case.outcome-12m", CASE);

    static final Table RISK = TimerKind.table("read.risk_timer");
    /** A day after a high risk was flagged; the key is the risk, the target the person. */
    static final TimerKind UNATTENDED = new TimerKind("risk.unattended", RISK);

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int HALF_A_YEAR = 6;
    private static final int A_YEAR = 12;
    /** Why a case can end so that there is an outcome, and somebody of ours to ask for it. */
    private static final Set<ClosureReason> WITH_OUTCOME = EnumSet.of(ClosureReason.GOALS_ACHIEVED, ClosureReason.GOALS_MOSTLY_ACHIEVED,
            ClosureReason.PERSON_REQUESTED, ClosureReason.MOVED_AWAY, ClosureReason.NO_LONGER_ELIGIBLE_PROGRAMME_END, ClosureReason.OTHER);

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
            case CaseEvent.PlanDue e -> after(PLAN, e.dueOn(), e, rows);
            case CaseEvent.AssessmentCompleted e -> after(PLAN, e.planDueOn(), e, rows);
            case CaseEvent.PlanApproved e -> {
                PLAN.clear(rows, e.caseId());
                after(REVIEW, e.reviewDueOn(), e, rows);
            }
            case CaseEvent.ReviewHeld e -> after(REVIEW, e.review().nextReviewOn(), e, rows);
            case CaseEvent.PutOnHold e -> after(HOLD, e.reviewBy(), e, rows);
            case CaseEvent.Resumed e -> {
                HOLD.clear(rows, e.caseId());
                after(REVIEW_AFTER_HOLD, e.resumedOn(), e, rows);
            }
            case CaseEvent.ClosureRequested e -> HOLD.clear(rows, e.caseId());
            case CaseEvent.ClosureRejected e -> after(REVIEW_AFTER_HOLD, recorded.recordedAt().atZone(zone).toLocalDate(), e, rows);
            case CaseEvent.Closed e -> {
                TimerKind.clearAll(rows, CASE, e.caseId());
                TimerKind.clearAll(rows, RISK, person);
                if (WITH_OUTCOME.contains(e.reason())) {
                    OUTCOME_6M.set(rows, e.caseId(), e.caseId(), e.closedOn().plusMonths(HALF_A_YEAR), zone);
                    OUTCOME_12M.set(rows, e.caseId(), e.caseId(), e.closedOn().plusMonths(A_YEAR), zone);
                }
            }
            case CaseEvent.Reopened e -> TimerKind.clearAll(rows, CASE, e.caseId());
            default -> {
                // nothing is waited for
            }
        }
    }

    /** A day is over before anybody is told that it passed. */
    private void after(TimerKind kind, LocalDate day, CaseEvent event, Rows rows) {
        if (day != null) {
            kind.set(rows, event.caseId(), event.caseId(), day.plusDays(1), zone);
        }
    }

    private void waitFor(FollowUp followUp, int graceDays, CaseEvent event, Rows rows) {
        MISSED.set(rows, followUp.followUpId(), event.caseId(), followUp.dueOn().plusDays(graceDays + 1L), zone);
    }
}
