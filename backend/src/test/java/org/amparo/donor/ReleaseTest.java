package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.WideningReason;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.Alone;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** What may become of a release, and who may do it. */
@Alone
class ReleaseTest {

    private static final List<WideningReason> REASONS = List.of(new WideningReason("services", List.of("A1", "ALL"),
            WideningReason.Cause.SMALL, WideningReason.Reader.ANYBODY, "services", List.of("reached.area"), List.of(3)));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
    private static final LocalDate SPRING_ENDS = LocalDate.of(2026, 6, 30);
    private static final UUID MANAGER = new UUID(1, 1);
    private static final UUID OFFICER = new UUID(1, 2);
    private static final UUID DONOR = new UUID(2, 1);
    private static final UUID RUN = new UUID(3, 1);
    private static final int WRITTEN = 0;

    private final UUID id = new UUID(4, 1);
    private final Books ledger = new Books();

    @Test
    void a_release_is_about_a_whole_quarter_half_or_year_that_is_closed() {
        when(draft(SPRING, SPRING_ENDS)).expectEvents(drafted());
        refused(when(draft(SPRING, SPRING_ENDS.minusDays(1))), "release.period at from");
        refused(when(draft(SPRING.plusMonths(1), SPRING.plusMonths(4).minusDays(1))), "release.period at from");
        refused(when(draft(SPRING, SPRING.plusMonths(6).minusDays(1))), "release.period at from");
        refused(when(draft(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))), "release.not-closed at to");
        refused(when(draft(SPRING, SPRING_ENDS), drafted()), "R43.release at releaseId");
        ledger.refuses = "release.facts";
        refused(when(draft(SPRING, SPRING_ENDS)), "release.facts at to");
    }

    @Test
    void R39_a_release_is_published_only_after_a_check() {
        refused(whenBy(OFFICER, approve(), by(MANAGER, drafted())), "R39");
        refused(whenBy(OFFICER, approve(), by(MANAGER, drafted()), started()), "R39");
        refused(whenBy(OFFICER, approve(), by(MANAGER, drafted()), started(), new ReleaseEvent.CheckFailed(id, RUN, CheckFailure.FAILED)),
                "R39");
        refused(whenBy(OFFICER, approve(), checked(check(0, 0)), started()), "R39");
        whenBy(OFFICER, approve(), checked(check(0, 0))).expectEvents(new ReleaseEvent.Approved(id, "hash"), released(1));
    }

    @Test
    void R39_whoever_drafted_it_does_not_approve_it() {
        refused(whenBy(MANAGER, approve(), checked(check(0, 0))), "R39.second");
    }

    @Test
    void R39_whoever_wrote_some_of_the_words_does_not_approve_it_even_when_they_were_written_over() {
        ReleaseEvent wrote = new ReleaseEvent.NarrativeWritten(id, PublishedRelease.Section.SUMMARY, "en", "More people came.", 1);
        ReleaseEvent wroteOver = new ReleaseEvent.NarrativeWritten(id, PublishedRelease.Section.SUMMARY, "en", "Fewer came.", 2);
        UUID third = new UUID(1, 3);
        Object[] words = with(checked(check(0, 0)), by(OFFICER, wrote), by(third, wroteOver));
        ReleaseCommand approve = new ReleaseCommand.Approve(id, "hash", 2);
        refused(whenBy(OFFICER, approve, words), "R39.writer");
        refused(whenBy(third, approve, words), "R39.writer");
        refused(whenBy(MANAGER, approve, words), "R39.second");
        whenBy(new UUID(1, 4), approve, words).expectEvents(new ReleaseEvent.Approved(id, "hash"), new ReleaseEvent.Released(id, 1, TODAY,
                "2026-07-30 [" + wrote("Fewer came.") + "]", "sum", "sign"));
    }

    @Test
    void R39_only_what_the_approver_looked_at_is_published() {
        refused(whenBy(OFFICER, new ReleaseCommand.Approve(id, "another", WRITTEN), checked(check(0, 0))), "R39.changed");
        refused(whenBy(OFFICER, approve(), checked(check(0, 0)),
                new ReleaseEvent.NarrativeWritten(id, PublishedRelease.Section.SUMMARY, "en", "More people came.", 1)), "R39.changed");
    }

    @Test
    void R39_small_counts_that_are_left_stop_it() {
        refused(whenBy(OFFICER, approve(), checked(check(0, 2))), "R39.open");
    }

    @Test
    void R39_a_check_by_an_earlier_method_or_of_earlier_tables_does_not_count() {
        ReleaseCheck now = check(0, 0);
        refused(whenBy(OFFICER, approve(), checked(new ReleaseCheck(ReleaseCheck.AUDITOR - 1, now.catalogue(), 0, 0, 1, 0, 0, 0, 0, 0, 1,
                now.payload(), "hash", "proofs"))), "R39.version");
        refused(whenBy(OFFICER, approve(), checked(new ReleaseCheck(ReleaseCheck.AUDITOR, Catalogue.VERSION - 1, 0, 0, 1, 0, 0, 0, 0, 0, 1,
                now.payload(), "hash", "proofs"))), "R39.version");
    }

    @Test
    void R39_a_release_published_meanwhile_voids_the_check() {
        ledger.publish(1, LocalDate.of(2025, 1, 1));
        refused(whenBy(OFFICER, approve(), checked(check(0, 0))), "R39.ledger");
        whenBy(OFFICER, approve(), checked(check(1, 0))).expectEvents(new ReleaseEvent.Approved(id, "hash"), released(2));
    }

    @Test
    void R40_days_that_were_told_are_not_told_again() {
        ledger.publish(1, SPRING);
        refused(when(draft(SPRING, SPRING_ENDS)), "R40.period at from");
        refused(when(draft(LocalDate.of(2026, 1, 1), SPRING_ENDS)), "R40.period at from");
        refused(whenBy(OFFICER, approve(), checked(check(1, 0))), "R40.period at from");
    }

    @Test
    void R40_what_is_released_changes_no_more() {
        Object[] released = released();
        for (ReleaseCommand command : List.of(new ReleaseCommand.StartCheck(id, RUN), approve(), new ReleaseCommand.Discard(id),
                new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", "More"))) {
            refused(whenBy(OFFICER, command, released), "R40");
        }
        when(new ReleaseCommand.RecordCheck(id, RUN, check(0, 0), REASONS), released).expectNoEvents();
    }

    @Test
    void a_release_is_withdrawn_once_with_a_reason_and_never_comes_back() {
        ReleaseCommand withdraw = new ReleaseCommand.Withdraw(id, " Wrong grant. ");
        ReleaseEvent withdrawn = new ReleaseEvent.Withdrawn(id, 1, TODAY, "Wrong grant.");
        refused(when(withdraw, checked(check(0, 0))), "release.not-released");
        when(withdraw, released()).expectEvents(withdrawn);
        refused(when(new ReleaseCommand.Withdraw(id, null), released()), "form.required at reason");
        refused(when(withdraw, with(released(), withdrawn)), "release.not-released");
        refused(when(new ReleaseCommand.StartCheck(id, RUN), with(released(), withdrawn)), "R40");
    }

    @Test
    void only_the_check_that_was_asked_for_last_is_heard() {
        when(new ReleaseCommand.RecordCheck(id, RUN, check(0, 0), REASONS), drafted(), started())
                .expectEvents(new ReleaseEvent.Checked(id, RUN, check(0, 0)), new ReleaseEvent.CellsWidened(id, RUN, REASONS));
        when(new ReleaseCommand.RecordCheck(id, RUN, check(0, 0), List.of()), drafted(), started())
                .expectEvents(new ReleaseEvent.Checked(id, RUN, check(0, 0)));
        when(new ReleaseCommand.RecordCheck(id, new UUID(3, 2), check(0, 0), REASONS), drafted(), started()).expectNoEvents();
        when(new ReleaseCommand.RecordFailure(id, RUN, CheckFailure.CONTRADICTION), drafted(), started())
                .expectEvents(new ReleaseEvent.CheckFailed(id, RUN, CheckFailure.CONTRADICTION));
    }

    @Test
    void what_coarser_tables_would_tell_is_heard_only_while_their_check_stands() {
        CoarseningTrial trial = new CoarseningTrial(CoarseningWay.AGES, null, null, CoarseningTrial.Outcome.WINS, 30, 22, 12, 4);
        when(new ReleaseCommand.RecordCoarsening(id, RUN, trial), checked(check(0, 0)))
                .expectEvents(new ReleaseEvent.CoarseningTried(id, RUN, trial));
        when(new ReleaseCommand.EndCoarsenings(id, RUN), checked(check(0, 0))).expectEvents(new ReleaseEvent.CoarseningsTried(id, RUN));
        when(new ReleaseCommand.RecordCoarsening(id, new UUID(3, 2), trial), checked(check(0, 0))).expectNoEvents();
        when(new ReleaseCommand.RecordCoarsening(id, RUN, trial), checked(check(0, 0)), started()).expectNoEvents();
        when(new ReleaseCommand.EndCoarsenings(id, RUN), released()).expectNoEvents();
    }

    @Test
    void tables_are_made_coarser_in_three_ways_and_have_to_be_checked_anew() {
        ReleaseEvent coarsened = new ReleaseEvent.Coarsened(id, List.of(CoarseningWay.AGES, CoarseningWay.AREAS));
        ReleaseCommand coarsen = new ReleaseCommand.Coarsen(id, List.of(CoarseningWay.AREAS, CoarseningWay.AGES, CoarseningWay.AGES));
        when(coarsen, checked(check(0, 0))).expectEvents(coarsened);
        refused(whenBy(OFFICER, approve(), with(checked(check(0, 0)), coarsened)), "R39");
        when(coarsen, with(checked(check(0, 0)), coarsened)).expectNoEvents();
        when(new ReleaseCommand.Coarsen(id, List.of()), with(checked(check(0, 0)), coarsened))
                .expectEvents(new ReleaseEvent.Coarsened(id, List.of()));
        refused(when(new ReleaseCommand.Coarsen(id, List.of(CoarseningWay.HALF_YEAR)), drafted()), "release.coarser at ways");
        refused(when(coarsen, released()), "R40");
    }

    @Test
    void words_with_a_number_of_a_file_or_a_way_to_reach_somebody_are_refused() {
        for (String text : List.of("The man of AM-7K2-Q9M4 walks.", "see am7k2q9m4", "AM 7K2 Q9M4")) {
            refused(when(new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", text), drafted()),
                    "release.words.file at text");
        }
        for (String text : List.of("Call +57 300 123 4567.", "0912345678", "(01) 234-5678", "write to ana@example.org", "٠٩١٢٣٤٥٦٧٨")) {
            refused(when(new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", text), drafted()),
                    "release.words.contact at text");
        }
        for (String text : List.of("From 2026-01-01 to 2026-06-30, 120 people came.", "1 200 000 pesos and 1.200.000 more", "2025-2026",
                "An ambitious plan: 85 % of 1234 people; 30.6.2026.", "In 2025, 2026 and 2027 three workshops open.")) {
            when(new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", text), drafted())
                    .expectEvents(new ReleaseEvent.NarrativeWritten(id, PublishedRelease.Section.SUMMARY, "en", text, 1));
        }
    }

    @Test
    void words_are_written_over_and_left_out_and_go_into_what_is_published() {
        ReleaseEvent wrote = new ReleaseEvent.NarrativeWritten(id, PublishedRelease.Section.SUMMARY, "en", "More people came.", 1);
        when(new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", " More people came. "), drafted()).expectEvents(wrote);
        when(new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", " "), drafted()).expectNoEvents();
        when(new ReleaseCommand.Write(id, PublishedRelease.Section.SUMMARY, "en", null), drafted(), wrote)
                .expectEvents(new ReleaseEvent.NarrativeWritten(id, PublishedRelease.Section.SUMMARY, "en", null, 2));
        whenBy(OFFICER, new ReleaseCommand.Approve(id, "hash", 1), with(checked(check(0, 0)), wrote)).expectEvents(
                new ReleaseEvent.Approved(id, "hash"),
                new ReleaseEvent.Released(id, 1, TODAY, "2026-07-30 [" + wrote("More people came.") + "]", "sum", "sign"));
    }

    @Test
    void tables_are_too_fine_when_more_than_a_tenth_of_their_cells_show_less_than_they_would_alone() {
        assertThat(counts(100, 10, 10).isTooFine()).isFalse();
        assertThat(counts(100, 11, 0).isTooFine()).isTrue();
    }

    private static ReleaseQueries.Counts counts(int cells, int widened, int withheld) {
        return new ReleaseQueries.Counts(1, 0, 0, cells, 40, widened, withheld, 0, 0, 0, "hash", Instant.EPOCH);
    }

    @Test
    void a_draft_that_was_discarded_stays_so() {
        when(new ReleaseCommand.Discard(id), drafted()).expectEvents(new ReleaseEvent.Discarded(id));
        refused(when(new ReleaseCommand.StartCheck(id, RUN), drafted(), new ReleaseEvent.Discarded(id)), "release.discarded");
    }

    private static String wrote(String text) {
        return new PublishedRelease.Narrative(PublishedRelease.Section.SUMMARY, "en", text).toString();
    }

    private ReleaseCommand draft(LocalDate from, LocalDate to) {
        return new ReleaseCommand.Draft(id, DONOR, null, null, from, to);
    }

    private ReleaseEvent drafted() {
        return new ReleaseEvent.Drafted(id, DONOR, null, null, SPRING, SPRING_ENDS, 7);
    }

    private ReleaseEvent started() {
        return new ReleaseEvent.CheckStarted(id, RUN);
    }

    private Object[] checked(ReleaseCheck check) {
        return new Object[]{by(MANAGER, drafted()), started(), new ReleaseEvent.Checked(id, RUN, check)};
    }

    private Object[] released() {
        return with(checked(check(0, 0)), new ReleaseEvent.Approved(id, "hash"), released(1));
    }

    private ReleaseEvent released(int number) {
        return new ReleaseEvent.Released(id, number, TODAY, "2026-07-30 []", "sum", "sign");
    }

    private static Object[] with(Object[] before, Object... more) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private ReleaseCommand approve() {
        return new ReleaseCommand.Approve(id, "hash", WRITTEN);
    }

    private static ReleaseCheck check(int against, int open) {
        Payload tables = new Payload(against + 1, Catalogue.VERSION,
                new ReleaseScope(DONOR.toString(), Dimension.ALL, Dimension.ALL, SPRING,
                        SPRING_ENDS),
                List.of());
        return new ReleaseCheck(ReleaseCheck.AUDITOR, Catalogue.VERSION, against, against, 1, 0, 0, 0, open, open, 1,
                PayloadJson.write(tables), "hash", "proofs");
    }

    private static Object by(UUID who, ReleaseEvent event) {
        return GenericEventMessage.asEventMessage(event).withMetaData(Map.of(Recorded.BY, who.toString()));
    }

    private ResultValidator<Release> when(ReleaseCommand command, Object... given) {
        return whenBy(MANAGER, command, given);
    }

    private ResultValidator<Release> whenBy(UUID who, ReleaseCommand command, Object... given) {
        AggregateTestFixture<Release> fixture = new AggregateTestFixture<>(Release.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(ledger);
        List<Object> events = Stream.of(given).flatMap(each -> each instanceof Object[] several ? Stream.of(several) : Stream.of(each))
                .toList();
        return (events.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(events)).when(command,
                Map.of(Recorded.BY, who.toString()));
    }

    private static void refused(ResultValidator<Release> result, String refusal) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(refusal.replace(".", "\\.")));
    }

    /** What was released before, and a seal that can be read. */
    private static final class Books implements ReleaseGate {
        private final List<Entry> published = new ArrayList<>();
        private String refuses;

        void publish(int number, LocalDate first) {
            published.add(
                    new Entry(number, new ReleaseScope("somebody", Dimension.ALL, Dimension.ALL, first, first.plusMonths(3).minusDays(1))));
        }

        @Override
        public Ledger ledger() {
            return new Ledger(published.size(), published);
        }

        @Override
        public void requireKnown(ReleaseScope scope) {
            // everything is
        }

        @Override
        public long closedAt(ReleasePeriod period) {
            RuleBroken.require(refuses == null, refuses, "to");
            return 7;
        }

        @Override
        public SealedRelease seal(Payload payload, LocalDate dataCutOff, LocalDate on, List<PublishedRelease.Narrative> narrative) {
            return new SealedRelease(dataCutOff + " " + narrative, "sum", "sign");
        }
    }
}
