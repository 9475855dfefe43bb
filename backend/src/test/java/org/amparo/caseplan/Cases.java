package org.amparo.caseplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/** Made-up parts of cases, each the simplest that the rules let through, and the events of a case that has come to a stage. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID CASEWORKER = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    static final UUID SUPERVISOR = UUID.fromString("00000000-0000-4000-8000-00000000b055");
    static final UUID COLLEAGUE = UUID.fromString("00000000-0000-4000-8000-00000000c011");
    static final UUID TEAM = UUID.fromString("00000000-0000-4000-8000-00000000f00d");
    static final UUID AGENCY = UUID.fromString("00000000-0000-4000-8000-00000000a9e1");
    static final Personal<String> WORDS = Personal.of("because of what she told us");

    final UUID id = UUID.randomUUID();
    final UUID survivor = UUID.randomUUID();
    final UUID assessment = UUID.randomUUID();
    final UUID need = UUID.randomUUID();
    final UUID goal = UUID.randomUUID();
    final UUID review = UUID.randomUUID();
    final UUID transfer = UUID.randomUUID();

    // --- parts

    Assessment assessment() {
        return new Assessment(assessment, TODAY, List.of(new PillarFinding(Pillar.REHABILITATION, Personal.of("walks with crutches"))),
                null);
    }

    static Need need(UUID id) {
        return new Need(id, ServiceCode.PROSTHETICS, Urgency.ROUTINE, Set.of(Barrier.DISTANCE), NeedSource.SELF, TODAY, null);
    }

    static NeedReview review(UUID need, NeedStatus status, NeedEvidence evidence, Barrier... barriers) {
        return new NeedReview(need, status, evidence, TODAY, Set.of(barriers), null);
    }

    Goal goal(UUID id) {
        return new Goal(id, List.of(need), Pillar.REHABILITATION, Personal.of("walk to the market by myself"), null, null, null, null,
                TODAY.plusMonths(6));
    }

    static GoalResult result(UUID goal, GoalStatus status, Integer attainment, Personal<String> reason) {
        return new GoalResult(goal, status, attainment, TODAY, reason);
    }

    static ServiceDelivered service(UUID id, ServiceCode code, boolean emergency, UUID... needs) {
        return service(TODAY, id, code, emergency, needs);
    }

    static ServiceDelivered service(LocalDate day, UUID id, ServiceCode code, boolean emergency, UUID... needs) {
        return new ServiceDelivered(id, List.of(needs), code, null, null, day, BigDecimal.ONE, QuantityUnit.SESSION, null,
                DeliveryMode.FACILITY, false, emergency, false, null, null, 12, 45, null, null, null);
    }

    static FollowUp followUp(UUID id, FollowUpType type, LocalDate dueOn) {
        return new FollowUp(id, type, dueOn);
    }

    static FollowUpOutcome outcome(UUID id, FollowUpResult result, String findings, LocalDate next) {
        return new FollowUpOutcome(id, result, TODAY, Personal.of(findings), next);
    }

    static ContactAttempt attempt(ContactMethod method, int daysAgo, boolean reached) {
        return new ContactAttempt(UUID.randomUUID(), method, TODAY.minusDays(daysAgo), reached, null);
    }

    static Risk risk(UUID id, ProtectionFlag flag, RiskLevel severity) {
        return new Risk(id, flag, severity, TODAY, null);
    }

    Transfer inside() {
        return new Transfer(transfer, COLLEAGUE, null, null, null, null, TODAY, WORDS);
    }

    Transfer outside() {
        return new Transfer(transfer, null, null, null, AGENCY, "Casa de Apoyo", TODAY, WORDS);
    }

    static Closure closure(ClosureReason reason, UUID... unresolved) {
        return new Closure(reason, TODAY, null, true, null,
                List.of(unresolved).stream().map(goal -> new UnresolvedGoal(goal, WORDS)).toList(), null);
    }

    // --- histories

    CaseEvent.Opened opened() {
        return new CaseEvent.Opened(id, survivor, TODAY.minusMonths(3), null);
    }

    List<CaseEvent> inAssessment() {
        return then(List.of(opened()),
                new CaseEvent.AssessmentStarted(id, survivor, assessment, AssessmentType.INITIAL, TODAY.minusDays(80)));
    }

    List<CaseEvent> planning() {
        return then(inAssessment(), new CaseEvent.NeedIdentified(id, survivor, need(need)),
                new CaseEvent.AssessmentCompleted(id, survivor, assessment(), TODAY.plusDays(14)));
    }

    List<CaseEvent> planWaits() {
        return then(planning(), new CaseEvent.GoalSet(id, survivor, goal(goal)),
                new CaseEvent.PlanAgreed(id, survivor, TODAY, Set.of(goal), null),
                new CaseEvent.PlanSubmitted(id, survivor, 1, CASEWORKER));
    }

    List<CaseEvent> active() {
        return then(planWaits(), new CaseEvent.PlanApproved(id, survivor, 1, SUPERVISOR, TODAY.plusDays(90), null));
    }

    List<CaseEvent> inReview() {
        return then(active(), new CaseEvent.ReviewStarted(id, survivor, review, TODAY, null));
    }

    List<CaseEvent> onHold() {
        return then(active(), new CaseEvent.PutOnHold(id, survivor, TODAY, TODAY.plusDays(30), WORDS));
    }

    List<CaseEvent> transferWaits(Transfer to) {
        return then(active(), new CaseEvent.TransferRequested(id, survivor, to, CASEWORKER));
    }

    List<CaseEvent> closureWaits(ClosureReason reason, UUID... unresolved) {
        return then(active(), new CaseEvent.ClosureRequested(id, survivor, closure(reason, unresolved), CASEWORKER));
    }

    List<CaseEvent> closed(LocalDate on) {
        return then(active(), new CaseEvent.Closed(id, survivor, ClosureReason.GOALS_ACHIEVED, on, 1, 1, 1, 1, null));
    }

    List<CaseEvent> reopened() {
        return then(closed(TODAY.minusMonths(1)),
                new CaseEvent.Reopened(id, survivor, org.amparo.vocabulary.ReopenReason.NEW_NEED, TODAY, null, null));
    }

    static List<CaseEvent> then(List<? extends CaseEvent> before, CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }
}
