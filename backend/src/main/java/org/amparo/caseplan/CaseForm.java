package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.QuantityUnit;

/** What the parts of a case must look like before any rule is asked: given, not too long, codes where codes belong. */
final class CaseForm {

    private static final int TEXT = 20_000;
    private static final int REASON = 2_000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    /** These follow from what is recorded; a review finds one of the others. */
    private static final Set<NeedStatus> NOT_FOUND_BY_REVIEW = EnumSet.of(NeedStatus.IDENTIFIED, NeedStatus.PLANNED);

    private CaseForm() {
    }

    static void assessment(Assessment assessment) {
        Form.required(assessment, "assessment");
        Form.required(assessment.assessmentId(), "assessment.assessmentId");
        Form.required(assessment.completedOn(), "assessment.completedOn");
        require(!assessment.findings().isEmpty(), "form.required", "assessment.findings");
        Set<Pillar> pillars = new HashSet<>();
        for (PillarFinding finding : assessment.findings()) {
            Form.required(finding.pillar(), "assessment.findings.pillar");
            require(pillars.add(finding.pillar()), "form.twice", "assessment.findings");
            text(finding.finding(), "assessment.findings.finding");
        }
        text(assessment.summary(), "assessment.summary");
    }

    static void need(Need need) {
        Form.required(need, "need");
        Form.required(need.needId(), "need.needId");
        Form.required(need.service(), "need.service");
        Form.required(need.urgency(), "need.urgency");
        Form.required(need.identifiedOn(), "need.identifiedOn");
        text(need.detail(), "need.detail");
    }

    static void review(NeedReview review) {
        Form.required(review, "review");
        Form.required(review.needId(), "review.needId");
        Form.required(review.status(), "review.status");
        Form.required(review.evidence(), "review.evidence");
        Form.required(review.reviewedOn(), "review.reviewedOn");
        require(!NOT_FOUND_BY_REVIEW.contains(review.status()), "R16.status", "review.status");
        require(review.status() != NeedStatus.UNMET_BARRIER || !review.barriers().isEmpty(), "R16.barrier", "review.barriers");
        text(review.remarks(), "review.remarks");
    }

    static void goal(Goal goal) {
        Form.required(goal, "goal");
        Form.required(goal.goalId(), "goal.goalId");
        Form.required(goal.pillar(), "goal.pillar");
        Form.required(Personal.value(goal.statement()).orElse(null), "goal.statement");
        text(goal.statement(), "goal.statement");
        text(goal.target(), "goal.target");
        text(goal.baseline(), "goal.baseline");
        require(goal.startOn() == null || goal.dueOn() == null || !goal.dueOn().isBefore(goal.startOn()), "form.order", "goal.dueOn");
    }

    static void result(GoalResult result) {
        Form.required(result, "result");
        Form.required(result.goalId(), "result.goalId");
        Form.required(result.status(), "result.status");
        Form.required(result.resolvedOn(), "result.resolvedOn");
        text(result.reason(), "result.reason");
        Integer attainment = result.attainment();
        switch (result.status()) {
            case ACHIEVED -> attained(attainment, 0, 2);
            case PARTLY_ACHIEVED -> attained(attainment, -1, -1);
            case NOT_ACHIEVED -> attained(attainment, -2, -2);
            case DROPPED -> require(attainment == null, "R28.dropped", "result.attainment");
            case PROPOSED, AGREED, IN_PROGRESS -> throw new RuleBroken("R28.result", "result.status");
        }
        require(result.status() == GoalStatus.ACHIEVED || given(result.reason()), "R28.reason", "result.reason");
    }

    private static void attained(Integer attainment, int least, int most) {
        Form.required(attainment, "result.attainment");
        require(attainment >= least && attainment <= most, "form.number", "result.attainment", least, most);
    }

    static void service(ServiceDelivered service) {
        Form.required(service, "service");
        Form.required(service.serviceId(), "service.serviceId");
        Form.required(service.service(), "service.service");
        Form.required(service.deliveredOn(), "service.deliveredOn");
        Form.required(service.mode(), "service.mode");
        Form.required(service.unit(), "service.unit");
        Form.required(service.quantity(), "service.quantity");
        amount(service.quantity(), "service.quantity");
        require(service.quantity().signum() > 0, "form.above", "service.quantity", 0);
        amount(service.costToPerson(), "service.costToPerson");
        require(service.unit() != QuantityUnit.AMOUNT && service.costToPerson() == null || service.currency() != null, "form.required",
                "service.currency");
        currency(service.currency());
        distance(service.travelKm(), 1_500, "R42", "service.travelKm");
        distance(service.travelMinutes(), 2_880, "R42.minutes", "service.travelMinutes");
        Form.code(service.fundedBy(), "service.fundedBy");
        text(service.outcomeNote(), "service.outcomeNote");
    }

