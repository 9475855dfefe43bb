package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;

/** All that can happen to a case, on one page. Stored for ever under the names given here. */
public sealed interface CaseEvent extends DomainEvent {

    UUID caseId();

    UUID survivorId();

    /** @param overLimitReason why a supervisor gave the case to a caseworker who was full (R38); null within the limit */
    @EventName("case.opened")
    record Opened(UUID caseId, UUID survivorId, LocalDate openedOn,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> overLimitReason) implements CaseEvent {
    }

    /**
     * By when a plan is to be approved, counted from the day on which the case was opened or reopened; sooner once the risk is higher.
     *
     * @param dueOn last day on which it is in time (domain 5.4)
     */
    @EventName("case.plan-due")
    record PlanDue(UUID caseId, UUID survivorId, LocalDate dueOn) implements CaseEvent {
    }

    // --- assessment, risk, needs

    @EventName("case.assessment-started")
    record AssessmentStarted(UUID caseId, UUID survivorId, UUID assessmentId, AssessmentType type,
            LocalDate startedOn) implements CaseEvent {
    }

    /** @param planDueOn by when the plan is to be approved (domain 5.4) */
    @EventName("case.assessment-completed")
    record AssessmentCompleted(UUID caseId, UUID survivorId, Assessment assessment, LocalDate planDueOn) implements CaseEvent {
    }

    @EventName("risk.level-set")
    record RiskLevelSet(UUID caseId, UUID survivorId, RiskLevel level, LocalDate setOn,
            @PersonalValue(PersonalClass.PROTECTION) Personal<String> reasons) implements CaseEvent {
    }

    @EventName("risk.flagged")
    record RiskFlagged(UUID caseId, UUID survivorId, Risk risk) implements CaseEvent {
    }

    @EventName("risk.resolved")
    record RiskResolved(UUID caseId, UUID survivorId, UUID riskId, LocalDate resolvedOn,
            @PersonalValue(PersonalClass.PROTECTION) Personal<String> outcome) implements CaseEvent {
    }

    @EventName("need.identified")
    record NeedIdentified(UUID caseId, UUID survivorId, Need need) implements CaseEvent {
    }

    @EventName("need.reviewed")
    record NeedReviewed(UUID caseId, UUID survivorId, NeedReview review) implements CaseEvent {
    }

