package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.CaseFacts.Planned;
import org.amparo.funding.GrantGate;
import org.amparo.platform.Form;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.survivor.SurvivorGates.Standing;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One case. Handlers ask the stage, the survivor's file and the rules, and apply; {@link #on} only remembers what a rule will need. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class CasePlan {

    /** Follow-ups that go on by themselves at the pace of the risk. */
    private static final Set<FollowUpType> REPEATED = EnumSet.of(FollowUpType.HOME_VISIT, FollowUpType.PHONE, FollowUpType.OFFICE);
    private static final Set<ClosureReason> EARLY = EnumSet.of(ClosureReason.DIED, ClosureReason.CONSENT_WITHDRAWN,
            ClosureReason.DUPLICATE, ClosureReason.REFUSED, ClosureReason.MOVED_AWAY);
    private static final Set<ClosureReason> WITH_WORK_OPEN = EnumSet.of(ClosureReason.DIED, ClosureReason.CONSENT_WITHDRAWN,
            ClosureReason.DUPLICATE);
    private static final Set<ClosureReason> NOBODY_TO_TELL = EnumSet.of(ClosureReason.DIED, ClosureReason.LOST_CONTACT,
            ClosureReason.DUPLICATE);

    @AggregateIdentifier
    private UUID caseId;
    private UUID survivorId;
    private CaseState state;
    private CaseFacts facts = new CaseFacts();

    CasePlan() {
    }

    // --- opening

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CaseCommand.Open command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock) {
        Standing standing = opened(command.caseId(), command.survivorId(), command.openedOn(), gates, register, clock);
        requireRoom(standing.placement().caseworker(), null, "", register, rules);
        apply(new CaseEvent.Opened(command.caseId(), command.survivorId(), command.openedOn(), null));
        planDue(command.openedOn(), rules);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CaseCommand.OpenOverLimit command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock) {
        opened(command.caseId(), command.survivorId(), command.openedOn(), gates, register, clock);
        CaseForm.requiredText(command.reason(), "reason");
        apply(new CaseEvent.Opened(command.caseId(), command.survivorId(), command.openedOn(), command.reason()));
        planDue(command.openedOn(), rules);
    }

    private Standing opened(UUID id, UUID survivor, LocalDate openedOn, SurvivorGates gates, CaseRegister register, Clock clock) {
        require(caseId == null, "R43.case", "caseId");
        Form.required(survivor, "survivorId");
        Form.required(openedOn, "openedOn");
        LocalDate today = LocalDate.now(clock);
        Standing standing = gates.forWork(survivor).requireWork(today).requireDay(openedOn, today, "openedOn");
        register.caseOf(survivor).ifPresent(known -> {
            require(known.stage() == CaseStage.CLOSED, "R43.openCase", "survivorId");
            require(false, "R32.again", "survivorId");
        });
        return standing;
    }

    // --- assessment, risk, needs

    @CommandHandler
    void handle(CaseCommand.StartAssessment command, SurvivorGates gates, Clock clock) {
        work(CaseMove.START_ASSESSMENT, gates, clock).requireDay(Form.required(command.startedOn(), "startedOn"), LocalDate.now(clock),
                "startedOn");
        requireNew(command.assessmentId(), "assessmentId", "R43.assessment");
        AssessmentType needed = state instanceof CaseState.Reopened ? AssessmentType.REASSESSMENT : AssessmentType.INITIAL;
        require(command.type() == null || command.type() == needed, "R32.type", "type");
        apply(new CaseEvent.AssessmentStarted(caseId, survivorId, command.assessmentId(), needed, command.startedOn()));
    }

    @CommandHandler
    void handle(CaseCommand.CompleteAssessment command, SurvivorGates gates, CaseRules rules, Clock clock) {
        Standing standing = work(CaseMove.COMPLETE_ASSESSMENT, gates, clock);
        CaseForm.assessment(command.assessment());
        Assessment assessment = command.assessment();
        require(state instanceof CaseState.InAssessment(UUID begun) && begun.equals(assessment.assessmentId()), "form.field",
                "assessment.assessmentId");
        standing.requireDay(assessment.completedOn(), LocalDate.now(clock), "assessment.completedOn");
        apply(new CaseEvent.AssessmentCompleted(caseId, survivorId, assessment, facts.planDueOn() == null
                ? assessment.completedOn().plusDays(rules.paceOf(facts.risk(), false).plan())
                : facts.planDueOn()));
    }

    @CommandHandler
    void handle(CaseCommand.SetRiskLevel command, SurvivorGates gates, CaseRules rules, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Standing standing = alive(CaseMove.KEEP_CONTACT, gates);
        RiskLevel level = Form.required(command.level(), "level");
        standing.requireDay(Form.required(command.setOn(), "setOn"), today, "setOn");
        CaseForm.reason(command.reasons(), "reasons");
        boolean lower = facts.risk() != null && level.compareTo(facts.risk()) < 0;
        require(level != RiskLevel.HIGH && !lower || CaseForm.given(command.reasons()), "form.required", "reasons");
        apply(new CaseEvent.RiskLevelSet(caseId, survivorId, level, command.setOn(), command.reasons()));
        if (facts.planDueOn() != null) {
            planDue(command.setOn(), rules);
        }
        paceFollowUps(level, rules, today);
    }

    /** A plan is due so many days after the case began, sooner after the risk rose, and never put off by itself (domain 5.4). */
    private void planDue(LocalDate from, CaseRules rules) {
        LocalDate due = from.plusDays(rules.paceOf(facts.risk(), false).plan());
        if (facts.planDueOn() == null || due.isBefore(facts.planDueOn())) {
            apply(new CaseEvent.PlanDue(caseId, survivorId, due));
        }
    }

    /** The follow-ups come as close as the new risk asks; they are never put off by themselves. */
    private void paceFollowUps(RiskLevel level, CaseRules rules, LocalDate today) {
        CaseRules.Pace pace = rules.paceOf(level, facts.inMaintenance());
        LocalDate soon = today.plusDays(pace.firstContact());
        List<Planned> repeated = facts.followUps().stream().filter(planned -> REPEATED.contains(planned.followUp().type())).toList();
        for (Planned planned : repeated) {
            LocalDate due = planned.followUp().dueOn().isAfter(soon) ? soon : planned.followUp().dueOn();
            if (!due.equals(planned.followUp().dueOn()) || pace.grace() < planned.graceDays()) {
                apply(new CaseEvent.FollowUpMoved(caseId, survivorId,
                        new FollowUp(planned.followUp().followUpId(), planned.followUp().type(), due),
                        Math.min(pace.grace(), planned.graceDays())));
            }
        }
        if (repeated.isEmpty()) {
            schedule(new FollowUp(followUpId(), FollowUpType.HOME_VISIT, soon), pace);
        }
    }

    @CommandHandler
    void handle(CaseCommand.FlagRisk command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.KEEP_CONTACT, gates);
        CaseForm.risk(command.risk());
        standing.requireDay(command.risk().flaggedOn(), LocalDate.now(clock), "risk.flaggedOn");
        requireNew(command.risk().riskId(), "risk.riskId", "R43.risk");
        require(!facts.isFlagged(command.risk().flag()), "R43.risk", "risk.flag");
        apply(new CaseEvent.RiskFlagged(caseId, survivorId, command.risk()));
    }

    @CommandHandler
    void handle(CaseCommand.ResolveRisk command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.KEEP_CONTACT, gates);
        require(facts.risk(Form.required(command.riskId(), "riskId")) != null, "form.gone", "riskId");
        standing.requireDay(Form.required(command.resolvedOn(), "resolvedOn"), LocalDate.now(clock), "resolvedOn");
        CaseForm.requiredText(command.outcome(), "outcome");
        apply(new CaseEvent.RiskResolved(caseId, survivorId, command.riskId(), command.resolvedOn(), command.outcome()));
    }

    @CommandHandler
    void handle(CaseCommand.IdentifyNeed command, SurvivorGates gates, Clock clock) {
        Standing standing = work(CaseMove.NEEDS_AND_SERVICES, gates, clock);
        CaseForm.need(command.need());
        standing.requireDay(command.need().identifiedOn(), LocalDate.now(clock), "need.identifiedOn");
        requireNew(command.need().needId(), "need.needId", "R43.need");
        apply(new CaseEvent.NeedIdentified(caseId, survivorId, command.need()));
    }

    @CommandHandler
    void handle(CaseCommand.ReviewNeed command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.NEEDS_AND_SERVICES, gates);
        CaseForm.review(command.review());
        requireNeeds(List.of(command.review().needId()), "review.needId");
        standing.requireDay(command.review().reviewedOn(), LocalDate.now(clock), "review.reviewedOn");
        require(command.review().status() != NeedStatus.MET || command.review().evidence() != NeedEvidence.CASEWORKER, "R16",
                "review.evidence");
        apply(new CaseEvent.NeedReviewed(caseId, survivorId, command.review()));
    }

    @CommandHandler
    void handle(CaseCommand.MarkUnanswered command) {
        if (state.stage() != CaseStage.CLOSED) {
            facts.openNeeds(command.needIds(), command.service()).stream().filter(need -> !facts.need(need).unanswered())
                    .forEach(need -> apply(
                            new CaseEvent.NeedUnanswered(caseId, survivorId, need, command.referralId(), command.on())));
        }
    }

    @CommandHandler
    void handle(CaseCommand.MarkAnswered command) {
        if (state.stage() != CaseStage.CLOSED) {
            facts.openNeeds(command.needIds(), command.service()).stream().filter(need -> facts.need(need).unanswered())
                    .forEach(need -> apply(new CaseEvent.NeedAnswered(caseId, survivorId, need, command.referralId(), command.on())));
        }
    }

    @CommandHandler
    void handle(CaseCommand.CorrectNeed command, SurvivorGates gates, Clock clock) {
        Standing standing = corrects(command.reason(), gates);
        CaseForm.need(command.need());
        require(facts.need(command.need().needId()) != null, "R34.target", "need.needId");
        standing.requireDay(command.need().identifiedOn(), LocalDate.now(clock), "need.identifiedOn");
        apply(new CaseEvent.NeedCorrected(caseId, survivorId, command.need(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.CorrectGoal command, SurvivorGates gates) {
        corrects(command.reason(), gates);
        CaseForm.goal(command.goal());
        require(facts.goal(command.goal().goalId()) != null, "R34.target", "goal.goalId");
        require(!command.goal().needIds().isEmpty(), "R13.need", "goal.needIds");
        requireNeeds(command.goal().needIds(), "goal.needIds");
        apply(new CaseEvent.GoalCorrected(caseId, survivorId, command.goal(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.CorrectFollowUp command, SurvivorGates gates, Clock clock) {
        Standing standing = corrects(command.reason(), gates);
        CaseForm.text(command.findings(), "findings");
        CaseFacts.Held held = facts.held(command.followUpId());
        require(held != null, "R34.target", "followUpId");
        require(held.result() != FollowUpResult.DONE || CaseForm.given(command.findings()), "R26", "findings");
        standing.requireDay(Form.required(command.heldOn(), "heldOn"), LocalDate.now(clock), "heldOn");
        apply(new CaseEvent.FollowUpCorrected(caseId, survivorId, held.followUp(), command.heldOn(), command.findings(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.CorrectGoalResult command, SurvivorGates gates, Clock clock) {
        Standing standing = corrects(command.reason(), gates);
        CaseForm.result(command.result());
        CaseFacts.GoalFact goal = facts.goal(command.result().goalId());
        require(goal != null && !goal.isOpen(), "R34.target", "result.goalId");
        standing.requireDay(command.result().resolvedOn(), LocalDate.now(clock), "result.resolvedOn");
        apply(new CaseEvent.GoalResultCorrected(caseId, survivorId, command.result(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.CorrectContactAttempt command, SurvivorGates gates, Clock clock) {
        Standing standing = corrects(command.reason(), gates);
        CaseForm.attempt(command.attempt());
        require(facts.isAttempt(command.attempt().attemptId()), "R34.target", "attempt.attemptId");
        standing.requireDay(command.attempt().attemptedOn(), LocalDate.now(clock), "attempt.attemptedOn");
        apply(new CaseEvent.ContactAttemptCorrected(caseId, survivorId, command.attempt(), command.reason()));
    }

    // --- goals and the plan

    @CommandHandler
    void handle(CaseCommand.SetGoal command, SurvivorGates gates, Clock clock) {
        changesGoals(command.goal(), gates, clock);
        requireNew(command.goal().goalId(), "goal.goalId", "R43.goal");
        apply(new CaseEvent.GoalSet(caseId, survivorId, command.goal()));
    }

    @CommandHandler
    void handle(CaseCommand.ChangeGoal command, SurvivorGates gates, Clock clock) {
        changesGoals(command.goal(), gates, clock);
        CaseForm.reason(command.reason(), "reason");
        requireOpenGoal(command.goal().goalId(), "goal.goalId");
        apply(new CaseEvent.GoalChanged(caseId, survivorId, command.goal(), command.reason()));
    }

    private void changesGoals(Goal goal, SurvivorGates gates, Clock clock) {
        work(CaseMove.CHANGE_GOALS, gates, clock);
        require(state instanceof CaseState.Planning || facts.risk() != RiskLevel.HIGH, "R14.high", "");
        CaseForm.goal(goal);
        require(!goal.needIds().isEmpty(), "R13.need", "goal.needIds");
        requireNeeds(goal.needIds(), "goal.needIds");
    }

    @CommandHandler
    void handle(CaseCommand.ResolveGoal command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.RESOLVE_GOAL, gates);
        CaseForm.result(command.result());
        requireOpenGoal(command.result().goalId(), "result.goalId");
        standing.requireDay(command.result().resolvedOn(), LocalDate.now(clock), "result.resolvedOn");
        apply(new CaseEvent.GoalResolved(caseId, survivorId, command.result()));
    }

    @CommandHandler
    void handle(CaseCommand.AgreePlan command, SurvivorGates gates, Clock clock) {
        Standing standing = work(CaseMove.CHANGE_GOALS, gates, clock);
        standing.requireDay(Form.required(command.agreedOn(), "agreedOn"), LocalDate.now(clock), "agreedOn");
        CaseForm.text(command.inTheirWords(), "inTheirWords");
        Set<UUID> goals = facts.openGoals();
        require(!goals.isEmpty(), "R13", "");
        apply(new CaseEvent.PlanAgreed(caseId, survivorId, command.agreedOn(), goals, command.inTheirWords()));
    }

    @CommandHandler
    void handle(CaseCommand.SubmitPlan command, SurvivorGates gates, Clock clock, @MetaDataValue(Recorded.BY) String by) {
        work(CaseMove.SUBMIT_PLAN, gates, clock);
        require(!facts.openGoals().isEmpty() && facts.allAgreed(), "R13", "");
        apply(new CaseEvent.PlanSubmitted(caseId, survivorId, facts.planVersion() + 1, UUID.fromString(by)));
    }

    @CommandHandler
    void handle(CaseCommand.ApprovePlan command, SurvivorGates gates, CaseRules rules, Clock clock, @MetaDataValue(Recorded.BY) String by) {
        work(CaseMove.DECIDE_PLAN, gates, clock);
        LocalDate today = LocalDate.now(clock);
        CaseState.PlanWaits waits = (CaseState.PlanWaits) state;
        UUID approver = UUID.fromString(by);
        require(!approver.equals(waits.submittedBy()), "R14", "");
        CaseForm.reason(command.comment(), "comment");
        requireWithin(command.reviewDueOn(), today, today, rules.reviewWithinDays(), "reviewDueOn");
        apply(new CaseEvent.PlanApproved(caseId, survivorId, waits.version(), approver,
                command.reviewDueOn() == null ? today.plusDays(rules.reviewWithinDays()) : command.reviewDueOn(), command.comment()));
        CaseRules.Pace pace = rules.paceOf(facts.risk(), facts.inMaintenance());
        if (facts.followUps().stream().noneMatch(planned -> REPEATED.contains(planned.followUp().type()))) {
            schedule(new FollowUp(followUpId(), FollowUpType.HOME_VISIT, today.plusDays(pace.every())),
                    pace);
        }
    }

    /** The dead person's plan can be given back too, so that the case can be closed. */
    @CommandHandler
    void handle(CaseCommand.ReturnPlan command, SurvivorGates gates, @MetaDataValue(Recorded.BY) String by) {
        CaseMove.DECIDE_PLAN.requireIn(state.stage());
        gates.forWork(survivorId).requireKept();
        CaseForm.requiredText(command.comment(), "comment");
        apply(new CaseEvent.PlanReturned(caseId, survivorId, ((CaseState.PlanWaits) state).version(), UUID.fromString(by),
                command.comment()));
    }

    @CommandHandler
    void handle(CaseCommand.StartReview command, SurvivorGates gates, Clock clock) {
        Standing standing = work(CaseMove.START_REVIEW, gates, clock);
        requireNew(command.reviewId(), "reviewId", "R43.review");
        standing.requireDay(Form.required(command.startedOn(), "startedOn"), LocalDate.now(clock), "startedOn");
        CaseForm.reason(command.reason(), "reason");
        apply(new CaseEvent.ReviewStarted(caseId, survivorId, command.reviewId(), command.startedOn(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.HoldReview command, SurvivorGates gates, CaseRules rules, Clock clock) {
        Standing standing = alive(CaseMove.HOLD_REVIEW, gates);
        LocalDate today = LocalDate.now(clock);
        CaseReview review = Form.required(command.review(), "review");
        require(state instanceof CaseState.InReview(UUID begun) && begun.equals(review.reviewId()), "form.field", "review.reviewId");
        Form.required(review.decision(), "review.decision");
        CaseForm.text(review.decisions(), "review.decisions");
        standing.requireDay(Form.required(review.heldOn(), "review.heldOn"), today, "review.heldOn");
        requireWithin(review.nextReviewOn(), review.heldOn(), today, rules.reviewWithinDays(), "review.nextReviewOn");
        apply(new CaseEvent.ReviewHeld(caseId, survivorId,
                new CaseReview(review.reviewId(), review.heldOn(), review.decision(), review.decisions(),
                        review.nextReviewOn() == null
                                ? later(review.heldOn().plusDays(rules.reviewWithinDays()), today)
                                : review.nextReviewOn())));
    }

    @CommandHandler
    void handle(CaseCommand.PutOnHold command, SurvivorGates gates, CaseRules rules, Clock clock) {
        Standing standing = alive(CaseMove.PUT_ON_HOLD, gates);
        LocalDate today = LocalDate.now(clock);
        standing.requireDay(Form.required(command.heldOn(), "heldOn"), today, "heldOn");
        requireWithin(Form.required(command.reviewBy(), "reviewBy"), command.heldOn(), today, rules.holdWithinDays(), "reviewBy");
        CaseForm.requiredText(command.reason(), "reason");
        apply(new CaseEvent.PutOnHold(caseId, survivorId, command.heldOn(), command.reviewBy(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.Resume command, SurvivorGates gates, Clock clock) {
        work(CaseMove.RESUME, gates, clock).requireDay(Form.required(command.resumedOn(), "resumedOn"), LocalDate.now(clock), "resumedOn");
        apply(new CaseEvent.Resumed(caseId, survivorId, command.resumedOn()));
    }

    // --- services

    @CommandHandler
    void handle(CaseCommand.DeliverService command, SurvivorGates gates, GrantGate grants, Clock clock) {
        ServiceDelivered service = Form.required(command.service(), "service");
        (service.emergency() ? CaseMove.KEEP_CONTACT : CaseMove.NEEDS_AND_SERVICES).requireIn(state.stage());
        LocalDate today = LocalDate.now(clock);
        Standing standing = gates.forWork(survivorId).requireKept();
        if (!service.toHousehold()) {
            standing.requireAlive();
        }
        if (!service.emergency() && !standing.dead()) {
            standing.requireWork(today);
        }
        CaseForm.service(service);
        requireNew(service.serviceId(), "service.serviceId", "R43.service");
        requireServiceFits(service, standing, today);
        grants.requireOpen(service.fundedBy(), service.deliveredOn(), "service.fundedBy");
        apply(new CaseEvent.ServiceGiven(caseId, survivorId, service));
    }

    private void requireServiceFits(ServiceDelivered service, Standing standing, LocalDate today) {
        standing.requireDay(service.deliveredOn(), today, "service.deliveredOn");
        require(service.historical() || !service.deliveredOn().isBefore(facts.openedOn()), "R7.registration", "service.deliveredOn",
                facts.openedOn());
        require(service.emergency() || facts.hasNeedIn(service.pillar()), "R15", "service.needIds");
        requireNeeds(service.needIds(), "service.needIds");
    }

    @CommandHandler
    void handle(CaseCommand.InterruptService command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.KEEP_CONTACT, gates);
        CaseFacts.ServiceFact service = facts.service(Form.required(command.serviceId(), "serviceId"));
        require(service != null && !service.interrupted(), "form.gone", "serviceId");
        standing.requireDay(Form.required(command.interruptedOn(), "interruptedOn"), LocalDate.now(clock), "interruptedOn");
        require(!command.interruptedOn().isBefore(service.deliveredOn()), "form.order", "interruptedOn");
        CaseForm.requiredText(command.reason(), "reason");
        apply(new CaseEvent.ServiceInterrupted(caseId, survivorId, command.serviceId(), service.service(), service.service().pillar(),
                command.interruptedOn(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.CorrectService command, SurvivorGates gates, GrantGate grants, Clock clock) {
        Standing standing = corrects(command.reason(), gates);
        CaseForm.service(command.service());
        require(facts.service(command.service().serviceId()) != null, "R34.target", "service.serviceId");
        requireServiceFits(command.service(), standing, LocalDate.now(clock));
        grants.requireOpen(command.service().fundedBy(), command.service().deliveredOn(), "service.fundedBy");
        apply(new CaseEvent.ServiceCorrected(caseId, survivorId, command.service(), command.reason()));
    }

    // --- follow-ups and contact

    @CommandHandler
    void handle(CaseCommand.ScheduleFollowUp command, SurvivorGates gates, CaseRules rules, Clock clock) {
        alive(CaseMove.KEEP_CONTACT, gates).requireWork(LocalDate.now(clock));
        CaseForm.followUp(command.followUp());
        requireNew(command.followUp().followUpId(), "followUp.followUpId", "R43.followUp");
        requireFree(command.followUp().type(), "followUp.type");
        require(!command.followUp().dueOn().isBefore(LocalDate.now(clock)), "R26.past", "followUp.dueOn");
        schedule(command.followUp(), rules.paceOf(facts.risk(), facts.inMaintenance()));
    }

    @CommandHandler
    void handle(CaseCommand.CompleteFollowUp command, SurvivorGates gates, CaseRules rules, Clock clock) {
        Standing standing = alive(CaseMove.KEEP_CONTACT, gates);
        LocalDate today = LocalDate.now(clock);
        CaseForm.outcome(command.outcome());
        FollowUpOutcome outcome = command.outcome();
        Planned planned = requirePlanned(outcome.followUpId(), "outcome.followUpId");
        standing.requireDay(outcome.heldOn(), today, "outcome.heldOn");
        require(outcome.nextDueOn() == null || !outcome.nextDueOn().isBefore(today), "R26.past", "outcome.nextDueOn");
        apply(new CaseEvent.FollowUpCompleted(caseId, survivorId, planned.followUp(), outcome));
        CaseRules.Pace pace = rules.paceOf(facts.risk(), facts.inMaintenance());
        FollowUpType type = planned.followUp().type();
        if (outcome.nextDueOn() != null || REPEATED.contains(type)) {
            LocalDate next = outcome.nextDueOn() == null ? later(outcome.heldOn().plusDays(pace.every()), today) : outcome.nextDueOn();
            schedule(new FollowUp(followUpId(), type, next), pace);
        }
    }

    @CommandHandler
    void handle(CaseCommand.MissFollowUp command, SurvivorGates gates, CaseRules rules, Clock clock) {
        alive(CaseMove.KEEP_CONTACT, gates);
        LocalDate today = LocalDate.now(clock);
        Planned planned = requirePlanned(command.followUpId(), "followUpId");
        require(today.isAfter(CaseRules.lastDay(planned.followUp().dueOn(), planned.graceDays())), "R27", "followUpId");
        apply(new CaseEvent.FollowUpMissed(caseId, survivorId, planned.followUp(), today, facts.missedInARow() + 1));
        if (REPEATED.contains(planned.followUp().type())) {
            CaseRules.Pace pace = rules.paceOf(facts.risk(), facts.inMaintenance());
            schedule(new FollowUp(followUpId(), planned.followUp().type(), today.plusDays(pace.firstContact())),
                    pace);
        }
    }

    @CommandHandler
    void handle(CaseCommand.RecordContactAttempt command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.KEEP_CONTACT, gates);
        CaseForm.attempt(command.attempt());
        requireNew(command.attempt().attemptId(), "attempt.attemptId", "R43.attempt");
        standing.requireDay(command.attempt().attemptedOn(), LocalDate.now(clock), "attempt.attemptedOn");
        apply(new CaseEvent.ContactAttempted(caseId, survivorId, command.attempt()));
    }

    // --- transfer

    @CommandHandler
    void handle(CaseCommand.RequestTransfer command, SurvivorGates gates, Clock clock, @MetaDataValue(Recorded.BY) String by) {
        LocalDate today = LocalDate.now(clock);
        Standing standing = work(CaseMove.REQUEST_TRANSFER, gates, clock);
        CaseForm.transfer(command.transfer());
        Transfer transfer = command.transfer();
        requireNew(transfer.transferId(), "transfer.transferId", "R43.transfer");
        standing.requireDay(transfer.requestedOn(), today, "transfer.requestedOn");
        require(transfer.toAgency() || !transfer.toCaseworker().equals(standing.placement().caseworker()), "R37.same",
                "transfer.toCaseworker");
        requireShared(transfer.agency(), gates, today);
        apply(new CaseEvent.TransferRequested(caseId, survivorId, transfer, UUID.fromString(by)));
    }

    @CommandHandler
    void handle(CaseCommand.ConfirmOverLimit command, SurvivorGates gates, @MetaDataValue(Recorded.BY) String by) {
        alive(CaseMove.DECIDE_TRANSFER, gates);
        CaseState.TransferWaits waits = inside();
        CaseForm.requiredText(command.reason(), "reason");
        UUID confirmer = UUID.fromString(by);
        require(!confirmer.equals(waits.toCaseworker()), "R38.own", "");
        apply(new CaseEvent.OverLimitConfirmed(caseId, survivorId, waits.transferId(), confirmer, command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.AcceptTransfer command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock,
            @MetaDataValue(Recorded.BY) String by) {
        Standing standing = work(CaseMove.DECIDE_TRANSFER, gates, clock);
        CaseState.TransferWaits waits = inside();
        require(UUID.fromString(by).equals(waits.toCaseworker()), "R37.receiver", "");
        if (!waits.overLimit()) {
            requireRoom(waits.toCaseworker(), facts.risk(), "", register, rules);
        }
        apply(new CaseEvent.Transferred(caseId, survivorId, waits.transferId(), standing.placement().caseworker(), waits.toCaseworker(),
                waits.toTeam() == null ? standing.placement().team() : waits.toTeam(),
                waits.toOrganisation() == null ? standing.placement().organisation() : waits.toOrganisation(), null));
    }

    @CommandHandler
    void handle(CaseCommand.RejectTransfer command, SurvivorGates gates, @MetaDataValue(Recorded.BY) String by) {
        CaseMove.DECIDE_TRANSFER.requireIn(state.stage());
        gates.forWork(survivorId).requireKept();
        CaseState.TransferWaits waits = inside();
        require(UUID.fromString(by).equals(waits.toCaseworker()), "R37.receiver", "");
        CaseForm.requiredText(command.reason(), "reason");
        apply(new CaseEvent.TransferRejected(caseId, survivorId, waits.transferId(), command.reason()));
    }

    @CommandHandler
    void handle(CaseCommand.RecordAgencyAcceptance command, SurvivorGates gates, Clock clock) {
        Standing standing = alive(CaseMove.DECIDE_TRANSFER, gates);
        CaseState.TransferWaits waits = outside();
        standing.requireDay(Form.required(command.acceptedOn(), "acceptedOn"), LocalDate.now(clock), "acceptedOn");
        require(!waits.accepted(), "R43.accepted", "");
        apply(new CaseEvent.TransferAccepted(caseId, survivorId, waits.transferId(), command.acceptedOn()));
    }

    @CommandHandler
    void handle(CaseCommand.HandOver command, SurvivorGates gates, CaseRegister register, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Standing standing = work(CaseMove.DECIDE_TRANSFER, gates, clock);
        CaseState.TransferWaits waits = outside();
        standing.requireDay(Form.required(command.handedOverOn(), "handedOverOn"), today, "handedOverOn");
        CaseForm.text(command.summary(), "summary");
        require(waits.accepted(), "R37", "", waits.agencyName());
        requireShared(waits.agency(), gates, today);
        requireNothingOpen(facts.openGoals(), register);
        apply(new CaseEvent.Transferred(caseId, survivorId, waits.transferId(), standing.placement().caseworker(), null, null, null,
                waits.agency()));
        apply(closed(ClosureReason.TRANSFERRED, command.handedOverOn(), command.summary()));
    }

    @CommandHandler
    void handle(CaseCommand.WithdrawTransfer command, SurvivorGates gates) {
        CaseMove.DECIDE_TRANSFER.requireIn(state.stage());
        gates.forWork(survivorId).requireKept();
        apply(new CaseEvent.TransferWithdrawn(caseId, survivorId, ((CaseState.TransferWaits) state).transferId()));
    }

    // --- closing and reopening

    @CommandHandler
    void handle(CaseCommand.RequestClosure command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock,
            @MetaDataValue(Recorded.BY) String by) {
        CaseMove.REQUEST_CLOSURE.requireIn(state.stage());
        closes(command.closure(), gates, register, rules, clock);
        apply(new CaseEvent.ClosureRequested(caseId, survivorId, command.closure(), UUID.fromString(by)));
    }

    @CommandHandler
    void handle(CaseCommand.CloseEarly command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock) {
        CaseMove.CLOSE_EARLY.requireIn(state.stage());
        Form.required(command.closure(), "closure");
        require(command.closure().reason() == null || EARLY.contains(command.closure().reason()), "R28.early", "closure.reason");
        closes(command.closure(), gates, register, rules, clock);
        apply(closed(command.closure().reason(), command.closure().closedOn(), command.closure().summary()));
    }

    private void closes(Closure closure, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock) {
        Standing standing = gates.forWork(survivorId).requireKept();
        LocalDate today = LocalDate.now(clock);
        CaseForm.closure(closure);
        standing.requireDay(closure.closedOn(), today, "closure.closedOn");
        require(!closure.closedOn().isBefore(facts.openedOn()), "R7.registration", "closure.closedOn", facts.openedOn());
        require(closure.reason() != ClosureReason.TRANSFERRED, "R37.closure", "closure.reason");
        require(closure.reason() != ClosureReason.DIED || standing.dead(), "R30.died", "closure.reason");
        require(closure.reason() != ClosureReason.CONSENT_WITHDRAWN || standing.agreement() == ConsentStatus.WITHDRAWN
                || standing.agreement() == ConsentStatus.REFUSED, "R30.consent", "closure.reason");
        require(closure.personInformed() || NOBODY_TO_TELL.contains(closure.reason()) || standing.dead()
                || CaseForm.given(closure.notInformedReason()), "R30.informed", "closure.personInformed");
        if (closure.reason() == ClosureReason.LOST_CONTACT) {
            requireLost(rules.lostContact());
        }
        requireNothingOpen(closure.reason(), excused(closure), register);
    }

    private static Set<UUID> excused(Closure closure) {
        return Set.copyOf(closure.unresolvedGoals().stream().map(UnresolvedGoal::goalId).toList());
    }

    /** R29. */
    private void requireLost(CaseRules.LostContact lost) {
        require(facts.attempts() >= lost.attempts(), "R29", "closure.reason", facts.attempts());
        require(facts.methods() >= lost.methods(), "R29.methods", "closure.reason", lost.methods());
        require(facts.attemptDays() >= lost.days(), "R29.days", "closure.reason", lost.days());
    }

    /** R28. */
    private void requireNothingOpen(ClosureReason reason, Set<UUID> excused, CaseRegister register) {
        if (WITH_WORK_OPEN.contains(reason)) {
            register.openReferralsOnceLocked(caseId, survivorId);
        } else {
            requireNothingOpen(excused, register);
        }
    }

    private void requireNothingOpen(Set<UUID> excused, CaseRegister register) {
        int referrals = register.openReferralsOnceLocked(caseId, survivorId);
        Set<UUID> goals = new HashSet<>(facts.openGoals());
        goals.removeAll(excused);
        require(goals.isEmpty() && referrals == 0 && facts.highRisks() == 0, "R28", "", goals.size(), referrals, facts.highRisks());
    }

    @CommandHandler
    void handle(CaseCommand.ApproveClosure command, SurvivorGates gates, CaseRegister register, @MetaDataValue(Recorded.BY) String by) {
        CaseMove.DECIDE_CLOSURE.requireIn(state.stage());
        gates.forWork(survivorId).requireKept();
        CaseState.ClosureWaits waits = (CaseState.ClosureWaits) state;
        UUID approver = UUID.fromString(by);
        require(!approver.equals(waits.requestedBy()), "R30", "");
        CaseForm.reason(command.comment(), "comment");
        requireNothingOpen(waits.reason(), waits.excused(), register);
        apply(new CaseEvent.ClosureApproved(caseId, survivorId, approver, command.comment()));
        apply(closed(waits.reason(), waits.closedOn(), null));
    }

    @CommandHandler
    void handle(CaseCommand.RejectClosure command, SurvivorGates gates, @MetaDataValue(Recorded.BY) String by) {
        CaseMove.DECIDE_CLOSURE.requireIn(state.stage());
        gates.forWork(survivorId).requireKept();
        CaseForm.requiredText(command.comment(), "comment");
        apply(new CaseEvent.ClosureRejected(caseId, survivorId, UUID.fromString(by), command.comment()));
    }

    private CaseEvent.Closed closed(ClosureReason reason, LocalDate on, Personal<String> summary) {
        return new CaseEvent.Closed(caseId, survivorId, reason, on, facts.goals(), facts.goalsReached(), facts.needs(), facts.needsMet(),
                summary);
    }

    @CommandHandler
    void handle(CaseCommand.Reopen command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        CaseMove.REOPEN.requireIn(state.stage());
        Standing standing = reopens(command.reason(), command.remark(), gates, today);
        standing.requireDay(Form.required(command.reopenedOn(), "reopenedOn"), today, "reopenedOn");
        CaseState.Closed closed = (CaseState.Closed) state;
        require(!command.reopenedOn().isBefore(closed.closedOn()), "form.order", "reopenedOn");
        require(!today.isAfter(closed.closedOn().plusMonths(rules.reopenWithinMonths())), "R32.approval", "", rules.reopenWithinMonths());
        requireRoom(standing.placement().caseworker(), facts.risk(), "", register, rules);
        apply(new CaseEvent.Reopened(caseId, survivorId, command.reason(), command.reopenedOn(), null, command.remark()));
        planDue(command.reopenedOn(), rules);
    }

    @CommandHandler
    void handle(CaseCommand.RequestReopening command, SurvivorGates gates, Clock clock, @MetaDataValue(Recorded.BY) String by) {
        CaseMove.REOPEN.requireIn(state.stage());
        reopens(command.reason(), command.remark(), gates, LocalDate.now(clock));
        require(((CaseState.Closed) state).reopening() == null, "R43.reopening", "");
        apply(new CaseEvent.ReopeningRequested(caseId, survivorId, command.reason(), UUID.fromString(by), command.remark()));
    }

    private Standing reopens(ReopenReason reason, Personal<String> remark, SurvivorGates gates, LocalDate today) {
        Standing standing = gates.forWork(survivorId).requireWork(today);
        require(reason != null, "R32", "reason");
        CaseForm.reason(remark, "remark");
        return standing;
    }

    @CommandHandler
    void handle(CaseCommand.ApproveReopening command, SurvivorGates gates, CaseRegister register, CaseRules rules, Clock clock,
            @MetaDataValue(Recorded.BY) String by) {
        CaseMove.REOPEN.requireIn(state.stage());
        Standing standing = gates.forWork(survivorId).requireWork(LocalDate.now(clock));
        CaseState.ReopeningAsked asked = ((CaseState.Closed) state).reopening();
        require(asked != null, "R32.request", "");
        UUID approver = UUID.fromString(by);
        require(!approver.equals(asked.by()), "R32.own", "");
        CaseForm.reason(command.overLimitReason(), "comment");
        if (!CaseForm.given(command.overLimitReason())) {
            requireRoom(standing.placement().caseworker(), facts.risk(), "comment", register, rules);
        }
        apply(new CaseEvent.Reopened(caseId, survivorId, asked.reason(), LocalDate.now(clock), approver, command.overLimitReason()));
        planDue(LocalDate.now(clock), rules);
    }

    @CommandHandler
    void handle(CaseCommand.RejectReopening command, SurvivorGates gates, @MetaDataValue(Recorded.BY) String by) {
        CaseMove.REOPEN.requireIn(state.stage());
        gates.forWork(survivorId).requireKept();
        require(((CaseState.Closed) state).reopening() != null, "R32.request", "");
        CaseForm.requiredText(command.comment(), "comment");
        apply(new CaseEvent.ReopeningRejected(caseId, survivorId, UUID.fromString(by), command.comment()));
    }

    // --- what the rules ask

    /** The move is possible, the person lives and agrees (R31, R33, R1). */
    private Standing work(CaseMove move, SurvivorGates gates, Clock clock) {
        move.requireIn(state.stage());
        return gates.forWork(survivorId).requireWork(LocalDate.now(clock));
    }

    /** The move is possible and the person lives; it is done whatever became of the agreement. */
    private Standing alive(CaseMove move, SurvivorGates gates) {
        move.requireIn(state.stage());
        return gates.forWork(survivorId).requireAlive();
    }

    /** A correction says why, and is possible wherever the case is and whatever became of the person or the agreement (R34). */
    private Standing corrects(Personal<String> reason, SurvivorGates gates) {
        Standing standing = gates.forWork(survivorId).requireKept();
        require(CaseForm.given(reason), "R34", "reason");
        CaseForm.reason(reason, "reason");
        return standing;
    }

    private void requireNew(UUID id, String field, String rule) {
        require(!facts.isUsed(Form.required(id, field)), rule, field);
    }

    private void requireNeeds(List<UUID> ids, String field) {
        require(ids.stream().allMatch(id -> facts.need(id) != null), "R13.need", field);
    }

    private void requireOpenGoal(UUID id, String field) {
        CaseFacts.GoalFact goal = facts.goal(id);
        require(goal != null && goal.isOpen(), "form.gone", field);
    }

    private Planned requirePlanned(UUID id, String field) {
        Planned planned = facts.followUp(Form.required(id, field));
        require(planned != null, "R26.none", field);
        return planned;
    }

    private void requireFree(FollowUpType type, String field) {
        Planned open = facts.followUpOf(type);
        require(open == null, "R26.open", field, open == null ? "" : open.followUp().dueOn());
    }

    /** R38. */
    private static void requireRoom(UUID caseworker, RiskLevel risk, String field, CaseRegister register, CaseRules rules) {
        if (caseworker != null) {
            CaseRegister.Load load = register.loadOf(caseworker);
            require(!rules.caseload().isFull(load.weight(), rules.caseload().weightOf(risk, false)), "R38", field, load.cases());
        }
    }

    /** R37: another agency is only told of a person who agreed to share what the case is about with them. */
    private void requireShared(UUID agency, SurvivorGates gates, LocalDate today) {
        if (agency != null) {
            Sharing sharing = gates.forSharing(survivorId);
            require(facts.pillars().stream().allMatch(pillar -> sharing.covers(agency, pillar, today)), "R37.consent", "transfer.agency");
        }
    }

    private CaseState.TransferWaits inside() {
        CaseState.TransferWaits waits = (CaseState.TransferWaits) state;
        require(waits.agency() == null, "R37.agency", "");
        return waits;
    }

    private CaseState.TransferWaits outside() {
        CaseState.TransferWaits waits = (CaseState.TransferWaits) state;
        require(waits.agency() != null, "R37.inside", "");
        return waits;
    }

    /** A day after {@code from}, not past, and at most so many days on. */
    private static void requireWithin(LocalDate day, LocalDate from, LocalDate today, int days, String field) {
        require(day == null || !day.isBefore(today) && day.isAfter(from) && !day.isAfter(from.plusDays(days)), "form.within", field, days);
    }

    private static LocalDate later(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }

    private void schedule(FollowUp followUp, CaseRules.Pace pace) {
        apply(new CaseEvent.FollowUpScheduled(caseId, survivorId, followUp, pace.grace()));
    }

    /** The id of a follow-up that comes by itself, the same each time it is worked out. */
    private UUID followUpId() {
        return UUID.nameUUIDFromBytes((caseId + " follow-up after " + facts.ids()).getBytes(StandardCharsets.UTF_8));
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(CaseEvent event) {
        caseId = event.caseId();
        survivorId = event.survivorId();
        state = CaseState.after(state, event);
        facts.after(event);
    }
}
