package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.amparo.platform.NamedEvents;
import org.amparo.platform.RuleBroken;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.testing.AggregateRun;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.junit.jupiter.api.Test;

/**
 * Random commands against the aggregate and against a table of domain 2.11 written down here a second time: every move that the table
 * allows is accepted, every other is refused with the number of its rule. All 100,000 steps:
 * {@code mvn -pl backend -Dtest=ReferralLifecycleTest -Damparo.steps=100000 test}
 */
class ReferralLifecycleTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 6_000);
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);

    private static final Map<String, Set<String>> MOVES = Arrays.stream("""
            DRAFT -> SENT WITHDRAWN
            SENT -> ACCEPTED DECLINED_BY_PROVIDER NO_RESPONSE WITHDRAWN
            NO_RESPONSE -> SENT CLOSED_NO_RESPONSE ACCEPTED
            ACCEPTED -> APPOINTMENT_SET SERVICE_STARTED WITHDRAWN DECLINED_BY_PROVIDER
            APPOINTMENT_SET -> SERVICE_STARTED NO_SHOW WITHDRAWN
            NO_SHOW -> APPOINTMENT_SET ENDED_INCOMPLETE
            SERVICE_STARTED -> COMPLETED ENDED_INCOMPLETE
            """.split("\n")).map(line -> line.split(" -> "))
            .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(" "))));

    /** States in which a link can be made. */
    private static final Set<String> LINKED = Set.of("SENT", "NO_RESPONSE", "APPOINTMENT_SET");

    private static final Map<String, String> STATE_AFTER = Map.ofEntries(Map.entry("referral.drafted", "DRAFT"),
            Map.entry("referral.sent", "SENT"), Map.entry("referral.accepted", "ACCEPTED"),
            Map.entry("referral.declined", "DECLINED_BY_PROVIDER"), Map.entry("referral.answer-overdue", "NO_RESPONSE"),
            Map.entry("referral.expired", "CLOSED_NO_RESPONSE"), Map.entry("referral.appointment-scheduled", "APPOINTMENT_SET"),
            Map.entry("referral.appointment-moved", "APPOINTMENT_SET"),
            Map.entry("referral.appointment-missed", "NO_SHOW"), Map.entry("referral.withdrawn", "WITHDRAWN"),
            Map.entry("referral.service-started", "SERVICE_STARTED"), Map.entry("referral.completed", "COMPLETED"),
            Map.entry("referral.ended-incomplete", "ENDED_INCOMPLETE"));

    private enum Move {
        SEND,
        ACCEPT,
        ACCEPT_WITH_DAY,
        DECLINE,
        APPOINT,
        MOVE,
        NOT_COME,
        START,
        COMPLETE,
        END,
        WITHDRAW,
        GIVE_UP,
        EXPIRE,
        SILENCE,
        LINK,
        LINK_ACCEPT,
        LINK_DECLINE,
        LINK_MOVE,
        STOP
    }

    private static final Map<Move, String> LEADS_TO = Map.ofEntries(Map.entry(Move.SEND, "SENT"), Map.entry(Move.ACCEPT, "ACCEPTED"),
            Map.entry(Move.ACCEPT_WITH_DAY, "ACCEPTED"), Map.entry(Move.DECLINE, "DECLINED_BY_PROVIDER"),
            Map.entry(Move.APPOINT, "APPOINTMENT_SET"), Map.entry(Move.NOT_COME, "NO_SHOW"), Map.entry(Move.START, "SERVICE_STARTED"),
            Map.entry(Move.COMPLETE, "COMPLETED"), Map.entry(Move.END, "ENDED_INCOMPLETE"), Map.entry(Move.WITHDRAW, "WITHDRAWN"),
            Map.entry(Move.SILENCE, "NO_RESPONSE"), Map.entry(Move.GIVE_UP, "CLOSED_NO_RESPONSE"),
            Map.entry(Move.EXPIRE, "CLOSED_NO_RESPONSE"), Map.entry(Move.LINK_ACCEPT, "ACCEPTED"),
            Map.entry(Move.LINK_DECLINE, "DECLINED_BY_PROVIDER"));

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Map<String, Integer> refused = new HashMap<>();
    private final Referrals.Gate gate = new Referrals.Gate();
    private LocalDate today = Referrals.TODAY;
    private AggregateRun run;
    private boolean caseOpen = true;
    private boolean agrees = true;
    private boolean providerActive = true;

    /** What the table says of one referral. */
    private static final class Model {
        String state = "DRAFT";
        int noShows;
        LocalDate answerBy;
        LocalDate appointment;
        UUID link;
        LocalDate linkUntil;
    }

    @Test
    void R17_R18_every_move_of_the_lifecycle_is_accepted_and_every_other_is_refused_with_its_number() {
        int steps = 0;
        while (steps < STEPS) {
            steps += someReferrals();
        }
        assertThat(accepted.keySet()).as("moves that were accepted at least once").containsExactlyInAnyOrder(Move.values());
        assertThat(refused.keySet()).containsExactlyInAnyOrder("R17", "R18", "R19", "R6", "R31");
    }

    /** The store in memory looks through all it holds at every step, so each few referrals have one of their own. */
    private int someReferrals() {
        run = new AggregateRun(Referral.class, today, Map.of(ReferralGate.class, gate, ReferralSettings.class, ReferralSettings.DEFAULT));
        int steps = 0;
        for (int i = 0; i < 25; i++) {
            steps += oneReferral();
        }
        run.close();
        return steps;
    }

    private int oneReferral() {
        UUID id = UUID.randomUUID();
        Model model = new Model();
        worldAsItShouldBe();
        assertThat(run.sendForNumber(new ReferralCommand.Draft(id, Referrals.request(), Referrals.PLACEMENT))).isNull();
        int length = 4 + random.nextInt(16);
        for (int step = 1; step <= length; step++) {
            run.today = today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(3));
            world();
            Move move = move(model);
            UUID fresh = UUID.randomUUID();
            LocalDate day = today.plusDays(random.nextInt(3));
            UUID presented = model.link == null || random.nextInt(5) == 0 ? UUID.randomUUID() : model.link;
            String expected = expected(model, move, fresh, day, presented);
            String actual = run.sendForNumber(command(id, move, fresh, day, presented));
            assertThat(actual).as("%s in step %d of a referral that was %s, seed %d", move, step, stateBefore(model, expected), SEED)
                    .isEqualTo(expected);
            assertThat(state(id)).as("state after %s", move).isEqualTo(model.state);
            if (expected == null) {
                accepted.merge(move, 1, Integer::sum);
            } else {
                refused.merge(expected, 1, Integer::sum);
            }
        }
        return length;
    }

    /** Any move at all; more often one that the table allows, so that referrals come to their end. */
    private Move move(Model model) {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        for (int again = 0; again < 12 && random.nextInt(4) != 0; again++) {
            String next = LEADS_TO.get(move);
            boolean links = move == Move.LINK && model.link == null && LINKED.contains(model.state);
            boolean moves = Set.of(Move.MOVE, Move.LINK_MOVE).contains(move) && model.state.equals("APPOINTMENT_SET");
            if (links || moves || next != null && MOVES.getOrDefault(model.state, Set.of()).contains(next)) {
                return move;
            }
            move = Move.values()[random.nextInt(Move.values().length)];
        }
        return move;
    }

    private static String stateBefore(Model model, String expected) {
        return expected == null ? "on its way to " + model.state : model.state;
    }

    /** The number of the rule that refuses; null when the move is accepted, and then the model has moved. */
    private String expected(Model m, Move move, UUID fresh, LocalDate day, UUID presented) {
        return switch (move) {
            case SEND -> to(m, "SENT", caseOpen ? null : "R31", providerActive ? null : "R19", agrees ? null : "R6") == null
                    ? sent(m)
                    : last;
            case ACCEPT -> to(m, "ACCEPTED", caseOpen ? null : "R31");
            case ACCEPT_WITH_DAY -> to(m, "ACCEPTED", caseOpen ? null : "R31") == null ? appointed(m, day) : last;
            case DECLINE -> to(m, "DECLINED_BY_PROVIDER");
            case APPOINT ->
                to(m, "APPOINTMENT_SET", caseOpen ? null : "R31", m.state.equals("NO_SHOW") && m.noShows == 3 ? "R17" : null) == null
                        ? appointed(m, day)
                        : last;
            case MOVE -> m.state.equals("APPOINTMENT_SET") ? caseOpen ? appointed(m, day) : "R31" : "R17";
            case NOT_COME -> to(m, "NO_SHOW", m.appointment != null && m.appointment.isAfter(today) ? "R17" : null) == null
                    ? missed(m)
                    : last;
            case START -> Set.of("DRAFT", "SENT", "NO_RESPONSE").contains(m.state)
                    ? "R18"
                    : to(m, "SERVICE_STARTED", caseOpen ? null : "R31");
            case COMPLETE -> to(m, "COMPLETED");
            case END -> to(m, "ENDED_INCOMPLETE");
            case WITHDRAW -> to(m, "WITHDRAWN");
            case GIVE_UP, EXPIRE -> to(m, "CLOSED_NO_RESPONSE");
            case SILENCE -> to(m, "NO_RESPONSE", m.answerBy != null && !m.answerBy.isBefore(today) ? "R17" : null);
            case LINK -> linked(m, fresh);
            case LINK_ACCEPT -> opens(m, presented) ? to(m, "ACCEPTED", caseOpen ? null : "R31") : "R17";
            case LINK_DECLINE -> opens(m, presented) ? to(m, "DECLINED_BY_PROVIDER") : "R17";
            case LINK_MOVE -> m.state.equals("APPOINTMENT_SET") && fits(m, presented) ? caseOpen ? appointed(m, day) : "R31" : "R17";
            case STOP -> stopped(m);
        };
    }

    private String last;

    private String to(Model m, String next, String... refusals) {
        last = MOVES.getOrDefault(m.state, Set.of()).contains(next) ? null : "R17";
        for (String refusal : refusals) {
            last = last == null ? refusal : last;
        }
        if (last == null) {
            m.state = next;
        }
        return last;
    }

    private String sent(Model m) {
        m.answerBy = today.plusDays(3);
        m.link = null;
        return null;
    }

    private static String appointed(Model m, LocalDate day) {
        m.state = "APPOINTMENT_SET";
        m.appointment = day;
        m.link = null;
        return null;
    }

    private static String missed(Model m) {
        m.noShows++;
        return null;
    }

    private String linked(Model m, UUID fresh) {
        if (!LINKED.contains(m.state)) {
            return "R17";
        }
        if (!caseOpen || !agrees) {
            return caseOpen ? "R6" : "R31";
        }
        m.link = fresh;
        m.linkUntil = today.plusDays(30);
        return null;
    }

    private boolean opens(Model m, UUID presented) {
        return Set.of("SENT", "NO_RESPONSE").contains(m.state) && fits(m, presented);
    }

    private boolean fits(Model m, UUID presented) {
        return presented.equals(m.link) && !m.linkUntil.isBefore(today) && agrees;
    }

    /** A person who withdrew is obeyed in every state; a service under way goes on. */
    private String stopped(Model m) {
        if (!agrees) {
            m.state = switch (m.state) {
                case "SENT", "ACCEPTED", "APPOINTMENT_SET" -> "WITHDRAWN";
                case "NO_RESPONSE" -> "CLOSED_NO_RESPONSE";
                case "NO_SHOW" -> "ENDED_INCOMPLETE";
                default -> m.state;
            };
        }
        return null;
    }

    private static Object command(UUID id, Move move, UUID fresh, LocalDate day, UUID presented) {
        return switch (move) {
            case SEND -> new ReferralCommand.Send(id);
            case ACCEPT -> new ReferralCommand.RecordStep(id, new Step.Accept(null, null, null));
            case ACCEPT_WITH_DAY -> new ReferralAnswer.Report(id, new Step.Accept(null, day, "08:00"));
            case DECLINE -> new ReferralAnswer.Report(id, new Step.Decline(null, DeclineReason.NO_CAPACITY, null));
            case APPOINT -> new ReferralCommand.RecordStep(id, new Step.SetAppointment(day, null));
            case MOVE -> new ReferralAnswer.Report(id, new Step.MoveAppointment(day, "15:00"));
            case NOT_COME -> new ReferralCommand.RecordStep(id, new Step.NotCome(null));
            case START -> new ReferralCommand.RecordStep(id, new Step.StartService(null));
            case COMPLETE -> new ReferralCommand.RecordStep(id, new Step.Complete(null, null));
            case END -> new ReferralCommand.RecordStep(id, new Step.EndIncomplete(null, ReferralEnd.OTHER));
            case WITHDRAW -> new ReferralCommand.Withdraw(id, ReferralWithdrawal.PERSON_DECIDED);
            case GIVE_UP -> new ReferralCommand.CloseUnanswered(id);
            case EXPIRE -> new ReferralCommand.Expire(id);
            case SILENCE -> new ReferralCommand.NoticeSilence(id);
            case LINK -> new ReferralCommand.IssueLink(id, fresh, "a".repeat(64), "b".repeat(64));
            case LINK_ACCEPT -> new ReferralAnswer.AnswerByLink(id, presented, new Step.Accept(null, null, null));
            case LINK_DECLINE -> new ReferralAnswer.AnswerByLink(id, presented, new Step.Decline(null, DeclineReason.OTHER, null));
            case LINK_MOVE -> new ReferralAnswer.AnswerByLink(id, presented, new Step.MoveAppointment(day, null));
            case STOP -> new ReferralCommand.StopSharing(id);
        };
    }

    /** Mostly as it should be, so that referrals come far. */
    private void world() {
        caseOpen = random.nextInt(12) != 0;
        agrees = random.nextInt(12) != 0;
        providerActive = random.nextInt(12) != 0;
        showWorld();
    }

    private void worldAsItShouldBe() {
        caseOpen = true;
        agrees = true;
        providerActive = true;
        showWorld();
    }

    private void showWorld() {
        gate.noWork = caseOpen ? null : new RuleBroken("R31", "");
        gate.provider = new ProviderGate.Standing(true, providerActive, true, today, false, null);
        gate.agreeing(Referrals.agreed(agrees ? ConsentStatus.GIVEN : ConsentStatus.WITHDRAWN, null, Set.of(), Set.of(), Set.of()));
    }

    private String state(UUID id) {
        return run.told(id).stream().map(event -> STATE_AFTER.get(NamedEvents.nameOf(event.getClass())))
                .filter(java.util.Objects::nonNull).reduce((before, after) -> after).orElseThrow();
    }
}
