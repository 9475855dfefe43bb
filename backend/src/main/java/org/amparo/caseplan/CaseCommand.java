package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a case, on one page. The case belongs to whoever the survivor's file belongs to. */
public sealed interface CaseCommand extends Command {

    UUID caseId();

    @Override
    default UUID target() {
        return caseId();
    }

    private static PartialDate exact(LocalDate day) {
        return day == null ? null : PartialDate.exact(day);
    }

    /** The person's case begins (R1, R33). Refused when the caseworker of the file is full (R38). */
    @Needs(Permission.CASE_WORK)
    record Open(@TargetAggregateIdentifier UUID caseId, UUID survivorId, LocalDate openedOn) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(openedOn);
        }
    }

    /** The same although the caseworker is full; a supervisor says why (R38). */
    @Needs(Permission.CASE_APPROVE)
    record OpenOverLimit(@TargetAggregateIdentifier UUID caseId, UUID survivorId, LocalDate openedOn,
            Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(openedOn);
        }
    }

    // --- assessment, risk, needs

    /** INITIAL for a new case, REASSESSMENT for a reopened one; null chooses. */
    @Needs(Permission.CASE_WORK)
    record StartAssessment(@TargetAggregateIdentifier UUID caseId, UUID assessmentId, AssessmentType type,
            LocalDate startedOn) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(startedOn);
        }
    }

    @Needs(Permission.CASE_WORK)
    record CompleteAssessment(@TargetAggregateIdentifier UUID caseId, Assessment assessment) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return assessment == null ? null : exact(assessment.completedOn());
        }
    }

    /** @param reasons needed for HIGH, and whenever the level goes down */
    @Needs(Permission.CASE_WORK)
    record SetRiskLevel(@TargetAggregateIdentifier UUID caseId, RiskLevel level, LocalDate setOn,
            Personal<String> reasons) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(setOn);
        }
    }

    @Needs(Permission.RISK_FLAG)
    record FlagRisk(@TargetAggregateIdentifier UUID caseId, Risk risk) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return risk == null ? null : exact(risk.flaggedOn());
        }
    }

    @Needs(Permission.RISK_FLAG)
    record ResolveRisk(@TargetAggregateIdentifier UUID caseId, UUID riskId, LocalDate resolvedOn,
            Personal<String> outcome) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(resolvedOn);
        }
    }

    @Needs(Permission.CASE_WORK)
    record IdentifyNeed(@TargetAggregateIdentifier UUID caseId, Need need) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return need == null ? null : exact(need.identifiedOn());
        }
    }

    @Needs(Permission.CASE_WORK)
    record ReviewNeed(@TargetAggregateIdentifier UUID caseId, NeedReview review) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return review == null ? null : exact(review.reviewedOn());
        }
    }

    /**
     * A provider never answered: the open needs that the referral was about wait again, and count as unmet. Nothing in a closed case.
     *
     * @param needIds needs that the referral names; where it names none, those of its service
     */
    @Needs(Permission.TIMER_FIRE)
    record MarkUnanswered(@TargetAggregateIdentifier UUID caseId, UUID referralId, List<UUID> needIds, ServiceCode service, LocalDate on)
            implements
                CaseCommand {
    }

    /** A provider accepted: the needs that waited for an answer wait no more. Parameters as of {@link MarkUnanswered}. */
    @Needs(Permission.TIMER_FIRE)
    record MarkAnswered(@TargetAggregateIdentifier UUID caseId, UUID referralId, List<UUID> needIds, ServiceCode service, LocalDate on)
            implements
                CaseCommand {
    }

    /** The right values of a need recorded before, and why (R34); also in a closed case. */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectNeed(@TargetAggregateIdentifier UUID caseId, Need need, Personal<String> reason) implements CaseCommand {
    }

    // --- goals and the plan

    @Needs(Permission.CASE_WORK)
    record SetGoal(@TargetAggregateIdentifier UUID caseId, Goal goal) implements CaseCommand {
    }

    /** New values of a goal that is not resolved; the person has to agree to it again (R13). */
    @Needs(Permission.CASE_WORK)
    record ChangeGoal(@TargetAggregateIdentifier UUID caseId, Goal goal, Personal<String> reason) implements CaseCommand {
    }

    /**
     * The right words, needs and days of a goal recorded before, and why (R34); also in a closed case. What the person agreed to stays agreed;
     * another goal than that is a {@link ChangeGoal}.
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectGoal(@TargetAggregateIdentifier UUID caseId, Goal goal, Personal<String> reason) implements CaseCommand {
    }

    @Needs(Permission.CASE_WORK)
    record ResolveGoal(@TargetAggregateIdentifier UUID caseId, GoalResult result) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return result == null ? null : exact(result.resolvedOn());
        }
    }

    /** What really became of a goal, and why it was recorded otherwise (R34); also in a closed case, whose numbers of that day stay. */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectGoalResult(@TargetAggregateIdentifier UUID caseId, GoalResult result, Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return result == null ? null : exact(result.resolvedOn());
        }
    }

    /** The person agrees to every goal that is not resolved. @param inTheirWords what the person said; null when nothing is to be added */
    @Needs(Permission.CASE_WORK)
    record AgreePlan(@TargetAggregateIdentifier UUID caseId, LocalDate agreedOn, Personal<String> inTheirWords) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(agreedOn);
        }
    }

    @Needs(Permission.CASE_WORK)
    record SubmitPlan(@TargetAggregateIdentifier UUID caseId) implements CaseCommand {
    }

    /** Approved by somebody else than who submitted it (R14). @param reviewDueOn at most 90 days ahead; null lets the interval decide */
    @Needs(Permission.CASE_APPROVE)
    record ApprovePlan(@TargetAggregateIdentifier UUID caseId, LocalDate reviewDueOn, Personal<String> comment) implements CaseCommand {
    }

    @Needs(Permission.CASE_APPROVE)
    record ReturnPlan(@TargetAggregateIdentifier UUID caseId, Personal<String> comment) implements CaseCommand {
    }

    @Needs(Permission.CASE_WORK)
    record StartReview(@TargetAggregateIdentifier UUID caseId, UUID reviewId, LocalDate startedOn,
            Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(startedOn);
        }
    }

    @Needs(Permission.CASE_WORK)
    record HoldReview(@TargetAggregateIdentifier UUID caseId, CaseReview review) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return review == null ? null : exact(review.heldOn());
        }
    }

    /** @param reviewBy at most 90 days after heldOn */
    @Needs(Permission.CASE_WORK)
    record PutOnHold(@TargetAggregateIdentifier UUID caseId, LocalDate heldOn, LocalDate reviewBy,
            Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(heldOn);
        }
    }

    @Needs(Permission.CASE_WORK)
    record Resume(@TargetAggregateIdentifier UUID caseId, LocalDate resumedOn) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(resumedOn);
        }
    }

    // --- services

    /** @param service R15, R42 */
    @Needs(Permission.CASE_WORK)
    record DeliverService(@TargetAggregateIdentifier UUID caseId, ServiceDelivered service) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return service == null ? null : exact(service.deliveredOn());
        }
    }

    @Needs(Permission.CASE_WORK)
    record InterruptService(@TargetAggregateIdentifier UUID caseId, UUID serviceId, LocalDate interruptedOn,
            Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(interruptedOn);
        }
    }

    /** The right values of a service recorded before, and why (R34); also in a closed case. */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectService(@TargetAggregateIdentifier UUID caseId, ServiceDelivered service,
            Personal<String> reason) implements CaseCommand {
    }

    // --- follow-ups and contact

    @Needs(Permission.CASE_WORK)
    record ScheduleFollowUp(@TargetAggregateIdentifier UUID caseId, FollowUp followUp) implements CaseCommand {
    }

    @Needs(Permission.CASE_WORK)
    record CompleteFollowUp(@TargetAggregateIdentifier UUID caseId, FollowUpOutcome outcome) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return outcome == null ? null : exact(outcome.heldOn());
        }
    }

    /** The right day and findings of a follow-up that came to an end, and why (R34); also in a closed case. How it ended stays. */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectFollowUp(@TargetAggregateIdentifier UUID caseId, UUID followUpId, LocalDate heldOn, Personal<String> findings,
            Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(heldOn);
        }
    }

    /** The day after the last day of grace has come and nothing was recorded (R27). */
    @Needs(Permission.TIMER_FIRE)
    record MissFollowUp(@TargetAggregateIdentifier UUID caseId, UUID followUpId) implements CaseCommand {
    }

    @Needs(Permission.CASE_WORK)
    record RecordContactAttempt(@TargetAggregateIdentifier UUID caseId, ContactAttempt attempt) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return attempt == null ? null : exact(attempt.attemptedOn());
        }
    }

    /**
     * The right way, day and end of a try to reach the person, and why (R34); also in a closed case. A try that did reach the person ends
     * the tries before it, as if it had been recorded so at first.
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectContactAttempt(@TargetAggregateIdentifier UUID caseId, ContactAttempt attempt,
            Personal<String> reason) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return attempt == null ? null : exact(attempt.attemptedOn());
        }
    }

    // --- transfer

    @Needs(Permission.CASE_WORK)
    record RequestTransfer(@TargetAggregateIdentifier UUID caseId, Transfer transfer) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return transfer == null ? null : exact(transfer.requestedOn());
        }
    }

    /** A supervisor confirms that the receiver may take the case although full (R38). */
    @Needs(Permission.CASE_APPROVE)
    record ConfirmOverLimit(@TargetAggregateIdentifier UUID caseId, Personal<String> reason) implements CaseCommand {
    }

    /** The named caseworker takes the case over. Reaches the case by being named, not by having it. */
    @Needs(Permission.CASE_WORK)
    record AcceptTransfer(@TargetAggregateIdentifier UUID caseId) implements CaseCommand {
    }

    /** The named caseworker does not take the case. */
    @Needs(Permission.CASE_WORK)
    record RejectTransfer(@TargetAggregateIdentifier UUID caseId, Personal<String> reason) implements CaseCommand {
    }

    /** Writes down that the other agency said yes (R37). */
    @Needs(Permission.CASE_WORK)
    record RecordAgencyAcceptance(@TargetAggregateIdentifier UUID caseId, LocalDate acceptedOn) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(acceptedOn);
        }
    }

    /** Hands the case to the other agency and closes it here; only after they accepted, and with agreement to share (R37). */
    @Needs(Permission.CASE_WORK)
    record HandOver(@TargetAggregateIdentifier UUID caseId, LocalDate handedOverOn, Personal<String> summary) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(handedOverOn);
        }
    }

    /** The transfer is given up: the case stays where it was. */
    @Needs(Permission.CASE_WORK)
    record WithdrawTransfer(@TargetAggregateIdentifier UUID caseId) implements CaseCommand {
    }

    // --- closing and reopening

    @Needs(Permission.CASE_WORK)
    record RequestClosure(@TargetAggregateIdentifier UUID caseId, Closure closure) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return closure == null ? null : exact(closure.closedOn());
        }
    }

    /** Approved by somebody else than who asked (R30). */
    @Needs(Permission.CASE_APPROVE)
    record ApproveClosure(@TargetAggregateIdentifier UUID caseId, Personal<String> comment) implements CaseCommand {
    }

    @Needs(Permission.CASE_APPROVE)
    record RejectClosure(@TargetAggregateIdentifier UUID caseId, Personal<String> comment) implements CaseCommand {
    }

    /**
     * Ends a case before its plan was approved, without approval: only for DIED, CONSENT_WITHDRAWN, DUPLICATE, REFUSED and MOVED_AWAY.
     */
    @Needs(Permission.CASE_WORK)
    record CloseEarly(@TargetAggregateIdentifier UUID caseId, Closure closure) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return closure == null ? null : exact(closure.closedOn());
        }
    }

    /** Within 12 months of closing; after that ask with {@link RequestReopening} (R32). */
    @Needs(Permission.CASE_WORK)
    record Reopen(@TargetAggregateIdentifier UUID caseId, ReopenReason reason, LocalDate reopenedOn,
            Personal<String> remark) implements CaseCommand {
        @Override
        public PartialDate occurredOn() {
            return exact(reopenedOn);
        }
    }

    @Needs(Permission.CASE_WORK)
    record RequestReopening(@TargetAggregateIdentifier UUID caseId, ReopenReason reason, Personal<String> remark) implements CaseCommand {
    }

    /**
     * Approved by somebody else than who asked.
     *
     * @param overLimitReason why the caseworker of the file gets the case although full (R38); null when there is room
     */
    @Needs(Permission.CASE_APPROVE)
    record ApproveReopening(@TargetAggregateIdentifier UUID caseId, Personal<String> overLimitReason) implements CaseCommand {
    }

    @Needs(Permission.CASE_APPROVE)
    record RejectReopening(@TargetAggregateIdentifier UUID caseId, Personal<String> comment) implements CaseCommand {
    }
}
