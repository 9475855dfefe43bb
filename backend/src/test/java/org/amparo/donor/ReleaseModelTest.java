package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.junit.jupiter.api.Test;

/** Releases as chance drafts, checks, approves and withdraws them, against the product and a second opinion written down here (R39, R40). */
@Alone
class ReleaseModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int FIRST_YEAR = 1926;
    private static final List<UUID> PEOPLE = LongStream.rangeClosed(1, 6).mapToObj(each -> new UUID(1, each)).toList();
    private static final UUID DONOR = new UUID(2, 1);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261127);
    private final List<Made> all = new ArrayList<>();
    private final List<Made> published = new ArrayList<>();
    private final Set<String> refused = new TreeSet<>();

    /** A release as the second opinion has it. */
    private static final class Made {
        private final UUID id;
        private final UUID by;
        private final String grant;
        private final String area;
        private final LocalDate from;
        private final LocalDate to;
        private String state = "draft";
        private UUID run;
        private ReleaseCheck check;
        private int number;
        private int written;
        private long told = 1;
        private final Set<UUID> writers = new HashSet<>();
        private final Map<PublishedRelease.Section, String> words = new EnumMap<>(PublishedRelease.Section.class);

        Made(UUID id, UUID by, String grant, String area, LocalDate from, LocalDate to) {
            this.id = id;
            this.by = by;
            this.grant = grant;
            this.area = area;
            this.from = from;
            this.to = to;
        }

        /** Some day, some place and the same purse. */
        boolean tellsAgain(Made other) {
            return Objects.equals(grant, other.grant) && (area == null || other.area == null || area.equals(other.area))
                    && from.compareTo(other.to) <= 0 && to.compareTo(other.from) >= 0;
        }

        String frozen() {
            return switch (state) {
                case "released", "withdrawn" -> "R40";
                case "discarded" -> "release.discarded";
                default -> null;
            };
        }
    }

    /** What was released, from the second opinion. */
    private final class Books implements ReleaseGate {
        @Override
        public Ledger ledger() {
            return new Ledger(published.size(), published.stream().map(
                    one -> new Entry(one.number, Release.scope(DONOR, one.grant, one.area, one.from, one.to))).toList());
        }

        @Override
        public void requireKnown(ReleaseScope scope) {
            // everything is
        }

        @Override
        public long closedAt(ReleasePeriod period) {
            return 1;
        }

        @Override
        public SealedRelease seal(Payload payload, LocalDate dataCutOff, LocalDate on, List<PublishedRelease.Narrative> narrative) {
            return new SealedRelease(narrative.stream().map(PublishedRelease.Narrative::text).toList().toString(), "sum", "sign");
        }
    }

    @Test
    void product_and_model_agree_on_every_step() {
        Map<Class<?>, Object> around = new HashMap<>();
        around.put(ReleaseGate.class, new Books());
        try (AggregateRun run = new AggregateRun(Release.class, TODAY, around)) {
            for (int step = 0; step < STEPS; step++) {
                Made made = all.isEmpty() || random.nextInt(6) == 0 ? null : all.get(Math.max(0, all.size() - 1 - random.nextInt(6)));
                UUID by = PEOPLE.get(random.nextInt(PEOPLE.size()));
                String expected = made == null ? draft(run, by) : work(run, by, made);
                if (expected != null) {
                    refused.add(expected);
                }
                if (made != null) {
                    assertThat(run.events(made.id)).isEqualTo(made.told);
                }
            }
        }
        assertThat(published).hasSizeGreaterThan(10);
        assertThat(refused).containsExactly("R39", "R39.changed", "R39.ledger", "R39.open", "R39.second", "R39.version", "R39.writer",
                "R40",
                "R40.period",
                "R43.release", "form.required", "release.discarded", "release.not-closed", "release.not-released", "release.period");
    }

    private String work(AggregateRun run, UUID by, Made made) {
        return switch (random.nextInt(24)) {
            case 0 -> again(run, by, made);
            case 1 -> discard(run, by, made);
            case 2 -> withdraw(run, by, made);
            case 3, 4, 5 -> write(run, by, made);
            case 6, 7, 8, 9 -> start(run, by, made);
            case 10 -> fail(run, by, made);
            case 11, 12, 13, 14, 15, 16 -> check(run, by, made);
            default -> approve(run, by, made);
        };
    }

    private String draft(AggregateRun run, UUID by) {
        int months = List.of(3, 3, 3, 6, 12).get(random.nextInt(5));
        LocalDate from = LocalDate.of(random.nextInt(8) == 0 ? TODAY.getYear() : random.nextInt(FIRST_YEAR, TODAY.getYear()), 1, 1)
                .plusMonths((long) months * random.nextInt(12 / months)).plusMonths(random.nextInt(12) == 0 ? 1 : 0);
        LocalDate to = from.plusMonths(months).minusDays(random.nextInt(12) == 0 ? 2 : 1);
        Made made = new Made(UUID.randomUUID(), by, random.nextBoolean() ? null : "G" + random.nextInt(3),
                random.nextBoolean() ? null : "AO-UIG", from, to);
        boolean whole = from.getMonthValue() % 3 == 1 && to.equals(from.plusMonths(months).minusDays(1))
                && (from.getMonthValue() - 1) % months == 0;
        String expected = !whole
                ? "release.period"
                : !TODAY.isAfter(to.plusDays(30))
                        ? "release.not-closed"
                        : published.stream().anyMatch(made::tellsAgain) ? "R40.period" : null;
        assertThat(run.send(new ReleaseCommand.Draft(made.id, DONOR, made.grant, made.area, from, to), by)).isEqualTo(expected);
        if (expected == null) {
            all.add(made);
        }
        return expected;
    }

    private String again(AggregateRun run, UUID by, Made made) {
        assertThat(run.send(new ReleaseCommand.Draft(made.id, DONOR, null, null, made.from, made.to), by)).isEqualTo("R43.release");
        return "R43.release";
    }

    private String start(AggregateRun run, UUID by, Made made) {
        UUID check = UUID.randomUUID();
        String expected = made.frozen();
        assertThat(run.send(new ReleaseCommand.StartCheck(made.id, check), by)).isEqualTo(expected);
        if (expected == null) {
            made.run = check;
            made.check = null;
            made.state = "checking";
            made.told++;
        }
        return expected;
    }

    private String check(AggregateRun run, UUID by, Made made) {
        UUID of = heard(made);
        ReleaseCheck check = check(made);
        assertThat(run.send(new ReleaseCommand.RecordCheck(made.id, of, check, List.of()), by)).isNull();
        if (made.state.equals("checking") && of.equals(made.run)) {
            made.check = check;
            made.state = "checked";
            made.told++;
        }
        return null;
    }

    private String fail(AggregateRun run, UUID by, Made made) {
        UUID of = heard(made);
        assertThat(run.send(new ReleaseCommand.RecordFailure(made.id, of, CheckFailure.FAILED), by)).isNull();
        if (made.state.equals("checking") && of.equals(made.run)) {
            made.state = "draft";
            made.told++;
        }
        return null;
    }

    private UUID heard(Made made) {
        return made.run == null || random.nextInt(5) == 0 ? UUID.randomUUID() : made.run;
    }

    private ReleaseCheck check(Made made) {
        Payload tables = new Payload(1, Catalogue.VERSION,
                new ReleaseScope(DONOR.toString(), Dimension.ALL, Dimension.ALL, made.from, made.to), List.of());
        int known = Math.max(0, published.size() - (random.nextInt(8) == 0 ? 1 : 0));
        return new ReleaseCheck(ReleaseCheck.AUDITOR - (random.nextInt(10) == 0 ? 1 : 0), Catalogue.VERSION, known, known, 1, 0, 0, 0, 0,
                random.nextInt(6) == 0 ? 1 : 0, 1, PayloadJson.write(tables), "hash" + random.nextInt(100),
                "proofs");
    }

    private String write(AggregateRun run, UUID by, Made made) {
        PublishedRelease.Section section = PublishedRelease.Section.values()[random
                .nextInt(PublishedRelease.Section.values().length)];
        String text = random.nextInt(4) == 0 ? " " : "More people came in year " + random.nextInt(100) + ".";
        String expected = made.frozen();
        assertThat(run.send(new ReleaseCommand.Write(made.id, section, "en", text), by)).isEqualTo(expected);
        boolean heard = !text.isBlank() || made.words.containsKey(section);
        if (expected == null && heard) {
            made.written++;
            made.told++;
            made.writers.add(by);
            if (text.isBlank()) {
                made.words.remove(section);
            } else {
                made.words.put(section, text);
            }
        }
        return expected;
    }

    private String approve(AggregateRun run, UUID by, Made made) {
        String looked = made.check == null || random.nextInt(10) == 0 ? "another" : made.check.payloadHash();
        int read = made.written - (random.nextInt(12) == 0 ? 1 : 0);
        String expected = made.frozen();
        if (expected == null) {
            expected = !made.state.equals("checked")
                    ? "R39"
                    : by.equals(made.by)
                            ? "R39.second"
                            : made.writers.contains(by)
                                    ? "R39.writer"
                                    : !looked.equals(made.check.payloadHash()) || read != made.written ? "R39.changed" : invalid(made);
        }
        assertThat(run.send(new ReleaseCommand.Approve(made.id, looked, read), by)).isEqualTo(expected);
        if (expected == null) {
            published.add(made);
            made.number = published.size();
            made.state = "released";
            made.told += 2;
            assertThat(run.told(made.id).getLast()).isEqualTo(
                    new ReleaseEvent.Released(made.id, made.number, TODAY, List.copyOf(made.words.values()).toString(), "sum", "sign"));
        }
        return expected;
    }

    /** Why a check does not count any more; null when it does. */
    private String invalid(Made made) {
        return published.stream().anyMatch(made::tellsAgain)
                ? "R40.period"
                : made.check.auditor() != ReleaseCheck.AUDITOR
                        ? "R39.version"
                        : made.check.open() > 0
                                ? "R39.open"
                                : made.check.against() != published.size() ? "R39.ledger" : null;
    }

    private String withdraw(AggregateRun run, UUID by, Made made) {
        String reason = random.nextInt(3) == 0 ? null : "Wrong grant.";
        String expected = !made.state.equals("released") ? "release.not-released" : reason == null ? "form.required" : null;
        assertThat(run.send(new ReleaseCommand.Withdraw(made.id, reason), by)).isEqualTo(expected);
        if (expected == null) {
            made.state = "withdrawn";
            made.told++;
        }
        return expected;
    }

    private String discard(AggregateRun run, UUID by, Made made) {
        String expected = made.frozen();
        assertThat(run.send(new ReleaseCommand.Discard(made.id), by)).isEqualTo(expected);
        if (expected == null) {
            made.state = "discarded";
            made.check = null;
            made.told++;
        }
        return expected;
    }
}
