package org.amparo.caseplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.amparo.access.Placement;
import org.amparo.caseplan.CaseView.AssessmentDone;
import org.amparo.caseplan.CaseView.ClosureState;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.CaseView.Plan;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.caseplan.CaseView.ServiceState;
import org.amparo.caseplan.CaseView.TransferState;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;

/** Builds a case from its events, as it stood after the last of them; says the same of today as the rows do. */
final class CaseFold {

    private final Set<PersonalClass> withheld;
    private UUID caseId;
    private UUID survivorId;
    private CaseStage stage;
    private Instant stageSince;
    private long version;
    private Instant lastRecordedAt;
    private LocalDate openedOn;
    private RiskLevel risk;
    private Personal<String> riskReasons;
    private boolean maintenance;
    private Plan plan = new Plan(0, null, null, null, null, null, null);
    private LocalDate planDueOn;
    private LocalDate reviewDueOn;
    private UUID reviewId;
    private LocalDate holdUntil;
    private Personal<String> holdReason;
    private ReopenReason reopenReason;
    private ClosureState closure;
    private final Map<UUID, AssessmentDone> assessments = new LinkedHashMap<>();
    private final Map<UUID, NeedState> needs = new LinkedHashMap<>();
    private final Map<UUID, NeedStatus> steps = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> unanswered = new LinkedHashMap<>();
    private final Map<UUID, GoalState> goals = new LinkedHashMap<>();
    private final Map<UUID, ServiceState> services = new LinkedHashMap<>();
    private final Map<UUID, FollowUpState> followUps = new LinkedHashMap<>();
    private final Map<UUID, ContactAttempt> attempts = new LinkedHashMap<>();
    private final Map<UUID, RiskState> risks = new LinkedHashMap<>();
    private final Map<UUID, TransferState> transfers = new LinkedHashMap<>();

    /** @param withheld classes of values that the viewer may not see; they are left out */
    CaseFold(Set<PersonalClass> withheld) {
        this.withheld = withheld;
    }

