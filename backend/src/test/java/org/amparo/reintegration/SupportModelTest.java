package org.amparo.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AggregateRun;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.junit.jupiter.api.Test;

/**
 * Random commands for supports of every kind against the aggregate and against the table of domain 4.3 written down here a second time:
 * what follows is accepted, everything else is refused with its rule, and after each step the next check is on the day that the table
 * says. All 100,000 steps: {@code mvn -pl backend -Dtest=SupportModelTest -Damparo.steps=100000 test}
 */
class SupportModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 2_400);
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);

    private enum Move {
        FIND, PAY, PAY_TOO_MUCH, CORRECT, CORRECT_PAYMENT, CORRECT_WHAT_IS_NOT_THERE, END
    }

    /** Kind, months of the checks, whether they go on, the status that settles it; then each status and what may follow. */
    private static final Map<SupportKind, Table> TABLES = Arrays.stream("""
            SCHOOL 4+ COMPLETED_LEVEL
              NOT_ENROLLED: NOT_ENROLLED ENROLLED ATTENDING
              ENROLLED: NOT_ENROLLED ENROLLED ATTENDING DROPPED_OUT COMPLETED_YEAR COMPLETED_LEVEL
              ATTENDING: NOT_ENROLLED ENROLLED ATTENDING DROPPED_OUT COMPLETED_YEAR COMPLETED_LEVEL
              DROPPED_OUT: DROPPED_OUT ENROLLED ATTENDING
              COMPLETED_YEAR: ENROLLED ATTENDING NOT_ENROLLED DROPPED_OUT COMPLETED_LEVEL
              COMPLETED_LEVEL: ENROLLED ATTENDING
            VOCATIONAL_TRAINING 6,12 DROPPED_OUT
              STARTED: STARTED COMPLETED CERTIFIED DROPPED_OUT
              COMPLETED: COMPLETED CERTIFIED
              CERTIFIED: CERTIFIED
              DROPPED_OUT: DROPPED_OUT STARTED
            GRANT 3,6,12 CLOSED
              OPERATING: OPERATING PROFITABLE CLOSED
              PROFITABLE: OPERATING PROFITABLE CLOSED
              CLOSED: OPERATING PROFITABLE CLOSED
            HOUSING_ADAPTATION 1+ USED
              NOT_FINISHED: NOT_FINISHED FINISHED USED NOT_USED
              FINISHED: FINISHED USED NOT_USED
              USED: FINISHED USED NOT_USED
              NOT_USED: FINISHED USED NOT_USED
            LEGAL_DOCUMENT 1+ GRANTED
              APPLIED: APPLIED GRANTED REFUSED
              GRANTED: GRANTED
              REFUSED: REFUSED APPEALED APPLIED
              APPEALED: APPEALED GRANTED REFUSED
            BENEFIT 3+ PAID_REGULARLY
              APPLIED: APPLIED APPROVED PAID_REGULARLY REFUSED
              APPROVED: APPROVED PAID_REGULARLY STOPPED REFUSED
              PAID_REGULARLY: PAID_REGULARLY STOPPED
              REFUSED: REFUSED APPLIED APPROVED
              STOPPED: STOPPED APPLIED PAID_REGULARLY
            """.split("\n(?=\\S)")).map(Table::of).collect(Collectors.toMap(Table::kind, table -> table));

    private record Table(SupportKind kind, List<Integer> months, boolean again, String settled, Map<String, Set<String>> next) {

        static Table of(String text) {
            String[] lines = text.strip().split("\n");
            String[] head = lines[0].split(" ");
            Map<String, Set<String>> next = new TreeMap<>();
            Arrays.stream(lines).skip(1).map(String::strip).map(line -> line.split(": "))
                    .forEach(line -> next.put(line[0], Set.of(line[1].split(" "))));
            return new Table(SupportKind.valueOf(head[0]),
                    Arrays.stream(head[1].replace("+", "").split(",")).map(Integer::valueOf).toList(), head[1].endsWith("+"), head[2],
                    next);
        }

        LocalDate check(LocalDate from, LocalDate after) {
            return months.stream().map(from::plusMonths).filter(day -> day.isAfter(after)).findFirst()
                    .orElseGet(() -> again ? goesOn(from, after) : null);
        }

        private LocalDate goesOn(LocalDate from, LocalDate after) {
            LocalDate day = from.plusMonths(months.getFirst());
            for (int times = 2; !day.isAfter(after); times++) {
                day = from.plusMonths((long) months.getFirst() * times);
            }
            return day;
        }
    }

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final Supports.Gate gate = new Supports.Gate();
    private final Map<UUID, LocalDate> checks = new java.util.HashMap<>();
    private LocalDate today = Supports.TODAY;
    private AggregateRun run;

    private record Found(UUID id, LocalDate on, String status) {
    }

    private record Paid(UUID id, LocalDate on) {
    }

    /** What the table says of one support. */
    private static final class Model {
        final UUID id = UUID.randomUUID();
        final Table table;
        final LocalDate begun;
        final List<Found> found = new ArrayList<>();
        final List<Paid> paid = new ArrayList<>();
        boolean ended;

        Model(Table table, LocalDate begun) {
            this.table = table;
            this.begun = begun;
        }

        LocalDate last() {
            return found.stream().map(Found::on).max(LocalDate::compareTo).orElse(begun);
        }

        LocalDate countsFrom() {
            Set<String> reaching = switch (table.kind()) {
                case VOCATIONAL_TRAINING -> Set.of("COMPLETED", "CERTIFIED");
                case HOUSING_ADAPTATION -> Set.of("FINISHED", "USED", "NOT_USED");
                default -> Set.of();
            };
            if (table.kind() == SupportKind.GRANT) {
                return paid.stream().map(Paid::on).min(LocalDate::compareTo).orElse(null);
            }
            return found.stream().filter(one -> reaching.contains(one.status())).map(Found::on).min(LocalDate::compareTo).orElse(begun);
        }

        LocalDate check() {
            boolean settled = !found.isEmpty() && found.getLast().status().equals(table.settled());
            if (ended || settled) {
                return null;
            }
            LocalDate after = found.isEmpty() && table.kind() == SupportKind.GRANT ? paid.getLast().on() : last();
            return table.check(countsFrom(), after);
        }
    }

    @Test
    void R1_R31_R34_R41_every_step_that_follows_is_accepted_and_every_other_is_refused_with_its_rule() {
        int steps = 0;
        while (steps < STEPS) {
            steps += somePeople();
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrder(Move.FIND, Move.PAY, Move.CORRECT, Move.CORRECT_PAYMENT, Move.END);
        assertThat(refused).containsExactlyInAnyOrder("R1", "R31", "R34", "R41", "form.order", "support.ended", "support.part",
                "support.status", "support.unpaid");
        assertThat(reached).as("states that were reached").hasSize(TABLES.values().stream().mapToInt(table -> table.next().size()).sum());
    }

    /** The store in memory looks through all it holds at every step, so each few supports have one of their own. */
    private int somePeople() {
        run = new AggregateRun(Support.class, today, Map.of(SupportGate.class, gate, OutcomeChecks.class, OutcomeChecks.DEFAULT));
        gate.paid.clear();
        List<Model> supports = new ArrayList<>();
        int length = 200;
        for (int step = 0; step < length; step++) {
            world();
            run.today = today = today.plusDays(random.nextInt(20));
            if (supports.isEmpty() || random.nextInt(25) == 0) {
                supports.add(begun());
            } else {
                one(supports.get(random.nextInt(supports.size())));
            }
        }
        run.close();
        return length;
    }

    private Model begun() {
        List<Table> tables = List.copyOf(TABLES.values());
        Model model = new Model(tables.get(random.nextInt(tables.size())), today);
        gate.noWork = null;
        gate.notAgreed = null;
        assertThat(run.sendForNumber(new SupportCommand.Begin(model.id, Supports.plan(model.table.kind(), today)))).isNull();
        run.told(model.id).forEach(this::check);
        assertThat(checks.get(model.id)).isEqualTo(model.table.kind() == SupportKind.GRANT ? null : model.check());
        return model;
    }

    private void one(Model m) {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        if (move == Move.END && random.nextInt(10) != 0) {
            move = Move.FIND;
        }
        LocalDate day = random.nextInt(12) == 0 ? today.minusDays(random.nextInt(60)) : today;
        List<String> all = List.copyOf(m.table.next().keySet());
        Found found = new Found(UUID.randomUUID(), day, all.get(random.nextInt(all.size())));
        if (move == Move.CORRECT && !m.found.isEmpty()) {
            found = new Found(m.found.get(random.nextInt(m.found.size())).id(), day, found.status());
        }
        Paid paid = move == Move.CORRECT_PAYMENT && !m.paid.isEmpty()
                ? new Paid(m.paid.get(random.nextInt(m.paid.size())).id(), day)
                : new Paid(UUID.randomUUID(), day);
        String expected = expected(m, move, day, found, paid);
        String before = m.found.isEmpty() ? "new" : m.found.getLast().status();
        String actual = run.sendForNumber(command(m, move, found, paid, day));
        run.told(m.id).forEach(this::check);
        assertThat(actual).as("%s %s of %s that was %s, seed %d", move, found.status(), m.table.kind(), before, SEED).isEqualTo(expected);
        if (expected != null) {
            refused.add(expected);
            return;
        }
        accepted.merge(move, 1, Integer::sum);
        moved(m, move, found, paid);
        if (move == Move.FIND) {
            reached.add(m.table.kind() + " " + found.status());
        }
        if (move != Move.CORRECT_PAYMENT) {
            assertThat(checks.get(m.id)).as("next check after %s %s of %s, seed %d", move, found.status(), m.table.kind(), SEED)
                    .isEqualTo(m.check());
        }
    }

    /** The rule that refuses; null when it is accepted. */
    private String expected(Model m, Move move, LocalDate day, Found found, Paid paid) {
        boolean grant = m.table.kind() == SupportKind.GRANT;
        boolean pays = move == Move.PAY || move == Move.PAY_TOO_MUCH;
        if (move == Move.CORRECT_WHAT_IS_NOT_THERE || move == Move.CORRECT && m.found.stream().noneMatch(one -> one.id().equals(found.id()))
                || move == Move.CORRECT_PAYMENT && m.paid.stream().noneMatch(one -> one.id().equals(paid.id()))) {
            return "R34";
        }
        if (pays && !grant) {
            return "support.part";
        }
        if (m.ended && (pays || move == Move.FIND || move == Move.END)) {
            return "support.ended";
        }
        if (day.isBefore(move == Move.FIND || move == Move.END ? m.last() : m.begun)) {
            return "form.order";
        }
        if (move == Move.FIND && grant && m.paid.isEmpty()) {
            return "support.unpaid";
        }
        if (move == Move.FIND && !m.found.isEmpty() && !m.table.next().get(m.found.getLast().status()).contains(found.status())) {
            return "support.status";
        }
        if ((pays || move == Move.FIND) && gate.notAgreed != null) {
            return "R1";
        }
        if (pays && gate.noWork != null) {
            return "R31";
        }
        return move == Move.PAY_TOO_MUCH ? "R41" : null;
    }

    private static void moved(Model m, Move move, Found found, Paid paid) {
        switch (move) {
            case FIND -> m.found.add(found);
            case CORRECT -> m.found.replaceAll(one -> one.id().equals(found.id()) ? found : one);
            case PAY -> m.paid.add(paid);
            case CORRECT_PAYMENT -> m.paid.replaceAll(one -> one.id().equals(paid.id()) ? paid : one);
            case END -> m.ended = true;
            case PAY_TOO_MUCH, CORRECT_WHAT_IS_NOT_THERE -> throw new AssertionError("accepted");
        }
    }

    private SupportCommand command(Model m, Move move, Found found, Paid paid, LocalDate day) {
        SupportKind kind = m.table.kind();
        Outcome outcome = Supports.outcome(found.id(), kind, day, SupportStatuses.of(kind, found.status()));
        Personal<String> reason = Personal.of("told wrongly");
        return switch (move) {
            case FIND -> new SupportCommand.RecordOutcome(m.id, outcome);
            case CORRECT, CORRECT_WHAT_IS_NOT_THERE -> new SupportCommand.CorrectOutcome(m.id, outcome, reason);
            case PAY -> new SupportCommand.Disburse(m.id, Supports.payment(paid.id(), Supports.LINE, "1", day));
            case PAY_TOO_MUCH -> new SupportCommand.Disburse(m.id, Supports.payment(paid.id(), Supports.LINE, "1000000", day));
            case CORRECT_PAYMENT ->
                new SupportCommand.CorrectDisbursement(m.id, Supports.payment(paid.id(), Supports.LINE, "2", day), reason);
            case END -> new SupportCommand.End(m.id, SupportEnding.DONE, day);
        };
    }

    /** Mostly as it should be, so that supports come far. */
    private void world() {
        gate.noWork = random.nextInt(15) == 0 ? new RuleBroken("R31", "") : null;
        gate.notAgreed = random.nextInt(15) == 0 ? new RuleBroken("R1", "") : null;
        gate.line = new SupportGate.Line("USD", new BigDecimal("1000000"), BigDecimal.ONE, Supports.TODAY.minusYears(1),
                today.plusYears(1), false);
    }

    private void check(Object event) {
        switch ((SupportEvent) event) {
            case SupportEvent.Begun e -> checks.put(e.supportId(), e.checkOn());
            case SupportEvent.OutcomeRecorded e -> checks.put(e.supportId(), e.checkOn());
            case SupportEvent.OutcomeCorrected e -> checks.put(e.supportId(), e.checkOn());
            case SupportEvent.Disbursed e -> checks.put(e.supportId(), e.checkOn());
            case SupportEvent.Ended e -> checks.put(e.supportId(), null);
            case SupportEvent.DisbursementCorrected e -> {
                // sets no day
            }
            case SupportEvent.PayerCorrected e -> {
                // sets no day
            }
        }
    }
}