    @EventName("need.corrected")
    record NeedCorrected(UUID caseId, UUID survivorId, Need need,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    /**
     * A provider was asked for what the person needs and never answered: the need is open again.
     *
     * @param referralId the question that stayed without an answer
     */
    @EventName("need.unanswered")
    record NeedUnanswered(UUID caseId, UUID survivorId, UUID needId, UUID referralId, LocalDate on) implements CaseEvent {
    }

    /** A provider that was asked later accepted: the need does not wait for an answer any more. */
    @EventName("need.answered")
    record NeedAnswered(UUID caseId, UUID survivorId, UUID needId, UUID referralId, LocalDate on) implements CaseEvent {
    }

    // --- goals and the plan

    @EventName("goal.set")
    record GoalSet(UUID caseId, UUID survivorId, Goal goal) implements CaseEvent {
    }

    @EventName("goal.changed")
    record GoalChanged(UUID caseId, UUID survivorId, Goal goal,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    /** What was written of the goal was wrong; the person's agreement to it stands. */
    @EventName("goal.corrected")
    record GoalCorrected(UUID caseId, UUID survivorId, Goal goal,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    @EventName("goal.resolved")
    record GoalResolved(UUID caseId, UUID survivorId, GoalResult result) implements CaseEvent {
    }

    /** What was written of a goal's result was wrong. */
    @EventName("goal.result-corrected")
    record GoalResultCorrected(UUID caseId, UUID survivorId, GoalResult result,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    /** @param goals goals the person agreed to that day */
    @EventName("case.plan-agreed")
    record PlanAgreed(UUID caseId, UUID survivorId, LocalDate agreedOn, Set<UUID> goals,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> inTheirWords) implements CaseEvent {
        public PlanAgreed {
            goals = goals == null ? Set.of() : Set.copyOf(goals);
        }
    }

    /** @param version 1 for the first plan of a case; one more each time it is submitted */
    @EventName("case.plan-submitted")
    record PlanSubmitted(UUID caseId, UUID survivorId, int version, UUID submittedBy) implements CaseEvent {
    }

    @EventName("case.plan-approved")
    record PlanApproved(UUID caseId, UUID survivorId, int version, UUID approvedBy, LocalDate reviewDueOn,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> comment) implements CaseEvent {
    }

    @EventName("case.plan-returned")
    record PlanReturned(UUID caseId, UUID survivorId, int version, UUID returnedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> comment) implements CaseEvent {
    }

    @EventName("case.review-started")
    record ReviewStarted(UUID caseId, UUID survivorId, UUID reviewId, LocalDate startedOn,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    @EventName("case.review-held")
    record ReviewHeld(UUID caseId, UUID survivorId, CaseReview review) implements CaseEvent {
    }

    @EventName("case.put-on-hold")
    record PutOnHold(UUID caseId, UUID survivorId, LocalDate heldOn, LocalDate reviewBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    @EventName("case.resumed")
    record Resumed(UUID caseId, UUID survivorId, LocalDate resumedOn) implements CaseEvent {
    }

    // --- services

    @EventName("service.delivered")
    record ServiceGiven(UUID caseId, UUID survivorId, ServiceDelivered service) implements CaseEvent {
    }

    @EventName("service.interrupted")
    record ServiceInterrupted(UUID caseId, UUID survivorId, UUID serviceId, ServiceCode service, Pillar pillar, LocalDate interruptedOn,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    @EventName("service.corrected")
    record ServiceCorrected(UUID caseId, UUID survivorId, ServiceDelivered service,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    // --- follow-ups and contact

    /** @param graceDays days after dueOn on which it is not yet missed; from the risk at that time (R27) */
    @EventName("followup.scheduled")
    record FollowUpScheduled(UUID caseId, UUID survivorId, FollowUp followUp, int graceDays) implements CaseEvent {
    }

    /** The same follow-up on another day, because the risk changed. */
    @EventName("followup.moved")
    record FollowUpMoved(UUID caseId, UUID survivorId, FollowUp followUp, int graceDays) implements CaseEvent {
    }

    @EventName("followup.completed")
    record FollowUpCompleted(UUID caseId, UUID survivorId, FollowUp followUp, FollowUpOutcome outcome) implements CaseEvent {
    }

    /** What was written of a follow-up that came to an end was wrong. @param followUp which one it was */
    @EventName("followup.corrected")
    record FollowUpCorrected(UUID caseId, UUID survivorId, FollowUp followUp, LocalDate heldOn,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> findings,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    /** @param inARow how many follow-ups in a row were missed, with this one; at 3 contact may be lost */
    @EventName("followup.missed")
    record FollowUpMissed(UUID caseId, UUID survivorId, FollowUp followUp, LocalDate missedOn, int inARow) implements CaseEvent {
    }

    @EventName("followup.contact-attempted")
    record ContactAttempted(UUID caseId, UUID survivorId, ContactAttempt attempt) implements CaseEvent {
    }

    /** What was written of a try to reach the person was wrong. */
    @EventName("followup.attempt-corrected")
    record ContactAttemptCorrected(UUID caseId, UUID survivorId, ContactAttempt attempt,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    // --- transfer

    @EventName("case.transfer-requested")
    record TransferRequested(UUID caseId, UUID survivorId, Transfer transfer, UUID requestedBy) implements CaseEvent {
    }

    @EventName("case.over-limit-confirmed")
    record OverLimitConfirmed(UUID caseId, UUID survivorId, UUID transferId, UUID confirmedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    /** The other agency said yes; the case is theirs once it is handed over. */
    @EventName("case.transfer-accepted")
    record TransferAccepted(UUID caseId, UUID survivorId, UUID transferId, LocalDate acceptedOn) implements CaseEvent {
    }

    /** The case has another caseworker, or left to another agency. @param from caseworker until now; null when there was none */
    @EventName("case.transferred")
    record Transferred(UUID caseId, UUID survivorId, UUID transferId, UUID from, UUID toCaseworker, UUID toTeam, UUID toOrganisation,
            UUID agency) implements CaseEvent {
    }

    @EventName("case.transfer-rejected")
    record TransferRejected(UUID caseId, UUID survivorId, UUID transferId,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements CaseEvent {
    }

    @EventName("case.transfer-withdrawn")
    record TransferWithdrawn(UUID caseId, UUID survivorId, UUID transferId) implements CaseEvent {
    }

    // --- closing and reopening

    @EventName("case.closure-requested")
    record ClosureRequested(UUID caseId, UUID survivorId, Closure closure, UUID requestedBy) implements CaseEvent {
    }

    @EventName("case.closure-rejected")
    record ClosureRejected(UUID caseId, UUID survivorId, UUID rejectedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> comment) implements CaseEvent {
    }

    @EventName("case.closure-approved")
    record ClosureApproved(UUID caseId, UUID survivorId, UUID approvedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> comment) implements CaseEvent {
    }

    /** @param goalsReached goals achieved or partly achieved; @param needsMet needs met or partly met, at that day */
    @EventName("case.closed")
    record Closed(UUID caseId, UUID survivorId, ClosureReason reason, LocalDate closedOn, int goals, int goalsReached, int needs,
            int needsMet, @PersonalValue(PersonalClass.MEDICAL) Personal<String> summary) implements CaseEvent {
    }

    @EventName("case.reopening-requested")
    record ReopeningRequested(UUID caseId, UUID survivorId, ReopenReason reason, UUID requestedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) implements CaseEvent {
    }

    @EventName("case.reopening-rejected")
    record ReopeningRejected(UUID caseId, UUID survivorId, UUID rejectedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> comment) implements CaseEvent {
    }

    /** @param approvedBy who approved it after 12 months; null when no approval was needed (R32) */
    @EventName("case.reopened")
    record Reopened(UUID caseId, UUID survivorId, ReopenReason reason, LocalDate reopenedOn, UUID approvedBy,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) implements CaseEvent {
    }
}