    /** Takes the next event of the case. */
    CaseFold then(CaseEvent event, Recorded recorded) {
        caseId = event.caseId();
        survivorId = event.survivorId();
        version = recorded.sequence();
        lastRecordedAt = recorded.recordedAt();
        CaseStages.after(event).ifPresent(now -> {
            stage = now;
            stageSince = recorded.recordedAt();
        });
        switch (event) {
            case CaseEvent.Opened e -> openedOn = e.openedOn();
            case CaseEvent.AssessmentStarted e -> assessments.put(e.assessmentId(),
                    new AssessmentDone(e.assessmentId(), e.type(), e.startedOn(), null, List.of(), null));
            case CaseEvent.AssessmentCompleted e -> {
                change(assessments, e.assessment().assessmentId(), was -> assessed(was, e.assessment()));
                planDueOn = e.planDueOn();
            }
            case CaseEvent.RiskLevelSet e -> {
                risk = e.level();
                riskReasons = withheld.contains(PersonalClass.PROTECTION) ? null : e.reasons();
            }
            case CaseEvent.RiskFlagged e -> risks.put(e.risk().riskId(), new RiskState(e.risk(), null, null));
            case CaseEvent.RiskResolved e -> change(risks, e.riskId(), was -> new RiskState(was.risk(), e.resolvedOn(), e.outcome()));
            case CaseEvent.NeedIdentified e ->
                needs.put(e.need().needId(), new NeedState(told(e.need()), NeedStatus.IDENTIFIED, null, null));
            case CaseEvent.NeedCorrected e -> change(needs, e.need().needId(),
                    was -> new NeedState(told(e.need()), was.status(),
                            was.review() == null ? null : with(was.review(), e.need().barriers()), null));
            case CaseEvent.NeedReviewed e -> {
                change(needs, e.review().needId(), was -> reviewed(was, e.review()));
                unanswered.remove(e.review().needId());
            }
            case CaseEvent.NeedUnanswered e -> unanswered.put(e.needId(), e.on());
            case CaseEvent.NeedAnswered e -> unanswered.remove(e.needId());
            case CaseEvent.PlanDue e -> planDueOn = e.dueOn();
            case CaseEvent.GoalSet e -> goalSet(e.goal());
            case CaseEvent.GoalChanged e -> goalSet(e.goal());
            case CaseEvent.GoalCorrected e -> {
                change(goals, e.goal().goalId(), was -> new GoalState(told(e.goal()), was.status(), was.agreedOn(), was.result()));
                e.goal().needIds().forEach(need -> step(need, NeedStatus.PLANNED));
            }
            case CaseEvent.GoalResolved e -> resolved(e.result());
            case CaseEvent.GoalResultCorrected e -> resolved(e.result());
            case CaseEvent.PlanAgreed e -> {
                plan = new Plan(plan.version(), e.agreedOn(), health(e.inTheirWords()), plan.submittedBy(), plan.approvedBy(),
                        plan.approvedAt(), plan.comment());
                e.goals().forEach(goal -> change(goals, goal,
                        was -> new GoalState(was.goal(), GoalStatus.AGREED, e.agreedOn(), was.result())));
            }
            case CaseEvent.PlanSubmitted e -> plan = new Plan(e.version(), plan.agreedOn(), plan.inTheirWords(), e.submittedBy(),
                    plan.approvedBy(), plan.approvedAt(), null);
            case CaseEvent.PlanApproved e -> {
                plan = new Plan(plan.version(), plan.agreedOn(), plan.inTheirWords(), plan.submittedBy(), e.approvedBy(),
                        recorded.recordedAt(), health(e.comment()));
                planDueOn = null;
                reviewDueOn = e.reviewDueOn();
            }
            case CaseEvent.PlanReturned e -> plan = new Plan(plan.version(), plan.agreedOn(), plan.inTheirWords(), plan.submittedBy(),
                    plan.approvedBy(), plan.approvedAt(), health(e.comment()));
            case CaseEvent.ReviewStarted e -> reviewId = e.reviewId();
            case CaseEvent.ReviewHeld e -> {
                reviewId = null;
                maintenance = e.review().decision() == ReviewDecision.MAINTENANCE;
                reviewDueOn = e.review().nextReviewOn();
            }
            case CaseEvent.PutOnHold e -> {
                holdUntil = e.reviewBy();
                holdReason = health(e.reason());
            }
            case CaseEvent.Resumed e -> released();
            case CaseEvent.ServiceGiven e -> {
                services.put(e.service().serviceId(), new ServiceState(told(e.service()), null, null));
                e.service().needIds().forEach(need -> step(need, NeedStatus.IN_PROGRESS));
                e.service().needIds().forEach(unanswered::remove);
            }
            case CaseEvent.ServiceCorrected e -> change(services, e.service().serviceId(),
                    was -> new ServiceState(told(e.service()), was.interruptedOn(), was.interruptedReason()));
            case CaseEvent.ServiceInterrupted e -> change(services, e.serviceId(),
                    was -> new ServiceState(was.service(), e.interruptedOn(), health(e.reason())));
            case CaseEvent.FollowUpScheduled e -> followUps.put(e.followUp().followUpId(),
                    new FollowUpState(e.followUp(), e.graceDays(), true, null, null, null));
            case CaseEvent.FollowUpMoved e -> change(followUps, e.followUp().followUpId(),
                    was -> new FollowUpState(e.followUp(), e.graceDays(), was.open(), was.result(), was.heldOn(), was.findings()));
            case CaseEvent.FollowUpCompleted e -> change(followUps, e.followUp().followUpId(), was -> new FollowUpState(was.followUp(),
                    was.graceDays(), false, e.outcome().result(), e.outcome().heldOn(), health(e.outcome().findings())));
            case CaseEvent.FollowUpCorrected e -> change(followUps, e.followUp().followUpId(), was -> new FollowUpState(was.followUp(),
                    was.graceDays(), was.open(), was.result(), e.heldOn(), health(e.findings())));
            case CaseEvent.FollowUpMissed e -> change(followUps, e.followUp().followUpId(), was -> new FollowUpState(was.followUp(),
                    was.graceDays(), false, FollowUpResult.MISSED, e.missedOn(), was.findings()));
            case CaseEvent.ContactAttempted e -> attempts.put(e.attempt().attemptId(), told(e.attempt()));
            case CaseEvent.ContactAttemptCorrected e -> change(attempts, e.attempt().attemptId(), was -> told(e.attempt()));
            case CaseEvent.TransferRequested e -> transfers.put(e.transfer().transferId(),
                    new TransferState(told(e.transfer()), e.requestedBy(), TransferStatus.WAITING, false));
            case CaseEvent.OverLimitConfirmed e -> change(transfers, e.transferId(),
                    was -> new TransferState(was.transfer(), was.requestedBy(), was.status(), true));
            case CaseEvent.TransferAccepted e -> answered(e.transferId(), TransferStatus.ACCEPTED);
            case CaseEvent.Transferred e -> answered(e.transferId(), TransferStatus.DONE);
            case CaseEvent.TransferRejected e -> answered(e.transferId(), TransferStatus.REJECTED);
            case CaseEvent.TransferWithdrawn e -> answered(e.transferId(), TransferStatus.WITHDRAWN);
            case CaseEvent.ClosureRequested e -> {
                released();
                closure = new ClosureState(e.closure().reason(), null, e.requestedBy(), e.closure().personInformed(),
                        health(e.closure().summary()), health(e.closure().followOnPlan()));
            }
            case CaseEvent.ClosureRejected e -> closure = null;
            case CaseEvent.ClosureApproved e -> {
                // the case is closed by the event that follows
            }
            case CaseEvent.Closed e -> closed(e);
            case CaseEvent.ReopeningRequested e -> {
                // the case is as it was until somebody answers
            }
            case CaseEvent.ReopeningRejected e -> {
                // the case is as it was
            }
            case CaseEvent.Reopened e -> {
                closure = null;
                maintenance = false;
                reopenReason = e.reason();
            }
        }
        return this;
    }

