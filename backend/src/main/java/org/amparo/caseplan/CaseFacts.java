package org.amparo.caseplan;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;

/** What the rules of a case need to remember, beside where it is. Follows from the events and from nothing else; refuses nothing. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class CaseFacts {

    private LocalDate openedOn;
    private RiskLevel risk;
    private boolean maintenance;
    private int planVersion;
    private LocalDate planDueOn;
    private Map<UUID, NeedFact> needs = new LinkedHashMap<>();
    private Map<UUID, GoalFact> goals = new LinkedHashMap<>();
    private Map<UUID, ServiceFact> services = new LinkedHashMap<>();
    private Map<UUID, Planned> followUps = new LinkedHashMap<>();
    private Map<UUID, Held> held = new LinkedHashMap<>();
    private Map<UUID, RiskFact> risks = new LinkedHashMap<>();
    private List<Contact> contacts = new ArrayList<>();
    private Set<UUID> used = new HashSet<>();

    /** @param unanswered a provider was asked and never answered, and nothing has come of the need since */
    record NeedFact(ServiceCode service, NeedStatus status, boolean unanswered) {
        Pillar pillar() {
            return service.pillar();
        }

        /** True while the person still waits for it. */
        boolean isOpen() {
            return switch (status) {
                case MET, DECLINED_BY_PERSON, NO_LONGER_RELEVANT -> false;
                case IDENTIFIED, PLANNED, IN_PROGRESS, PARTIALLY_MET, UNMET_NO_SERVICE, UNMET_BARRIER -> true;
            };
        }

        private NeedFact with(NeedStatus now) {
            return new NeedFact(service, now, unanswered);
        }

        private NeedFact answered(boolean now) {
            return new NeedFact(service, status, !now);
        }
    }

    /** @param status PROPOSED until agreed to */
    record GoalFact(GoalStatus status) {
        boolean isOpen() {
            return switch (status) {
                case PROPOSED, AGREED, IN_PROGRESS -> true;
                case ACHIEVED, PARTLY_ACHIEVED, NOT_ACHIEVED, DROPPED -> false;
            };
        }
    }

    record ServiceFact(ServiceCode service, LocalDate deliveredOn, boolean interrupted) {
    }

    /** A follow-up that is open. */
    record Planned(FollowUp followUp, int graceDays) {
    }

    /** A follow-up that came to an end by somebody's record. */
    record Held(FollowUp followUp, FollowUpResult result) {
    }

    record RiskFact(ProtectionFlag flag, RiskLevel severity) {
    }

    /** Whether contact was found; in the order in which it was recorded. What came before the person was last reached counts no more. */
    enum Contacted {
        TRIED, MISSED, REACHED
    }

    /** @param attempt id and method of a try to reach the person; null for a follow-up, and for a case that was reopened */
    record Contact(UUID attempt, ContactMethod method, LocalDate on, Contacted came) {
        static Contact of(ContactAttempt attempt) {
            return new Contact(attempt.attemptId(), attempt.method(), attempt.attemptedOn(),
                    attempt.reached() ? Contacted.REACHED : Contacted.TRIED);
        }
    }

    // --- what the rules ask

    LocalDate openedOn() {
        return openedOn;
    }

    RiskLevel risk() {
        return risk;
    }

    boolean inMaintenance() {
        return maintenance;
    }

    int planVersion() {
        return planVersion;
    }

    /** By when a plan is to be approved; null when one is. */
    LocalDate planDueOn() {
        return planDueOn;
    }

    /** Open needs that a referral is about: those it names, or else those of its service. */
    List<UUID> openNeeds(List<UUID> named, ServiceCode service) {
        return needs.entrySet().stream()
                .filter(need -> named.isEmpty() ? need.getValue().service() == service : named.contains(need.getKey()))
                .filter(need -> need.getValue().isOpen()).map(Map.Entry::getKey).toList();
    }

    /** True for an id that something of this case has already, of whatever kind. */
    boolean isUsed(UUID id) {
        return used.contains(id);
    }

    /** How many ids are used. */
    int ids() {
        return used.size();
    }

    NeedFact need(UUID id) {
        return needs.get(id);
    }

    GoalFact goal(UUID id) {
        return goals.get(id);
    }

    ServiceFact service(UUID id) {
        return services.get(id);
    }

    Planned followUp(UUID id) {
        return followUps.get(id);
    }

    /** Null when there is no such follow-up, or nobody has recorded how it ended. */
    Held held(UUID id) {
        return id == null ? null : held.get(id);
    }

    List<Planned> followUps() {
        return List.copyOf(followUps.values());
    }

    /** The open follow-up of a kind; null when there is none. */
    Planned followUpOf(FollowUpType type) {
        return followUps.values().stream().filter(planned -> planned.followUp().type() == type).findFirst().orElse(null);
    }

    RiskFact risk(UUID id) {
        return risks.get(id);
    }

    boolean isFlagged(ProtectionFlag flag) {
        return risks.values().stream().anyMatch(open -> open.flag() == flag);
    }

    int highRisks() {
        return (int) risks.values().stream().filter(open -> open.severity() == RiskLevel.HIGH).count();
    }

    /** Pillars that the case is about. */
    Set<Pillar> pillars() {
        return needs.values().stream().map(NeedFact::pillar).collect(Collectors.toSet());
    }

    boolean hasNeedIn(Pillar pillar) {
        return needs.values().stream().anyMatch(need -> need.pillar() == pillar);
    }

    /** Goals that are not resolved. */
    Set<UUID> openGoals() {
        return goals.entrySet().stream().filter(goal -> goal.getValue().isOpen()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    boolean allAgreed() {
        return goals.values().stream().noneMatch(goal -> goal.status() == GoalStatus.PROPOSED);
    }

    int missedInARow() {
        return sinceReached(Contacted.MISSED).size();
    }

    /** True for a try to reach the person that was recorded, whenever it was. */
    boolean isAttempt(UUID id) {
        return contacts.stream().anyMatch(contact -> id.equals(contact.attempt()));
    }

    /** Tries to reach the person since the person was last reached. */
    int attempts() {
        return sinceReached(Contacted.TRIED).size();
    }

    int methods() {
        return (int) sinceReached(Contacted.TRIED).stream().map(Contact::method).distinct().count();
    }

    /** Days from the first to the last of these tries. */
    long attemptDays() {
        List<LocalDate> days = sinceReached(Contacted.TRIED).stream().map(Contact::on).sorted().toList();
        return ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
    }

    private List<Contact> sinceReached(Contacted came) {
        int from = 0;
        for (int i = 0; i < contacts.size(); i++) {
            from = contacts.get(i).came() == Contacted.REACHED ? i + 1 : from;
        }
        return contacts.subList(from, contacts.size()).stream().filter(contact -> contact.came() == came).toList();
    }

    int goals() {
        return goals.size();
    }

    int goalsReached() {
        return (int) goals.values().stream()
                .filter(goal -> goal.status() == GoalStatus.ACHIEVED || goal.status() == GoalStatus.PARTLY_ACHIEVED).count();
    }

    int needs() {
        return needs.size();
    }

    int needsMet() {
        return (int) needs.values().stream()
                .filter(need -> need.status() == NeedStatus.MET || need.status() == NeedStatus.PARTIALLY_MET).count();
    }

    // --- what is remembered

    void after(CaseEvent event) {
        switch (event) {
            case CaseEvent.Opened e -> openedOn = e.openedOn();
            case CaseEvent.AssessmentStarted e -> used.add(e.assessmentId());
            case CaseEvent.RiskLevelSet e -> risk = e.level();
            case CaseEvent.RiskFlagged e -> {
                used.add(e.risk().riskId());
                risks.put(e.risk().riskId(), new RiskFact(e.risk().flag(), e.risk().severity()));
            }
            case CaseEvent.RiskResolved e -> risks.remove(e.riskId());
            case CaseEvent.PlanDue e -> planDueOn = e.dueOn();
            case CaseEvent.NeedIdentified e -> {
                used.add(e.need().needId());
                needs.put(e.need().needId(), new NeedFact(e.need().service(), NeedStatus.IDENTIFIED, false));
            }
            case CaseEvent.NeedReviewed e -> needs.computeIfPresent(e.review().needId(),
                    (id, was) -> was.with(e.review().status()).answered(true));
            case CaseEvent.NeedCorrected e -> needs.computeIfPresent(e.need().needId(),
                    (id, was) -> new NeedFact(e.need().service(), was.status(), was.unanswered()));
            case CaseEvent.NeedUnanswered e -> needs.computeIfPresent(e.needId(), (id, was) -> was.answered(false));
            case CaseEvent.NeedAnswered e -> needs.computeIfPresent(e.needId(), (id, was) -> was.answered(true));
            case CaseEvent.GoalSet e -> {
                used.add(e.goal().goalId());
                goals.put(e.goal().goalId(), new GoalFact(GoalStatus.PROPOSED));
                step(e.goal().needIds(), NeedStatus.PLANNED);
            }
            case CaseEvent.GoalChanged e -> {
                goals.put(e.goal().goalId(), new GoalFact(GoalStatus.PROPOSED));
                step(e.goal().needIds(), NeedStatus.PLANNED);
            }
            case CaseEvent.GoalResolved e -> goals.put(e.result().goalId(), new GoalFact(e.result().status()));
            case CaseEvent.GoalResultCorrected e -> goals.put(e.result().goalId(), new GoalFact(e.result().status()));
            case CaseEvent.PlanAgreed e -> goals.replaceAll((id, goal) -> e.goals().contains(id) ? new GoalFact(GoalStatus.AGREED) : goal);
            case CaseEvent.PlanSubmitted e -> planVersion = e.version();
            case CaseEvent.ReviewStarted e -> used.add(e.reviewId());
            case CaseEvent.ReviewHeld e -> maintenance = e.review().decision() == ReviewDecision.MAINTENANCE;
            case CaseEvent.ServiceGiven e -> {
                used.add(e.service().serviceId());
                services.put(e.service().serviceId(), new ServiceFact(e.service().service(), e.service().deliveredOn(), false));
                step(e.service().needIds(), NeedStatus.IN_PROGRESS);
                e.service().needIds().forEach(need -> needs.computeIfPresent(need, (id, was) -> was.answered(true)));
            }
            case CaseEvent.ServiceInterrupted e -> services.computeIfPresent(e.serviceId(),
                    (id, was) -> new ServiceFact(was.service(), was.deliveredOn(), true));
            case CaseEvent.ServiceCorrected e -> services.computeIfPresent(e.service().serviceId(),
                    (id, was) -> new ServiceFact(e.service().service(), e.service().deliveredOn(), was.interrupted()));
            case CaseEvent.FollowUpScheduled e -> {
                used.add(e.followUp().followUpId());
                followUps.put(e.followUp().followUpId(), new Planned(e.followUp(), e.graceDays()));
            }
            case CaseEvent.FollowUpMoved e -> followUps.put(e.followUp().followUpId(), new Planned(e.followUp(), e.graceDays()));
            case CaseEvent.FollowUpCompleted e -> {
                followUps.remove(e.followUp().followUpId());
                held.put(e.followUp().followUpId(), new Held(e.followUp(), e.outcome().result()));
                if (e.outcome().result() == FollowUpResult.DONE || e.outcome().result() == FollowUpResult.REFUSED) {
                    reached(e.outcome().heldOn());
                }
            }
            case CaseEvent.FollowUpMissed e -> {
                followUps.remove(e.followUp().followUpId());
                contacts.add(new Contact(null, null, e.missedOn(), Contacted.MISSED));
            }
            case CaseEvent.ContactAttempted e -> {
                used.add(e.attempt().attemptId());
                contacts.add(Contact.of(e.attempt()));
            }
            case CaseEvent.ContactAttemptCorrected e -> contacts
                    .replaceAll(was -> e.attempt().attemptId().equals(was.attempt()) ? Contact.of(e.attempt()) : was);
            case CaseEvent.TransferRequested e -> used.add(e.transfer().transferId());
            case CaseEvent.Closed e -> {
                followUps.clear();
                planDueOn = null;
            }
            case CaseEvent.Reopened e -> {
                maintenance = false;
                reached(e.reopenedOn());
            }
            case CaseEvent.GoalCorrected e -> step(e.goal().needIds(), NeedStatus.PLANNED);
            case CaseEvent.FollowUpCorrected e -> {
            }
            case CaseEvent.AssessmentCompleted e -> planDueOn = e.planDueOn();
            case CaseEvent.PlanApproved e -> planDueOn = null;
            case CaseEvent.PlanReturned e -> {
            }
            case CaseEvent.PutOnHold e -> {
            }
            case CaseEvent.Resumed e -> {
            }
            case CaseEvent.OverLimitConfirmed e -> {
            }
            case CaseEvent.TransferAccepted e -> {
            }
            case CaseEvent.Transferred e -> {
            }
            case CaseEvent.TransferRejected e -> {
            }
            case CaseEvent.TransferWithdrawn e -> {
            }
            case CaseEvent.ClosureRequested e -> {
            }
            case CaseEvent.ClosureRejected e -> {
            }
            case CaseEvent.ClosureApproved e -> {
            }
            case CaseEvent.ReopeningRequested e -> {
            }
            case CaseEvent.ReopeningRejected e -> {
            }
        }
    }

    private void reached(LocalDate on) {
        contacts.add(new Contact(null, null, on, Contacted.REACHED));
    }

    /** A goal or a service moves the needs it is for on, as long as no review has said more. */
    private void step(List<UUID> ids, NeedStatus to) {
        ids.forEach(id -> needs.computeIfPresent(id, (need, was) -> NeedSteps.isBefore(was.status(), to) ? was.with(to) : was));
    }
}