    private static void distance(Integer value, int most, String rule, String field) {
        require(value == null || value >= 0 && value <= most, rule, field, value == null ? 0 : value);
    }

    private static void amount(BigDecimal amount, String field) {
        require(amount == null || amount.signum() >= 0 && amount.compareTo(MOST) < 0 && amount.stripTrailingZeros().scale() <= DECIMALS,
                "form.amount", field);
    }

    private static void currency(String code) {
        if (code != null) {
            try {
                Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw new RuleBroken("form.currency", "service.currency");
            }
        }
    }

    static void followUp(FollowUp followUp) {
        Form.required(followUp, "followUp");
        Form.required(followUp.followUpId(), "followUp.followUpId");
        Form.required(followUp.type(), "followUp.type");
        require(followUp.dueOn() != null, "R26.due", "followUp.dueOn");
    }

    static void outcome(FollowUpOutcome outcome) {
        Form.required(outcome, "outcome");
        Form.required(outcome.followUpId(), "outcome.followUpId");
        Form.required(outcome.result(), "outcome.result");
        Form.required(outcome.heldOn(), "outcome.heldOn");
        text(outcome.findings(), "outcome.findings");
        switch (outcome.result()) {
            case DONE -> require(given(outcome.findings()), "R26", "outcome.findings");
            case RESCHEDULED -> require(outcome.nextDueOn() != null, "R26.due", "outcome.nextDueOn");
            case MISSED -> throw new RuleBroken("R27.byHand", "outcome.result");
            case NOT_FOUND, REFUSED -> {
            }
        }
    }

    static void attempt(ContactAttempt attempt) {
        Form.required(attempt, "attempt");
        Form.required(attempt.attemptId(), "attempt.attemptId");
        Form.required(attempt.method(), "attempt.method");
        Form.required(attempt.attemptedOn(), "attempt.attemptedOn");
        text(attempt.note(), "attempt.note");
    }

    static void risk(Risk risk) {
        Form.required(risk, "risk");
        Form.required(risk.riskId(), "risk.riskId");
        Form.required(risk.flag(), "risk.flag");
        Form.required(risk.severity(), "risk.severity");
        Form.required(risk.flaggedOn(), "risk.flaggedOn");
        switch (risk.flag()) {
            case GBV, CHILD_ABUSE_NEGLECT -> require(risk.action() == null, "form.elsewhere", "risk.action");
            default -> text(risk.action(), "risk.action");
        }
    }

    static void transfer(Transfer transfer) {
        Form.required(transfer, "transfer");
        Form.required(transfer.transferId(), "transfer.transferId");
        Form.required(transfer.requestedOn(), "transfer.requestedOn");
        require((transfer.toCaseworker() == null) == transfer.toAgency(), "form.required", "transfer.toCaseworker");
        require((transfer.agencyName() != null) == transfer.toAgency(), "form.required", "transfer.agencyName");
        Form.code(transfer.agencyName(), "transfer.agencyName");
        requiredText(transfer.reason(), "transfer.reason");
    }

    static void closure(Closure closure) {
        Form.required(closure, "closure");
        Form.required(closure.reason(), "closure.reason");
        Form.required(closure.closedOn(), "closure.closedOn");
        text(closure.summary(), "closure.summary");
        text(closure.notInformedReason(), "closure.notInformedReason");
        text(closure.followOnPlan(), "closure.followOnPlan");
        Set<UUID> goals = new HashSet<>();
        for (UnresolvedGoal goal : closure.unresolvedGoals()) {
            require(goals.add(Form.required(goal.goalId(), "closure.unresolvedGoals.goalId")), "form.twice", "closure.unresolvedGoals");
            require(given(goal.reason()), "R28.reason", "closure.unresolvedGoals.reason");
            text(goal.reason(), "closure.unresolvedGoals.reason");
        }
        require(closure.reason() != ClosureReason.OTHER || given(closure.summary()), "form.required",
                "closure.summary");
    }

    static boolean given(Personal<String> text) {
        return Personal.value(text).filter(words -> !words.isBlank()).isPresent();
    }

    static void requiredText(Personal<String> text, String field) {
        require(given(text), "form.required", field);
        reason(text, field);
    }

    static void reason(Personal<String> text, String field) {
        Form.text(Personal.value(text).orElse(null), REASON, field);
    }

    static void text(Personal<String> text, String field) {
        Form.text(Personal.value(text).orElse(null), TEXT, field);
    }
}