    boolean isOpen() {
        return stage != CaseStage.CLOSED;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    /**
     * The case after the events so far.
     *
     * @param placement whose the file is; it is no part of the case's own events
     */
    CaseView view(Placement placement) {
        boolean protection = !withheld.contains(PersonalClass.PROTECTION);
        return new CaseView(caseId, survivorId, stage, stageSince, version, openedOn, placement, risk, riskReasons, maintenance, plan,
                planDueOn, reviewDueOn, reviewId, holdUntil, holdReason, reopenReason, newestFirst(assessments, all()),
                needs.values().stream().map(this::standing).toList(), goals.values().stream().map(this::begun).toList(),
                newestFirst(services, Comparator.comparing((ServiceState given) -> given.service().deliveredOn()).reversed()),
                newestFirst(followUps, Comparator.comparing((FollowUpState state) -> !state.open())
                        .thenComparing(Comparator.comparing((FollowUpState state) -> state.followUp().dueOn()).reversed())),
                newestFirst(attempts, Comparator.comparing(ContactAttempt::attemptedOn).reversed()),
                protection ? newestFirst(risks, all()) : List.of(), open(), closure, Set.copyOf(withheld), lastRecordedAt);
    }

    /** By this order, and where it says nothing the last recorded first. */
    private static <T> List<T> newestFirst(Map<UUID, T> entries, Comparator<T> order) {
        return List.copyOf(entries.values()).reversed().stream().sorted(order).toList();
    }

    private static <T> Comparator<T> all() {
        return (one, other) -> 0;
    }

    private TransferState open() {
        return newestFirst(transfers, all()).stream()
                .filter(transfer -> transfer.status() == TransferStatus.WAITING || transfer.status() == TransferStatus.ACCEPTED).findFirst()
                .orElse(null);
    }

    /** A review says how a need stands; before the first, a goal and a service move it on, and a silence leaves it unmet. */
    private NeedState standing(NeedState state) {
        UUID id = state.need().needId();
        NeedStatus status = state.review() == null ? steps.getOrDefault(id, NeedStatus.IDENTIFIED) : state.status();
        LocalDate since = unanswered.get(id);
        boolean unmet = since != null && (state.review() == null || status == NeedStatus.IN_PROGRESS);
        return new NeedState(state.need(), unmet ? NeedStatus.UNMET_NO_SERVICE : status, state.review(), since);
    }

    /** An agreed goal is in progress once the plan it belongs to was approved. */
    private GoalState begun(GoalState state) {
        return state.status() == GoalStatus.AGREED && plan.approvedAt() != null
                ? new GoalState(state.goal(), GoalStatus.IN_PROGRESS, state.agreedOn(), state.result())
                : state;
    }

    private static <T> void change(Map<UUID, T> entries, UUID id, UnaryOperator<T> to) {
        entries.computeIfPresent(id, (key, was) -> to.apply(was));
    }

    private void goalSet(Goal goal) {
        GoalState was = goals.get(goal.goalId());
        goals.put(goal.goalId(), new GoalState(told(goal), GoalStatus.PROPOSED, null, was == null ? null : was.result()));
        goal.needIds().forEach(need -> step(need, NeedStatus.PLANNED));
    }

    private void resolved(GoalResult result) {
        change(goals, result.goalId(), was -> new GoalState(was.goal(), result.status(), was.agreedOn(),
                new GoalResult(result.goalId(), result.status(), result.attainment(), result.resolvedOn(), health(result.reason()))));
    }

    private void step(UUID need, NeedStatus to) {
        if (needs.containsKey(need)) {
            steps.merge(need, to, (was, now) -> NeedSteps.isBefore(was, now) ? now : was);
        }
    }

    private static NeedState reviewed(NeedState was, NeedReview review, Personal<String> remarks) {
        Need need = was.need();
        return new NeedState(new Need(need.needId(), need.service(), need.urgency(), review.barriers(), need.source(), need.identifiedOn(),
                need.detail()), review.status(),
                new NeedReview(review.needId(), review.status(), review.evidence(), review.reviewedOn(), review.barriers(), remarks), null);
    }

    private NeedState reviewed(NeedState was, NeedReview review) {
        return reviewed(was, review, health(review.remarks()));
    }

    /** What stands in the way was recorded wrongly, and the review is what said it last; facts go by the same. */
    private static NeedReview with(NeedReview review, Set<Barrier> barriers) {
        return new NeedReview(review.needId(), review.status(), review.evidence(), review.reviewedOn(), barriers, review.remarks());
    }

    private AssessmentDone assessed(AssessmentDone was, Assessment done) {
        return new AssessmentDone(was.assessmentId(), was.type(), was.startedOn(), done.completedOn(),
                done.findings().stream().map(finding -> new PillarFinding(finding.pillar(), health(finding.finding())))
                        .sorted(Comparator.comparing(PillarFinding::pillar)).toList(),
                health(done.summary()));
    }

    private Goal told(Goal goal) {
        return new Goal(goal.goalId(), goal.needIds(), goal.pillar(), health(goal.statement()), health(goal.target()),
                health(goal.baseline()), goal.responsible(), goal.startOn(), goal.dueOn());
    }

    private ContactAttempt told(ContactAttempt attempt) {
        return new ContactAttempt(attempt.attemptId(), attempt.method(), attempt.attemptedOn(), attempt.reached(), health(attempt.note()));
    }

    private Need told(Need need) {
        return new Need(need.needId(), need.service(), need.urgency(), need.barriers(), need.source(), need.identifiedOn(),
                health(need.detail()));
    }

    private Transfer told(Transfer transfer) {
        return new Transfer(transfer.transferId(), transfer.toCaseworker(), transfer.toTeam(), transfer.toOrganisation(),
                transfer.agency(), transfer.agencyName(), transfer.requestedOn(), health(transfer.reason()));
    }

    private ServiceDelivered told(ServiceDelivered s) {
        return new ServiceDelivered(s.serviceId(), s.needIds(), s.service(), s.providerId(), s.siteId(), s.deliveredOn(), s.quantity(),
                s.unit(), s.currency(), s.mode(), s.toHousehold(), s.emergency(), s.historical(), s.referralId(), s.costToPerson(),
                s.travelKm(), s.travelMinutes(), s.travelMode(), s.fundedBy(), health(s.outcomeNote()));
    }

    private void answered(UUID transfer, TransferStatus status) {
        change(transfers, transfer, was -> new TransferState(was.transfer(), was.requestedBy(), status, was.overLimit()));
    }

    private void released() {
        holdUntil = null;
        holdReason = null;
    }

    private void closed(CaseEvent.Closed e) {
        ClosureState was = closure;
        closure = new ClosureState(e.reason(), e.closedOn(), was == null ? null : was.requestedBy(),
                was == null ? null : was.personInformed(),
                e.summary() != null ? health(e.summary()) : was == null ? null : was.summary(), was == null ? null : was.followOnPlan());
        planDueOn = null;
        reviewDueOn = null;
        reviewId = null;
        followUps.replaceAll((id, state) -> state.open()
                ? new FollowUpState(state.followUp(), state.graceDays(), false, state.result(), state.heldOn(), state.findings())
                : state);
    }

    private Personal<String> health(Personal<String> text) {
        return withheld.contains(PersonalClass.MEDICAL) ? null : text;
    }
}
