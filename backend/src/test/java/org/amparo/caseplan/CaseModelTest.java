package org.amparo.caseplan;

import static org.amparo.caseplan.Cases.CASEWORKER;
import static org.amparo.caseplan.Cases.COLLEAGUE;
import static org.amparo.caseplan.Cases.SUPERVISOR;
import static org.amparo.caseplan.Cases.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.caseplan.CaseModel.Step;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/**
 * Cases as chance has them, one step after the other, against the product and against {@link CaseModel}: what the model allows is accepted,
 * what it does not is refused by a rule that the model names, and nothing has changed then. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=CaseModelTest -Damparo.steps=100000 test}
 */
class CaseModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int A_CASE = 400;
    private static final long SEED = 20_261_122;

    private final MovedClock clock = new MovedClock();
    private final Surroundings around = new Surroundings();
    private final List<CaseEvent> published = new ArrayList<>();
    private final SimpleEventBus bus = SimpleEventBus.builder().build();
    private final AggregateModel<CasePlan> shape = AnnotatedAggregateMetaModelFactory.inspectAggregate(CasePlan.class, parameters());
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Set<String> reached = new HashSet<>();

    private Random random;
    private CaseModel model;
    private CasePlan root;
    private Aggregate<CasePlan> plan;
    private UUID caseId;

    @Test
    void product_and_model_agree_on_every_step() {
        bus.subscribe(events -> events.forEach(event -> published.add((CaseEvent) event.getPayload())));
        for (int step = 0; step < STEPS; step++) {
            if (step % A_CASE == 0) {
                begin(SEED + step / A_CASE);
            }
            one(step);
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(CaseModel.STAGES);
        assertThat(answers).as("accepted, and refused by how many rules: %s", answers).hasSizeGreaterThan(STEPS < 50_000 ? 30 : 38);
        System.out.println(STEPS + " steps: " + answers);
    }

    private void begin(long seed) {
        random = new Random(seed);
        clock.day = Cases.TODAY;
        caseId = new UUID(seed, 1);
        model = new CaseModel();
        model.today = clock.day;
        set(true, false, false, false, 0, false, false);
        root = new CasePlan();
        root.on(new CaseEvent.Opened(caseId, new UUID(seed, 2), clock.day, null));
        root.on(new CaseEvent.RiskLevelSet(caseId, new UUID(seed, 2), RiskLevel.MEDIUM, clock.day, null));
        plan = EventSourcedAggregate.initialize(root, shape, bus, NoSnapshotTriggerDefinition.TRIGGER);
    }

    private void one(int number) {
        turn();
        Try tried = oneThatIsMostlyAllowed();
        Step step = tried.step();
        UUID by = step.get("by", UUID.class);
        Set<String> broken = model.broken(step);
        published.clear();
        String answer = send(tried.command(), by);
        String what = "step %d of seed %d: %s in %s".formatted(number, SEED + number / A_CASE, step.about().get("kind"), model.stage);
        if (broken.isEmpty()) {
            assertThat(answer).as(what).isEqualTo("accepted");
            Object[] coming = model.follow(step);
            learn(coming, what);
        } else {
            assertThat(broken).as(what).contains(answer);
            assertThat(published).as(what).isEmpty();
        }
        answers.merge(answer, 1, Integer::sum);
        reached.add(model.stage);
        assertThat(root).as(what).extracting("state").extracting(state -> ((CaseState) state).stage().name()).isEqualTo(model.stage);
    }

    private record Try(Step step, CaseCommand command) {
    }

    /** Left to chance alone, few cases would come far: of some steps the first that the model allows, and now and then any. */
    private Try oneThatIsMostlyAllowed() {
        int tries = random.nextInt(3) == 0 ? 1 : 6;
        Try last = null;
        for (int i = 0; i < tries; i++) {
            Map<String, Object> about = new HashMap<>();
            about.put("by", one(CASEWORKER, CASEWORKER, SUPERVISOR, COLLEAGUE));
            about.put("id", new UUID(random.nextLong(), 7));
            String[] row = {null};
            CaseCommand command = step(about, row);
            last = new Try(new Step(row[0], about), command);
            if (model.broken(last.step()).isEmpty()) {
                return last;
            }
        }
        return last;
    }

    /** The follow-up that came by itself is the one that the model expects; only its id is taken from the product. */
    private void learn(Object[] coming, String what) {
        List<CaseEvent.FollowUpScheduled> scheduled = published.stream().filter(CaseEvent.FollowUpScheduled.class::isInstance)
                .map(CaseEvent.FollowUpScheduled.class::cast).filter(event -> !model.followUps.containsKey(event.followUp().followUpId()))
                .toList();
        if (coming == null) {
            assertThat(scheduled).as(what).isEmpty();
            return;
        }
        assertThat(scheduled).as(what).singleElement().satisfies(event -> {
            assertThat(event.followUp().type().name()).isEqualTo(coming[0]);
            assertThat(event.followUp().dueOn()).isEqualTo(coming[1]);
            assertThat(event.followUp().dueOn().plusDays(event.graceDays())).isEqualTo(coming[2]);
        });
        model.followUps.put(scheduled.getFirst().followUp().followUpId(), coming);
    }

    private String send(CaseCommand command, UUID by) {
        GenericCommandMessage<CaseCommand> message = new GenericCommandMessage<>(command, Map.of(Recorded.BY, by.toString()));
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
        try {
            plan.handle(message);
            work.commit();
            return "accepted";
        } catch (RuleBroken refused) {
            work.rollback();
            return refused.rule();
        } catch (Exception unexpected) {
            work.rollback();
            throw new IllegalStateException(command.getClass().getSimpleName(), unexpected);
        }
    }

    // --- what changes around the case

    private void turn() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> clock.day = clock.day.plusDays(random.nextInt(40));
            case 3 -> {
                if (model.stage.equals("CLOSED")) {
                    clock.day = clock.day.plusDays(random.nextInt(500));
                }
            }
            case 4 -> {
                boolean off = random.nextInt(3) == 0;
                set(!off, off && random.nextBoolean(), model.dead, model.shares, model.referrals, model.colleagueFull, model.ownFull);
            }
            case 5 -> set(model.agreed, model.withdrawn, random.nextInt(8) == 0, random.nextBoolean(),
                    random.nextInt(3) == 0 ? random.nextInt(3) : 0, random.nextInt(4) == 0, random.nextInt(4) == 0);
            default -> {
            }
        }
        model.today = clock.day;
        around.agreedUntil = clock.day.plusDays(1);
    }

    private void set(boolean agreed, boolean withdrawn, boolean dead, boolean shares, int referrals, boolean colleagueFull,
            boolean ownFull) {
        model.agreed = agreed;
        model.withdrawn = withdrawn;
        model.dead = dead;
        model.shares = shares;
        model.referrals = referrals;
        model.colleagueFull = colleagueFull;
        model.ownFull = ownFull;
        around.agreement = agreed ? ConsentStatus.GIVEN : withdrawn ? ConsentStatus.WITHDRAWN : ConsentStatus.EXPIRED;
        around.dead = dead;
        around.sharing = shares;
        around.openReferrals = referrals;
        around.loads.put(COLLEAGUE, new CaseRegister.Load(30, new BigDecimal(colleagueFull ? "35" : "10")));
        around.loads.put(CASEWORKER, new CaseRegister.Load(30, new BigDecimal(ownFull ? "35" : "10")));
    }

    // --- steps

    private CaseCommand step(Map<String, Object> about, String[] row) {
        UUID id = (UUID) about.get("id");
        LocalDate today = clock.day;
        return switch (random.nextInt(50)) {
            case 0, 1 -> as(about, row, "start-assessment", "start-assessment", new CaseCommand.StartAssessment(caseId, id, null, today));
            case 2, 3 -> as(about, row, "complete-assessment", "complete-assessment", new CaseCommand.CompleteAssessment(caseId,
                    new Assessment(assessment(), today, List.of(new PillarFinding(Pillar.EDUCATION, null)), null)));
            case 4 -> {
                ServiceCode code = one(ServiceCode.PROSTHETICS, ServiceCode.LITERACY);
                about.put("pillar", code.pillar().name());
                yield as(about, row, "work", "need", new CaseCommand.IdentifyNeed(caseId, new Need(id, code,
                        org.amparo.vocabulary.Urgency.ROUTINE, Set.of(), null, today, null)));
            }
            case 5 -> {
                boolean unfounded = random.nextInt(4) == 0;
                about.put("need", known(model.needs.keySet()));
                about.put("metByCaseworker", unfounded);
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "work", "review-need", new CaseCommand.ReviewNeed(caseId, new NeedReview((UUID) about.get("need"),
                        NeedStatus.MET, unfounded ? NeedEvidence.CASEWORKER : NeedEvidence.MEASURE, today, Set.of(), null)));
            }
            case 6, 7, 8 -> {
                about.put("need", known(model.needs.keySet()));
                yield as(about, row, "change-goals", "set-goal", new CaseCommand.SetGoal(caseId, goal(id, about)));
            }
            case 9 -> {
                about.put("need", known(model.needs.keySet()));
                about.put("goal", known(model.goals.keySet()));
                yield as(about, row, "change-goals", "change-goal",
                        new CaseCommand.ChangeGoal(caseId, goal((UUID) about.get("goal"), about), WORDS));
            }
            case 10 -> {
                about.put("goal", known(model.goals.keySet()));
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "resolve-goal", "resolve-goal", new CaseCommand.ResolveGoal(caseId,
                        new GoalResult((UUID) about.get("goal"), GoalStatus.ACHIEVED, 1, today, null)));
            }
            case 11, 12, 13 -> as(about, row, "change-goals", "agree", new CaseCommand.AgreePlan(caseId, today, null));
            case 14, 15 -> as(about, row, "submit-plan", "submit", new CaseCommand.SubmitPlan(caseId));
            case 16, 17 -> as(about, row, "decide-plan", "approve", new CaseCommand.ApprovePlan(caseId, null, null));
            case 18 -> evenDead(as(about, row, "decide-plan", "return", new CaseCommand.ReturnPlan(caseId, WORDS)), about);
            case 19 -> as(about, row, "start-review", "start-review", new CaseCommand.StartReview(caseId, id, today, null));
            case 20, 21 -> {
                about.put("changePlan", random.nextInt(3) == 0);
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "hold-review", "hold-review", new CaseCommand.HoldReview(caseId, new CaseReview(review(), today,
                        Boolean.TRUE.equals(about.get("changePlan")) ? ReviewDecision.CHANGE_PLAN : ReviewDecision.CONTINUE, null, null)));
            }
            case 22 -> {
                int days = one(1, 30, 90, 0, 91);
                about.put("days", days);
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "put-on-hold", "hold", new CaseCommand.PutOnHold(caseId, today, today.plusDays(days), WORDS));
            }
            case 23 -> as(about, row, "resume", "resume", new CaseCommand.Resume(caseId, today));
            case 24 -> deliver(about, row, id, today);
            case 25 -> {
                about.put("service", known(model.interruptible));
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "touch", "interrupt",
                        new CaseCommand.InterruptService(caseId, (UUID) about.get("service"), today, WORDS));
            }
            case 26 -> {
                ProtectionFlag flag = one(ProtectionFlag.EVICTION, ProtectionFlag.DETENTION, ProtectionFlag.GBV);
                RiskLevel severity = one(RiskLevel.values());
                about.put("flag", flag.name());
                about.put("severity", severity.name());
                about.put("evenWithoutAgreement", true);
                flags.put(id, flag.name());
                yield as(about, row, "touch", "flag", new CaseCommand.FlagRisk(caseId, new Risk(id, flag, severity, today, null)));
            }
            case 27, 28 -> {
                UUID risk = known(model.openRisks.keySet());
                about.put("risk", risk);
                about.put("flagOfRisk", flags.getOrDefault(risk, ""));
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "touch", "resolve-risk", new CaseCommand.ResolveRisk(caseId, risk, today, WORDS));
            }
            case 29 -> {
                RiskLevel level = one(RiskLevel.values());
                about.put("level", level.name());
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "touch", "risk", new CaseCommand.SetRiskLevel(caseId, level, today, WORDS));
            }
            case 30 -> {
                FollowUpType type = one(FollowUpType.PHONE, FollowUpType.DEVICE_CHECK, FollowUpType.HOME_VISIT);
                LocalDate due = today.plusDays(random.nextInt(20) - 2);
                about.put("type", type.name());
                about.put("due", due);
                yield as(about, row, "touch", "schedule", new CaseCommand.ScheduleFollowUp(caseId, new FollowUp(id, type, due)));
            }
            case 31 -> {
                UUID followUp = known(model.followUps.keySet());
                FollowUpResult result = one(FollowUpResult.DONE, FollowUpResult.NOT_FOUND, FollowUpResult.REFUSED);
                boolean findings = random.nextInt(4) > 0;
                about.put("followUp", followUp);
                about.put("result", result.name());
                about.put("findings", findings);
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "touch", "complete", new CaseCommand.CompleteFollowUp(caseId,
                        new FollowUpOutcome(followUp, result, today, findings ? WORDS : null, null)));
            }
            case 32 -> {
                about.put("followUp", known(model.followUps.keySet()));
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "touch", "miss", new CaseCommand.MissFollowUp(caseId, (UUID) about.get("followUp")));
            }
            case 33, 34 -> {
                ContactMethod method = one(ContactMethod.PHONE, ContactMethod.HOME_VISIT);
                boolean met = random.nextInt(6) == 0;
                about.put("method", method.name());
                about.put("reached", met);
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "touch", "try",
                        new CaseCommand.RecordContactAttempt(caseId, new ContactAttempt(id, method, today, met, null)));
            }
            case 35 -> transfer(about, row, id, today);
            case 36, 37 -> answer(about, row, today);
            case 38, 39 -> closing(about, row, today);
            case 40 -> evenDead(as(about, row, "decide-closure", "approve-closure", new CaseCommand.ApproveClosure(caseId, null)), about);
            case 41 -> random.nextInt(3) == 0
                    ? evenDead(as(about, row, "decide-closure", "reject-closure", new CaseCommand.RejectClosure(caseId, WORDS)), about)
                    : evenDead(as(about, row, "decide-closure", "approve-closure", new CaseCommand.ApproveClosure(caseId, null)), about);
            case 42, 43, 44, 45 -> reopening(about, row, today);
            default -> correction(about, row, today);
        };
    }

    /** What was written before is put right; possible in every stage, for the dead too, and never without saying why. */
    private CaseCommand correction(Map<String, Object> about, String[] row, LocalDate today) {
        boolean noReason = random.nextInt(6) == 0;
        Personal<String> reason = noReason ? null : WORDS;
        about.put("noReason", noReason);
        CaseCommand command = switch (random.nextInt(6)) {
            case 0 -> {
                ServiceCode code = one(ServiceCode.PROSTHETICS, ServiceCode.LITERACY);
                about.put("need", known(model.needs.keySet()));
                about.put("pillar", code.pillar().name());
                yield as(about, row, "correct", "correct-need", new CaseCommand.CorrectNeed(caseId, new Need((UUID) about.get("need"), code,
                        org.amparo.vocabulary.Urgency.ROUTINE, Set.of(), null, today, null), reason));
            }
            case 1 -> {
                about.put("need", known(model.needs.keySet()));
                about.put("goal", known(model.goals.keySet()));
                yield as(about, row, "correct", "correct-goal",
                        new CaseCommand.CorrectGoal(caseId, goal((UUID) about.get("goal"), about), reason));
            }
            case 2 -> {
                boolean without = random.nextInt(4) == 0;
                about.put("goal", known(model.goals.keySet()));
                about.put("notReachedWithoutWhy", without);
                yield as(about, row, "correct", "correct-result", new CaseCommand.CorrectGoalResult(caseId, new GoalResult(
                        (UUID) about.get("goal"), GoalStatus.NOT_ACHIEVED, -2, today, without ? null : WORDS), reason));
            }
            case 3 -> {
                ServiceCode code = one(ServiceCode.PHYSIOTHERAPY, ServiceCode.SCHOLARSHIP);
                boolean emergency = random.nextInt(4) == 0;
                about.put("service", known(model.services));
                about.put("pillar", code.pillar().name());
                about.put("emergency", emergency);
                about.put("km", one(3, 1501));
                yield as(about, row, "correct", "correct-service", new CaseCommand.CorrectService(caseId,
                        service((UUID) about.get("service"), code, emergency, (Integer) about.get("km"), today), reason));
            }
            case 4 -> {
                boolean findings = random.nextInt(4) > 0;
                about.put("followUp", known(model.held.keySet()));
                about.put("findings", findings);
                yield as(about, row, "correct", "correct-follow-up", new CaseCommand.CorrectFollowUp(caseId, (UUID) about.get("followUp"),
                        today, findings ? WORDS : null, reason));
            }
            default -> {
                ContactMethod method = one(ContactMethod.PHONE, ContactMethod.HOME_VISIT);
                boolean met = random.nextInt(6) == 0;
                about.put("try", known(model.triesKnown()));
                about.put("method", method.name());
                about.put("reached", met);
                yield as(about, row, "correct", "correct-try", new CaseCommand.CorrectContactAttempt(caseId,
                        new ContactAttempt((UUID) about.get("try"), method, today, met, null), reason));
            }
        };
        return evenDead(command, about);
    }

    private final Map<UUID, String> flags = new HashMap<>();

    private CaseCommand deliver(Map<String, Object> about, String[] row, UUID id, LocalDate today) {
        ServiceCode code = one(ServiceCode.PHYSIOTHERAPY, ServiceCode.SCHOLARSHIP);
        boolean emergency = random.nextInt(4) == 0;
        int km = one(3, 1500, 1501);
        about.put("pillar", code.pillar().name());
        about.put("emergency", emergency);
        about.put("km", km);
        about.put("evenWithoutAgreement", emergency);
        return as(about, row, emergency ? "touch" : "work", "deliver",
                new CaseCommand.DeliverService(caseId, service(id, code, emergency, km, today)));
    }

    private static ServiceDelivered service(UUID id, ServiceCode code, boolean emergency, int km, LocalDate today) {
        ServiceDelivered plain = Cases.service(today, id, code, emergency);
        return new ServiceDelivered(id, List.of(), code, null, null, today, plain.quantity(), plain.unit(), null, plain.mode(), false,
                emergency, false, null, null, km, 10, null, null, null);
    }

    private CaseCommand transfer(Map<String, Object> about, String[] row, UUID id, LocalDate today) {
        return random.nextBoolean()
                ? as(about, row, "request-transfer", "transfer-in", new CaseCommand.RequestTransfer(caseId,
                        new Transfer(id, COLLEAGUE, null, null, null, null, today, WORDS)))
                : as(about, row, "request-transfer", "transfer-out", new CaseCommand.RequestTransfer(caseId,
                        new Transfer(id, null, null, null, Cases.AGENCY, "Casa de Apoyo", today, WORDS)));
    }

    private CaseCommand answer(Map<String, Object> about, String[] row, LocalDate today) {
        return switch (random.nextInt(6)) {
            case 0 -> as(about, row, "decide-transfer", "accept", new CaseCommand.AcceptTransfer(caseId));
            case 1 -> evenDead(as(about, row, "decide-transfer", "reject", new CaseCommand.RejectTransfer(caseId, WORDS)), about);
            case 2 -> {
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "decide-transfer", "confirm", new CaseCommand.ConfirmOverLimit(caseId, WORDS));
            }
            case 3 -> {
                about.put("evenWithoutAgreement", true);
                yield as(about, row, "decide-transfer", "agency-yes", new CaseCommand.RecordAgencyAcceptance(caseId, today));
            }
            case 4 -> as(about, row, "decide-transfer", "hand-over", new CaseCommand.HandOver(caseId, today, null));
            default -> random.nextInt(3) > 0
                    ? as(about, row, "decide-transfer", "hand-over", new CaseCommand.HandOver(caseId, today, null))
                    : evenDead(as(about, row, "decide-transfer", "withdraw-transfer", new CaseCommand.WithdrawTransfer(caseId)), about);
        };
    }

    private CaseCommand closing(Map<String, Object> about, String[] row, LocalDate today) {
        ClosureReason reason = one(ClosureReason.DIED, ClosureReason.CONSENT_WITHDRAWN, ClosureReason.DUPLICATE, ClosureReason.REFUSED,
                ClosureReason.MOVED_AWAY, ClosureReason.LOST_CONTACT, ClosureReason.PERSON_REQUESTED, ClosureReason.TRANSFERRED,
                ClosureReason.GOALS_ACHIEVED, ClosureReason.PERSON_REQUESTED);
        boolean told = random.nextInt(4) > 0;
        boolean excuses = random.nextBoolean();
        about.put("reason", reason.name());
        about.put("told", told);
        about.put("excuses", excuses);
        Closure closure = new Closure(reason, today, null, told, null, excuses
                ? model.openGoals().stream().map(goal -> new UnresolvedGoal(goal, WORDS)).toList()
                : List.of(), null);
        boolean early = random.nextInt(12) == 0;
        return evenDead(early
                ? as(about, row, "close-early", "close-early", new CaseCommand.CloseEarly(caseId, closure))
                : as(about, row, "request-closure", "ask-closure", new CaseCommand.RequestClosure(caseId, closure)), about);
    }

    private CaseCommand reopening(Map<String, Object> about, String[] row, LocalDate today) {
        boolean noReason = random.nextInt(5) == 0;
        return switch (random.nextInt(4)) {
            case 0 -> {
                about.put("noReason", noReason);
                yield as(about, row, "reopen", "reopen",
                        new CaseCommand.Reopen(caseId, noReason ? null : ReopenReason.RELAPSE, today, null));
            }
            case 1 -> as(about, row, "reopen", "ask-reopening", new CaseCommand.RequestReopening(caseId, ReopenReason.NEW_NEED, null));
            case 2 -> {
                boolean why = random.nextInt(3) == 0;
                about.put("overLimit", why);
                yield as(about, row, "reopen", "approve-reopening", new CaseCommand.ApproveReopening(caseId, why ? WORDS : null));
            }
            default -> evenDead(as(about, row, "reopen", "reject-reopening", new CaseCommand.RejectReopening(caseId, WORDS)), about);
        };
    }

    private static CaseCommand as(Map<String, Object> about, String[] row, String table, String kind, CaseCommand command) {
        row[0] = table;
        about.put("kind", kind);
        return command;
    }

    private static CaseCommand evenDead(CaseCommand command, Map<String, Object> about) {
        about.put("evenDead", true);
        about.put("evenWithoutAgreement", true);
        return command;
    }

    private Goal goal(UUID id, Map<String, Object> about) {
        return new Goal(id, List.of((UUID) about.get("need")), Pillar.EDUCATION, WORDS, null, null, null, null, null);
    }

    /** The assessment or review at hand is read off the aggregate: which one it is, is no question of the rules. */
    private UUID assessment() {
        return org.assertj.core.util.introspection.PropertyOrFieldSupport.EXTRACTION.getValueOf("state",
                root) instanceof CaseState.InAssessment(UUID begun) ? begun : UUID.randomUUID();
    }

    private UUID review() {
        return org.assertj.core.util.introspection.PropertyOrFieldSupport.EXTRACTION.getValueOf("state",
                root) instanceof CaseState.InReview(UUID begun) ? begun : UUID.randomUUID();
    }

    /** Mostly one of those known, sometimes one that nobody knows. */
    private UUID known(Collection<UUID> ids) {
        return ids.isEmpty() || random.nextInt(8) == 0
                ? new UUID(random.nextLong(), 9)
                : List.copyOf(ids).get(random.nextInt(ids.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private ParameterResolverFactory parameters() {
        return MultiParameterResolverFactory.ordered(ClasspathParameterResolverFactory.forClass(CasePlan.class),
                new SimpleResourceParameterResolverFactory(List.of(clock, around, CaseRules.DEFAULT)));
    }

    private static final class MovedClock extends Clock {
        private LocalDate day = Cases.TODAY;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
