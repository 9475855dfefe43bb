package org.amparo.prosthetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AggregateRun;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCancelReason;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.RetirementReason;
import org.amparo.vocabulary.Side;
import org.junit.jupiter.api.Test;

/**
 * Random commands for several devices of one person against the aggregate and against a table of domain 3.1 written down here a second time:
 * what the table allows is accepted, everything else is refused with its rule. All 100,000 steps:
 * {@code mvn -pl backend -Dtest=DeviceLifecycleTest -Damparo.steps=100000 test}
 */
class DeviceLifecycleTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 6_000);
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);

    private enum Move {
        ASSESS_FIT,
        ASSESS_NOT_YET,
        PRESCRIBE_LEG,
        PRESCRIBE_WRONG_LEG,
        PRESCRIBE_CRUTCHES,
        PRESCRIBE_REPLACEMENT,
        PRESCRIBE_SECOND,
        MEASURE,
        FABRICATE,
        FINISH,
        FIT,
        FIT_BADLY,
        TRAIN,
        CHECK_PASS,
        CHECK_FAIL,
        DELIVER,
        HOLD,
        RESUME,
        CANCEL,
        FOLLOW_UP,
        BRING_IN,
        REPAIR,
        GROW,
        RETIRE,
        CORRECT
    }

    /** Stage, and the moves that it allows: L of what is made to measure, S of what comes off the shelf. */
    private static final Map<String, Set<String>> ALLOWED = Arrays.stream("""
            referred: ASSESS_FIT ASSESS_NOT_YET HOLD CANCEL
            unfit: ASSESS_FIT ASSESS_NOT_YET HOLD CANCEL
            fit: ASSESS_FIT ASSESS_NOT_YET PRESCRIBE HOLD CANCEL
            prescribed-L: PRESCRIBE MEASURE HOLD CANCEL
            prescribed-S: PRESCRIBE FIT FIT_BADLY HOLD CANCEL
            measured-L: MEASURE FABRICATE HOLD CANCEL
            making-L: FINISH HOLD CANCEL
            made-L: FIT FIT_BADLY HOLD CANCEL
            fitted-L: FIT FIT_BADLY TRAIN HOLD CANCEL
            fitted-S: FIT FIT_BADLY TRAIN HOLD CANCEL
            misfit-L: FIT FIT_BADLY MEASURE FABRICATE HOLD CANCEL
            misfit-S: FIT FIT_BADLY HOLD CANCEL
            trained-L: TRAIN FIT FIT_BADLY CHECK_PASS CHECK_FAIL HOLD CANCEL
            trained-S: TRAIN FIT FIT_BADLY CHECK_PASS CHECK_FAIL HOLD CANCEL
            passed-L: FIT FIT_BADLY DELIVER HOLD CANCEL
            passed-S: FIT FIT_BADLY DELIVER HOLD CANCEL
            failed-L: FIT FIT_BADLY CHECK_PASS CHECK_FAIL FABRICATE HOLD CANCEL
            failed-S: FIT FIT_BADLY CHECK_PASS CHECK_FAIL HOLD CANCEL
            had: FOLLOW_UP BRING_IN REPAIR GROW RETIRE
            out: FOLLOW_UP REPAIR GROW RETIRE
            """.split("\n")).map(line -> line.split(": "))
            .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(" "))));

    private static final Set<Move> NEEDS_DELIVERY = Set.of(Move.FOLLOW_UP, Move.BRING_IN, Move.REPAIR, Move.GROW, Move.RETIRE);
    private static final Set<Move> PRESCRIPTIONS = Set.of(Move.PRESCRIBE_LEG, Move.PRESCRIBE_WRONG_LEG, Move.PRESCRIBE_CRUTCHES,
            Move.PRESCRIBE_REPLACEMENT, Move.PRESCRIBE_SECOND);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Map<String, Integer> refused = new HashMap<>();
    private final Devices.Gate gate = new Devices.Gate();
    private LocalDate today = Devices.TODAY;
    private AggregateRun run;

    /** @param number of its event @param payer as it was put right; null for the programme's own means */
    private record Taken(long number, Move move, LocalDate day, String payer) {
    }

    private static final Set<Move> PAID = Set.of(Move.DELIVER, Move.REPAIR);
    private static final String NO_GRANT = "NOBODY";

    private static final Set<Move> WITHOUT_A_DAY_OF_ITS_OWN = Set.of(Move.HOLD, Move.RESUME, Move.CANCEL, Move.GROW, Move.RETIRE,
            Move.CORRECT);

    /** What the table says of one device. */
    private static final class Model {
        final UUID id = UUID.randomUUID();
        String stage = "referred";
        boolean held;
        boolean prescribed;
        boolean leg;
        boolean spare;
        Model replaces;
        LocalDate referredOn;
        /** Day from which the stage dates. */
        LocalDate since;
        LocalDate resumedOn;
        LocalDate heldOn;
        LocalDate deliveredOn;
        LocalDate overOn;
        /** Steps whose day can be corrected, as they were recorded. */
        final List<Taken> steps = new ArrayList<>();

        /** The next step is not before this day. */
        LocalDate last() {
            return resumedOn != null && resumedOn.isAfter(since) ? resumedOn : since;
        }

        boolean isOver() {
            return Set.of("retired", "replaced", "cancelled").contains(stage);
        }

        boolean isHad() {
            return stage.equals("had") || stage.equals("out");
        }

        String key() {
            boolean made = ALLOWED.containsKey(stage + "-L") || ALLOWED.containsKey(stage + "-S");
            return made ? stage + (leg ? "-L" : "-S") : stage;
        }
    }

    @Test
    void R20_to_R24_every_move_of_a_device_is_accepted_and_every_other_is_refused_with_its_rule() {
        int steps = 0;
        while (steps < STEPS) {
            steps += onePerson();
        }
        assertThat(accepted.keySet()).as("moves that were accepted at least once").containsExactlyInAnyOrder(Arrays.stream(Move.values())
                .filter(move -> move != Move.PRESCRIBE_WRONG_LEG).toArray(Move[]::new));
        assertThat(refused.keySet()).containsExactlyInAnyOrder("R20", "R21", "R22", "R23", "R24", "R31", "R33", "R34", "R7",
                "device.move", "form.order", "funding.day", "funding.step");
    }

    /** The store in memory looks through all it holds at every step, so each few people have one of their own. */
    private int onePerson() {
        run = new AggregateRun(DeviceOrder.class, today, Map.of(DeviceGate.class, gate, DeviceLifetimes.class, DeviceLifetimes.DEFAULT));
        List<Model> devices = new ArrayList<>();
        int length = 300;
        for (int step = 0; step < length; step++) {
            world();
            run.today = today = today.plusDays(random.nextInt(3));
            List<Model> going = devices.stream().filter(d -> !d.isOver()).toList();
            if (going.isEmpty() || going.size() < 4 && random.nextInt(30) == 0) {
                devices.add(referred());
            } else {
                List<Model> from = random.nextInt(20) == 0 ? devices : going;
                one(from.get(random.nextInt(from.size())), devices);
            }
            assertThat(devices.stream().filter(d -> d.isHad() && !d.spare).collect(Collectors.groupingBy(d -> d.leg, Collectors.counting()))
                    .values()).as("devices for the same purpose at one time, seed %d", SEED).allMatch(count -> count == 1);
        }
        run.close();
        return length;
    }

    private Model referred() {
        boolean open = gate.noWork == null;
        boolean alive = gate.notAlive == null;
        Model model = new Model();
        gate.noWork = null;
        gate.notAlive = null;
        assertThat(run.sendForNumber(new DeviceCommand.ReferNeed(model.id, Devices.need(today), Devices.PLACEMENT))).isNull();
        gate.noWork = open ? null : new RuleBroken("R31", "");
        gate.notAlive = alive ? null : new RuleBroken("R33", "");
        model.referredOn = today;
        model.since = today;
        return model;
    }

    private void one(Model m, List<Model> all) {
        Move move = move(m);
        if (move == Move.CORRECT) {
            correct(m);
            return;
        }
        boolean prescribable = !m.held && isAllowed(m, Move.PRESCRIBE_LEG);
        if (prescribable && random.nextInt(3) == 0 && all.stream().anyMatch(d -> d.leg && d.isHad())) {
            move = Move.PRESCRIBE_REPLACEMENT;
        }
        Model old = move == Move.PRESCRIBE_REPLACEMENT ? target(m, all) : null;
        if (move == Move.PRESCRIBE_REPLACEMENT && old == null) {
            move = Move.PRESCRIBE_LEG;
        }
        LocalDate day = random.nextInt(15) == 0 ? today.minusDays(random.nextInt(20)) : today;
        gate.devices.clear();
        all.stream().filter(d -> d.prescribed).forEach(d -> gate.devices.add(shown(d)));
        String expected = expected(m, move, day, old, all);
        String before = m.key() + (m.held ? " (held)" : "");
        String actual = run.sendForNumber(command(m, move, day, old));
        assertThat(actual).as("%s of a device that was %s, seed %d", move, before, SEED).isEqualTo(expected);
        if (expected == null) {
            accepted.merge(move, 1, Integer::sum);
            moved(m, move, day, old);
            if (!WITHOUT_A_DAY_OF_ITS_OWN.contains(move)) {
                m.steps.add(new Taken(number(m), move, day, null));
            }
            if (move == Move.DELIVER && m.replaces != null) {
                assertThat(run.sendForNumber(new DeviceCommand.MarkReplaced(m.replaces.id, m.id, ReplacementReason.WEAR, day))).isNull();
            }
        } else {
            refused.merge(expected, 1, Integer::sum);
        }
    }

    private long number(Model m) {
        return run.events(m.id) - 1;
    }

    /** The day of a step of any device, also of one that is over, is put right; or something is that cannot be. */
    private void correct(Model m) {
        boolean wild = m.steps.isEmpty() || random.nextInt(10) == 0;
        int place = wild ? -1 : random.nextInt(m.steps.size());
        Taken step = wild ? null : m.steps.get(place);
        LocalDate day = (wild ? today : step.day()).plusDays(random.nextInt(7) - 3);
        Personal<String> reason = random.nextInt(20) == 0 ? null : Personal.of("wrong line of the paper");
        Payer payer = random.nextBoolean() ? null : new Payer(Arrays.asList(null, Devices.GRANT, NO_GRANT).get(random.nextInt(3)));
        String expected = correctable(m, place, day, payer, reason);
        String actual = run.sendForNumber(new DeviceCommand.CorrectStep(m.id, wild ? 0 : step.number(), day, null, payer, reason));
        assertThat(actual).as("correction of step %d of %s to %s, a device that was %s, seed %d", place, m.steps, day, m.key(), SEED)
                .isEqualTo(expected);
        if (expected != null) {
            refused.merge(expected, 1, Integer::sum);
            return;
        }
        accepted.merge(Move.CORRECT, 1, Integer::sum);
        m.steps.set(place, new Taken(step.number(), step.move(), day, payer == null ? step.payer() : payer.fundedBy()));
        if (day.equals(step.day())) {
            return;
        }
        if (step.move() == Move.DELIVER) {
            m.deliveredOn = day;
        }
        boolean lastBroughtIn = step.move() == Move.BRING_IN
                && m.steps.subList(place + 1, m.steps.size()).stream().noneMatch(later -> later.move() == Move.BRING_IN);
        boolean dates = m.stage.equals("out") ? lastBroughtIn : place == m.steps.size() - 1;
        if (dates && !m.isOver()) {
            m.since = day;
        }
    }

    /** The rule that refuses a correction; null when it is accepted. */
    private String correctable(Model m, int place, LocalDate day, Payer payer, Personal<String> reason) {
        if (reason == null || place < 0) {
            return "R34";
        }
        Taken step = m.steps.get(place);
        boolean another = payer != null && !Objects.equals(payer.fundedBy(), step.payer());
        if (another && !PAID.contains(step.move())) {
            return "funding.step";
        }
        if (day.equals(step.day()) && !another) {
            return "R34";
        }
        if (day.isAfter(today)) {
            return "R7";
        }
        if (day.isBefore(place == 0 ? m.referredOn : m.steps.get(place - 1).day())) {
            return "form.order";
        }
        boolean latest = place == m.steps.size() - 1;
        LocalDate most = !latest ? m.steps.get(place + 1).day() : m.held ? m.heldOn : m.isOver() ? m.overOn : null;
        if (most != null && day.isAfter(most)) {
            return "R34";
        }
        return another && NO_GRANT.equals(payer.fundedBy()) ? "funding.day" : null;
    }

    /** Any move at all; more often one that the table allows, so that devices come far. */
    private Move move(Model m) {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        for (int again = 0; again < 20 && random.nextInt(12) != 0 && !isAllowed(m, move); again++) {
            move = Move.values()[random.nextInt(Move.values().length)];
        }
        if (random.nextInt(12) == 0) {
            return Move.CORRECT;
        }
        boolean stops = move == Move.CANCEL || move == Move.HOLD || move == Move.RETIRE;
        return stops && random.nextInt(10) != 0 ? move(m) : move;
    }

    private static boolean isAllowed(Model m, Move move) {
        if (move == Move.CORRECT) {
            return true;
        }
        if (m.held) {
            return move == Move.RESUME || move == Move.CANCEL;
        }
        String word = PRESCRIPTIONS.contains(move) ? "PRESCRIBE" : move.name();
        return ALLOWED.getOrDefault(m.key(), Set.of()).contains(word);
    }

    private Model target(Model m, List<Model> all) {
        List<Model> legs = all.stream().filter(d -> d != m && d.prescribed && d.leg).toList();
        List<Model> had = legs.stream().filter(Model::isHad).toList();
        List<Model> from = had.isEmpty() || random.nextInt(4) == 0 ? legs : had;
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private static DeviceGate.Device shown(Model d) {
        DeviceStage stage = switch (d.stage) {
            case "had" -> DeviceStage.IN_USE;
            case "out" -> DeviceStage.REPAIR;
            case "retired" -> DeviceStage.RETIRED;
            case "replaced" -> DeviceStage.REPLACED;
            case "cancelled" -> DeviceStage.CANCELLED;
            default -> d.held ? DeviceStage.ON_HOLD : DeviceStage.MEASURED;
        };
        return new DeviceGate.Device(d.id, d.leg ? AssistiveProduct.LL_PROSTHESIS : AssistiveProduct.CRUTCHES_ELBOW,
                d.leg ? Side.LEFT : null, DevicePurpose.DAILY_USE, stage, d.spare);
    }

    /** The rule that refuses; null when the move is accepted. */
    private String expected(Model m, Move move, LocalDate day, Model old, List<Model> all) {
        if (NEEDS_DELIVERY.contains(move) && !m.isHad() && !Set.of("retired", "replaced").contains(m.stage)) {
            return "R24";
        }
        if (!m.held && PRESCRIPTIONS.contains(move) && Set.of("referred", "unfit").contains(m.stage)) {
            return "R20";
        }
        if (move == Move.DELIVER && !m.held && !m.isHad() && !m.isOver() && !m.stage.equals("passed")) {
            return "R21";
        }
        if (!isAllowed(m, move)) {
            return "device.move";
        }
        if (day.isBefore(move == Move.GROW ? m.deliveredOn : m.held ? m.heldOn : m.last())) {
            return "form.order";
        }
        boolean ends = Set.of(Move.HOLD, Move.CANCEL, Move.RETIRE).contains(move);
        if (!ends && gate.notAlive != null) {
            return "R33";
        }
        if ((PRESCRIPTIONS.contains(move) || move == Move.ASSESS_FIT || move == Move.ASSESS_NOT_YET) && gate.noWork != null) {
            return "R31";
        }
        boolean leg = PRESCRIPTIONS.contains(move) ? move != Move.PRESCRIBE_CRUTCHES : m.leg;
        if ((PRESCRIPTIONS.contains(move) || move == Move.DELIVER) && leg && (!gate.amputation || move == Move.PRESCRIBE_WRONG_LEG)) {
            return "R22";
        }
        if (old != null && !old.isHad()) {
            return "R24";
        }
        boolean taken = PRESCRIPTIONS.contains(move) && move != Move.PRESCRIBE_SECOND && all.stream()
                .anyMatch(d -> d != m && d != old && d.prescribed && !d.spare && !d.isOver() && d.leg == leg);
        return taken ? "R23" : null;
    }

    private void moved(Model m, Move move, LocalDate day, Model old) {
        LocalDate before = m.since;
        m.since = day;
        switch (move) {
            case ASSESS_FIT -> m.stage = "fit";
            case ASSESS_NOT_YET -> m.stage = "unfit";
            case PRESCRIBE_LEG, PRESCRIBE_WRONG_LEG, PRESCRIBE_CRUTCHES, PRESCRIBE_REPLACEMENT, PRESCRIBE_SECOND -> {
                m.stage = "prescribed";
                m.prescribed = true;
                m.leg = move != Move.PRESCRIBE_CRUTCHES;
                m.spare = move == Move.PRESCRIBE_SECOND;
                m.replaces = old;
            }
            case MEASURE -> m.stage = "measured";
            case FABRICATE -> m.stage = "making";
            case FINISH -> m.stage = "made";
            case FIT -> m.stage = "fitted";
            case FIT_BADLY -> m.stage = "misfit";
            case TRAIN -> m.stage = "trained";
            case CHECK_PASS -> m.stage = "passed";
            case CHECK_FAIL -> m.stage = "failed";
            case DELIVER -> {
                m.stage = "had";
                m.deliveredOn = day;
                if (m.replaces != null && m.replaces.isHad()) {
                    m.replaces.stage = "replaced";
                    m.replaces.overOn = day;
                }
            }
            case HOLD -> {
                m.held = true;
                m.heldOn = day;
                m.since = before;
            }
            case RESUME -> {
                m.held = false;
                m.resumedOn = day;
                m.since = before;
            }
            case CANCEL -> {
                m.stage = "cancelled";
                m.held = false;
                m.overOn = day;
            }
            case FOLLOW_UP -> m.since = m.stage.equals("out") ? before : day;
            case BRING_IN -> m.stage = "out";
            case REPAIR -> m.stage = "had";
            case GROW -> m.since = before;
            case RETIRE -> {
                m.stage = "retired";
                m.overOn = day;
            }
            case CORRECT -> throw new IllegalStateException("has a place of its own");
        }
    }

    private DeviceCommand command(Model m, Move move, LocalDate day, Model old) {
        UUID id = m.id;
        AssistiveProduct product = m.leg ? AssistiveProduct.LL_PROSTHESIS : AssistiveProduct.CRUTCHES_ELBOW;
        return switch (move) {
            case ASSESS_FIT -> new DeviceCommand.Assess(id, Devices.assessment(day, FitForDevice.YES));
            case ASSESS_NOT_YET -> new DeviceCommand.Assess(id,
                    Devices.assessment(day, random.nextBoolean() ? FitForDevice.NOT_YET : FitForDevice.NO));
            case PRESCRIBE_LEG -> new DeviceCommand.Prescribe(id, Devices.leg(day));
            case PRESCRIBE_WRONG_LEG -> new DeviceCommand.Prescribe(id,
                    Devices.prescription(day, AssistiveProduct.LL_PROSTHESIS, Side.RIGHT, AmputationLevel.TRANSTIBIAL));
            case PRESCRIBE_CRUTCHES -> new DeviceCommand.Prescribe(id, Devices.crutches(day));
            case PRESCRIBE_REPLACEMENT -> new DeviceCommand.Prescribe(id, Devices.replacing(Devices.leg(day), old.id));
            case PRESCRIBE_SECOND -> new DeviceCommand.Prescribe(id, Devices.second(Devices.leg(day)));
            case MEASURE -> new DeviceCommand.Measure(id, MeasuringMethod.SCAN, day);
            case FABRICATE -> new DeviceCommand.StartFabrication(id, "Viana", "B-9", day);
            case FINISH -> new DeviceCommand.FinishFabrication(id, day);
            case FIT -> new DeviceCommand.Fit(id, Devices.fitting(day, false));
            case FIT_BADLY -> new DeviceCommand.Fit(id, Devices.fitting(day, true));
            case TRAIN -> new DeviceCommand.Train(id, Devices.training(day));
            case CHECK_PASS -> new DeviceCommand.Check(id, Devices.check(day, product));
            case CHECK_FAIL -> new DeviceCommand.Check(id, Devices.check(day, product, QualityItem.FIT));
            case DELIVER -> new DeviceCommand.Deliver(id, Devices.handover(day));
            case HOLD -> new DeviceCommand.PutOnHold(id, DeviceHoldReason.WOUND, null, day);
            case RESUME -> new DeviceCommand.Resume(id, day);
            case CANCEL -> new DeviceCommand.Cancel(id, DeviceCancelReason.NO_LONGER_NEEDED, day);
            case FOLLOW_UP -> new DeviceCommand.FollowUp(id, Devices.followUp(day));
            case BRING_IN -> new DeviceCommand.BringIn(id, Devices.fault(day));
            case REPAIR -> new DeviceCommand.Repair(id, Devices.fault(day));
            case GROW -> new DeviceCommand.NoteGrowth(id, day);
            case RETIRE -> new DeviceCommand.Retire(id, RetirementReason.WORN_OUT, null, day);
            case CORRECT -> throw new IllegalStateException("has a place of its own");
        };
    }

    /** Mostly as it should be, so that devices come far. */
    private void world() {
        gate.noWork = random.nextInt(15) == 0 ? new RuleBroken("R31", "") : null;
        gate.notAlive = random.nextInt(15) == 0 ? new RuleBroken("R33", "") : null;
        gate.amputation = random.nextInt(15) != 0;
    }
}
