package org.amparo.caseplan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ReopenReason;

/** Where a case is, with what only that stage knows. Each state follows from the one before and an event, and from nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "at")
@JsonSubTypes({@JsonSubTypes.Type(value = CaseState.Registered.class, name = "registered"),
        @JsonSubTypes.Type(value = CaseState.InAssessment.class, name = "assessment"),
        @JsonSubTypes.Type(value = CaseState.Planning.class, name = "planning"),
        @JsonSubTypes.Type(value = CaseState.PlanWaits.class, name = "plan-waits"),
        @JsonSubTypes.Type(value = CaseState.Active.class, name = "active"),
        @JsonSubTypes.Type(value = CaseState.InReview.class, name = "review"),
        @JsonSubTypes.Type(value = CaseState.OnHold.class, name = "on-hold"),
        @JsonSubTypes.Type(value = CaseState.TransferWaits.class, name = "transfer-waits"),
        @JsonSubTypes.Type(value = CaseState.ClosureWaits.class, name = "closure-waits"),
        @JsonSubTypes.Type(value = CaseState.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = CaseState.Reopened.class, name = "reopened")})
sealed interface CaseState {

    record Registered() implements CaseState {
    }

    record InAssessment(UUID assessmentId) implements CaseState {
    }

    record Planning() implements CaseState {
    }

    record PlanWaits(int version, UUID submittedBy) implements CaseState {
    }

    record Active() implements CaseState {
    }

    record InReview(UUID reviewId) implements CaseState {
    }

    record OnHold(LocalDate reviewBy) implements CaseState {
    }

    /** @param accepted the other agency said yes; @param overLimit a supervisor confirmed that the receiver is full */
    record TransferWaits(UUID transferId, UUID toCaseworker, UUID toTeam, UUID toOrganisation, UUID agency, String agencyName,
            boolean accepted, boolean overLimit) implements CaseState {
        private TransferWaits with(boolean nowAccepted, boolean nowOverLimit) {
            return new TransferWaits(transferId, toCaseworker, toTeam, toOrganisation, agency, agencyName, nowAccepted, nowOverLimit);
        }
    }

    /** @param excused goals that stay open with a reason */
    record ClosureWaits(ClosureReason reason, LocalDate closedOn, Set<UUID> excused, UUID requestedBy) implements CaseState {
    }

    /** @param reopening who asked to reopen it after a year; null when nobody waits */
    record Closed(ClosureReason reason, LocalDate closedOn, ReopeningAsked reopening) implements CaseState {
    }

    /** A request to reopen that waits for a supervisor. */
    record ReopeningAsked(ReopenReason reason, UUID by) {
    }

    record Reopened() implements CaseState {
    }

    default CaseStage stage() {
        return switch (this) {
            case Registered s -> CaseStage.REGISTERED;
            case InAssessment s -> CaseStage.ASSESSMENT;
            case Planning s -> CaseStage.PLANNING;
            case PlanWaits s -> CaseStage.PLAN_APPROVAL;
            case Active s -> CaseStage.ACTIVE;
            case InReview s -> CaseStage.REVIEW;
            case OnHold s -> CaseStage.ON_HOLD;
            case TransferWaits s -> CaseStage.TRANSFER_PENDING;
            case ClosureWaits s -> CaseStage.CLOSURE_REQUESTED;
            case Closed s -> CaseStage.CLOSED;
            case Reopened s -> CaseStage.REOPENED;
        };
    }

    /** The state after an event; most events leave it as it is. */
    static CaseState after(CaseState state, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> new Registered();
            case CaseEvent.AssessmentStarted e -> new InAssessment(e.assessmentId());
            case CaseEvent.AssessmentCompleted e -> new Planning();
            case CaseEvent.PlanSubmitted e -> new PlanWaits(e.version(), e.submittedBy());
            case CaseEvent.PlanApproved e -> new Active();
            case CaseEvent.PlanReturned e -> new Planning();
            case CaseEvent.ReviewStarted e -> new InReview(e.reviewId());
            case CaseEvent.ReviewHeld e -> e.review().decision() == ReviewDecision.CHANGE_PLAN ? new Planning() : new Active();
            case CaseEvent.PutOnHold e -> new OnHold(e.reviewBy());
            case CaseEvent.Resumed e -> new Active();
            case CaseEvent.TransferRequested e -> new TransferWaits(e.transfer().transferId(), e.transfer().toCaseworker(),
                    e.transfer().toTeam(), e.transfer().toOrganisation(), e.transfer().agency(), e.transfer().agencyName(), false, false);
            case CaseEvent.OverLimitConfirmed e -> state instanceof TransferWaits waits ? waits.with(waits.accepted(), true) : state;
            case CaseEvent.TransferAccepted e -> state instanceof TransferWaits waits ? waits.with(true, waits.overLimit()) : state;
            case CaseEvent.Transferred e -> e.agency() == null ? new Active() : state;
            case CaseEvent.TransferRejected e -> new Active();
            case CaseEvent.TransferWithdrawn e -> new Active();
            case CaseEvent.ClosureRequested e -> new ClosureWaits(e.closure().reason(), e.closure().closedOn(), excused(e.closure()),
                    e.requestedBy());
            case CaseEvent.ClosureRejected e -> new Active();
            case CaseEvent.Closed e -> new Closed(e.reason(), e.closedOn(), null);
            case CaseEvent.ReopeningRequested e -> state instanceof Closed closed
                    ? new Closed(closed.reason(), closed.closedOn(), new ReopeningAsked(e.reason(), e.requestedBy()))
                    : state;
            case CaseEvent.ReopeningRejected e -> state instanceof Closed closed
                    ? new Closed(closed.reason(), closed.closedOn(), null)
                    : state;
            case CaseEvent.Reopened e -> new Reopened();
            case CaseEvent.ClosureApproved e -> state;
            case CaseEvent.RiskLevelSet e -> state;
            case CaseEvent.RiskFlagged e -> state;
            case CaseEvent.RiskResolved e -> state;
            case CaseEvent.NeedIdentified e -> state;
            case CaseEvent.NeedReviewed e -> state;
            case CaseEvent.NeedCorrected e -> state;
            case CaseEvent.NeedUnanswered e -> state;
            case CaseEvent.NeedAnswered e -> state;
            case CaseEvent.PlanDue e -> state;
            case CaseEvent.GoalSet e -> state;
            case CaseEvent.GoalChanged e -> state;
            case CaseEvent.GoalCorrected e -> state;
            case CaseEvent.GoalResolved e -> state;
            case CaseEvent.GoalResultCorrected e -> state;
            case CaseEvent.PlanAgreed e -> state;
            case CaseEvent.ServiceGiven e -> state;
            case CaseEvent.ServiceInterrupted e -> state;
            case CaseEvent.ServiceCorrected e -> state;
            case CaseEvent.FollowUpScheduled e -> state;
            case CaseEvent.FollowUpMoved e -> state;
            case CaseEvent.FollowUpCompleted e -> state;
            case CaseEvent.FollowUpCorrected e -> state;
            case CaseEvent.FollowUpMissed e -> state;
            case CaseEvent.ContactAttempted e -> state;
            case CaseEvent.ContactAttemptCorrected e -> state;
        };
    }

    private static Set<UUID> excused(Closure closure) {
        return Set.copyOf(closure.unresolvedGoals().stream().map(UnresolvedGoal::goalId).toList());
    }
}
