package org.amparo.caseplan;

import java.util.Optional;

/** The stage that an event leads to, whatever the stage before; empty for events that leave a case where it is. */
final class CaseStages {

    private CaseStages() {
    }

    static Optional<CaseStage> after(CaseEvent event) {
        return Optional.ofNullable(switch (event) {
            case CaseEvent.Opened e -> CaseStage.REGISTERED;
            case CaseEvent.AssessmentStarted e -> CaseStage.ASSESSMENT;
            case CaseEvent.AssessmentCompleted e -> CaseStage.PLANNING;
            case CaseEvent.PlanSubmitted e -> CaseStage.PLAN_APPROVAL;
            case CaseEvent.PlanApproved e -> CaseStage.ACTIVE;
            case CaseEvent.PlanReturned e -> CaseStage.PLANNING;
            case CaseEvent.ReviewStarted e -> CaseStage.REVIEW;
            case CaseEvent.ReviewHeld e -> e.review().decision() == ReviewDecision.CHANGE_PLAN ? CaseStage.PLANNING : CaseStage.ACTIVE;
            case CaseEvent.PutOnHold e -> CaseStage.ON_HOLD;
            case CaseEvent.Resumed e -> CaseStage.ACTIVE;
            case CaseEvent.TransferRequested e -> CaseStage.TRANSFER_PENDING;
            case CaseEvent.Transferred e -> e.agency() == null ? CaseStage.ACTIVE : null;
            case CaseEvent.TransferRejected e -> CaseStage.ACTIVE;
            case CaseEvent.TransferWithdrawn e -> CaseStage.ACTIVE;
            case CaseEvent.ClosureRequested e -> CaseStage.CLOSURE_REQUESTED;
            case CaseEvent.ClosureRejected e -> CaseStage.ACTIVE;
            case CaseEvent.Closed e -> CaseStage.CLOSED;
            case CaseEvent.Reopened e -> CaseStage.REOPENED;
            default -> null;
        });
    }
}
