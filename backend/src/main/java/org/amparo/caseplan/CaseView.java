package org.amparo.caseplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;

/**
 * A person's case as one viewer may see it. Everything is listed newest first, except needs and goals, which stand as they were recorded.
 *
 * @param version number of the case's last event
 * @param risk null before it was set
 * @param riskReasons withheld without {@code PROTECTION_READ}
 * @param planDueOn by when a plan is to be approved; null when one is
 * @param reviewDueOn when the case is to be reviewed; null before a plan was approved
 * @param holdUntil when a case on hold is to be looked at again; null when it is not on hold
 * @param risks protection risks, open and resolved; empty when withheld
 * @param transfer the transfer that waits; null when none
 * @param closure null while the case is not closed and nobody asked
 * @param withheld classes of values this viewer may not read; their fields are null
 */
public record CaseView(UUID caseId, UUID survivorId, CaseStage stage, Instant stageSince, long version, LocalDate openedOn,
        Placement placement, RiskLevel risk, Personal<String> riskReasons, boolean maintenance, Plan plan, LocalDate planDueOn,
        LocalDate reviewDueOn, UUID reviewId, LocalDate holdUntil, Personal<String> holdReason, ReopenReason reopenReason,
        List<AssessmentDone> assessments, List<NeedState> needs, List<GoalState> goals, List<ServiceState> services,
        List<FollowUpState> followUps, List<ContactAttempt> attempts, List<RiskState> risks, TransferState transfer, ClosureState closure,
        Set<PersonalClass> withheld, Instant lastRecordedAt) {

    /**
     * The plan as it stands.
     *
     * @param version 0 before the first was submitted
     * @param comment what the supervisor wrote last
     */
    public record Plan(int version, LocalDate agreedOn, Personal<String> inTheirWords, UUID submittedBy, UUID approvedBy,
            Instant approvedAt, Personal<String> comment) {
    }

    /** @param completedOn null while it goes on; then the assessment has no findings yet */
    public record AssessmentDone(UUID assessmentId, AssessmentType type, LocalDate startedOn, LocalDate completedOn,
            List<PillarFinding> findings, Personal<String> summary) {
    }

    /**
     * A need and how it stands.
     *
     * @param review the last review; null before the first
     * @param unansweredOn since when it waits because a provider never answered; null when it does not
     */
    public record NeedState(Need need, NeedStatus status, NeedReview review, LocalDate unansweredOn) {
    }

    /** A goal and what became of it. @param result null while it is open */
    public record GoalState(Goal goal, GoalStatus status, LocalDate agreedOn, GoalResult result) {
    }

    /** @param interruptedOn null for a service that was given as planned */
    public record ServiceState(ServiceDelivered service, LocalDate interruptedOn, Personal<String> interruptedReason) {
    }

    /** @param result null while it is open, and for one that was open when the case was closed */
    public record FollowUpState(FollowUp followUp, int graceDays, boolean open, FollowUpResult result, LocalDate heldOn,
            Personal<String> findings) {

        /** True when its days of grace are over. */
        public boolean isOverdue(LocalDate today) {
            return open && today.isAfter(CaseRules.lastDay(followUp.dueOn(), graceDays));
        }
    }

    /** @param resolvedOn null while the risk is open */
    public record RiskState(Risk risk, LocalDate resolvedOn, Personal<String> outcome) {
    }

    /** @param overLimit a supervisor confirmed that the receiver may take the case although full */
    public record TransferState(Transfer transfer, UUID requestedBy, TransferStatus status, boolean overLimit) {
    }

    /** @param closedOn null while a supervisor is asked */
    public record ClosureState(ClosureReason reason, LocalDate closedOn, UUID requestedBy, Boolean personInformed,
            Personal<String> summary, Personal<String> followOnPlan) {
    }

    /** Needs that no review found met, declined or out of date. */
    public List<NeedState> openNeeds() {
        return needs.stream().filter(need -> switch (need.status()) {
            case IDENTIFIED, PLANNED, IN_PROGRESS, PARTIALLY_MET, UNMET_NO_SERVICE, UNMET_BARRIER -> true;
            case MET, DECLINED_BY_PERSON, NO_LONGER_RELEVANT -> false;
        }).toList();
    }

    /** Goals that are not resolved. */
    public List<GoalState> openGoals() {
        return goals.stream().filter(goal -> switch (goal.status()) {
            case PROPOSED, AGREED, IN_PROGRESS -> true;
            case ACHIEVED, PARTLY_ACHIEVED, NOT_ACHIEVED, DROPPED -> false;
        }).toList();
    }
}
