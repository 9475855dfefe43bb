package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.TransactionManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands beside and behind a number: its files page by page, its course over the months, and until when something was known. */
@AmparoTest
class FilesBehindTest {

    private static final int PAGE = 3;
    private static final Random RANDOM = new Random(20261124);

    @Autowired
    IndicatorQueries indicators;

    private Programme programme;
    private List<Truth.Line> lines;
    private Viewer manager;

    @BeforeEach
    void begin(@Autowired EventBus bus, @Autowired TransactionManager transactions, @Autowired JdbcClient sql,
            @Autowired LaterPosition later) {
        programme = new Programme(RANDOM);
        lines = new History(bus, transactions, sql, later).publish(programme, programme.play(12, 220));
        manager = History.manager(programme);
    }

    @Test
    void the_pages_of_files_hold_each_thing_that_is_counted_once() {
        for (String id : Set.of("G05", "G07", "G12", "G13", "G24")) {
            Question question = ofLastYear(id);
            Figure.Cell cell = indicators.figure(manager, question).cells().getFirst();
            List<FileBehind> all = new ArrayList<>();
            List<FileBehind> page = List.of();
            do {
                page = indicators.behind(manager, question, List.of(), null, page.isEmpty() ? null : page.getLast().place(), PAGE);
                all.addAll(page);
            } while (page.size() == PAGE);
            assertThat(all).as("a sign in an address tells nobody").allSatisfy(
                    file -> assertThat(file.place()).matches("[0-9a-f]{32}").doesNotContain(file.fileNumber()));
            assertThat(all).as(id).doesNotHaveDuplicates().hasSize((int) (cell.parts().values().stream().mapToLong(Long::longValue).sum()
                    - indicators.beyond(manager, question, List.of(), null)));
        }
    }

    @Test
    void a_manager_of_one_organisation_among_several_counts_that_organisation_alone(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        Programme other = new Programme(RANDOM);
        new History(bus, transactions, sql, later).publish(other, other.play(8, 120));
        Viewer theirs = History.manager(other);
        Question question = ofLastYear("G01");
        Set<UUID> here = people(manager, question);
        Set<UUID> there = people(theirs, question);
        assertThat(here).isNotEmpty().doesNotContainAnyElementsOf(there);
        assertThat(there).isNotEmpty();
        assertThat(Reach.of(manager, Permission.REPORT_READ).stamp("x")).isNotEqualTo(Reach.of(theirs, Permission.REPORT_READ).stamp("x"));
    }

    @Test
    void a_file_that_was_handed_over_counts_for_whoever_had_it_on_the_day_and_is_named_to_whoever_has_it_now(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        Programme other = new Programme(RANDOM);
        Question before = ofLastYear("G01");
        UUID moved = people(manager, before).iterator().next();
        long counted = indicators.figure(manager, before).cells().getFirst().items();
        long beyond = indicators.beyond(manager, before, List.of(), null);
        LocalDate day = before.to().plusDays(1);
        new History(bus, transactions, sql, later).publish(null, List.of(new Programme.Told(moved, "Survivor", day,
                new SurvivorEvent.Assigned(moved, null, null, other.organisation, null))));
        long now = indicators.knownNow(manager);
        Question then = Question.of(before.indicator(), before.from(), before.to(), now);
        Question since = Question.of(before.indicator(), before.from(), day, now);

        assertThat(indicators.figure(manager, then).cells().getFirst().items()).as("as it was on that day").isEqualTo(counted);
        assertThat(people(manager, then)).doesNotContain(moved);
        assertThat(people(manager, before)).as("nor under a stamp from before").doesNotContain(moved);
        assertThat(indicators.beyond(manager, then, List.of(), null)).isEqualTo(beyond + 1);
        assertThat(people(History.manager(other), then)).as("it was not theirs on that day").isEmpty();
        assertThat(people(History.manager(other), since)).containsExactly(moved);
        assertThat(indicators.whyChanged(manager, before, since).changes()).filteredOn(change -> moved.equals(change.survivorId()))
                .isNotEmpty().allSatisfy(change -> {
                    assertThat(change.fileNumber()).isNull();
                    assertThat(change.because()).as("what is told of it with others is not told here, nor when").isEmpty();
                    assertThat(change.held()).as("but that something is").isPositive();
                });
    }

    private Set<UUID> people(Viewer viewer, Question question) {
        return indicators.behind(viewer, question, List.of(), null, null, 500).stream().map(FileBehind::survivorId)
                .collect(Collectors.toSet());
    }

    @Test
    void each_point_of_a_trend_is_the_figure_of_its_day() {
        for (Indicator indicator : Indicators.all().stream().filter(one -> !one.form().isOverlapping()).toList()) {
            Question question = ofLastYear(indicator.id()).with(Cut.AGE_GROUP, "CHILD", "ADULT");
            List<LocalDate> days = IntStream.range(0, 5).mapToObj(i -> question.to().minusMonths(i * 4L)).toList();
            List<Figure> alone = days.stream().map(day -> indicators.figure(manager, question.until(day))).toList();
            assertThat(indicators.trend(manager, question, days)).as(indicator.id()).isEqualTo(alone);
        }
        assertThatThrownBy(() -> indicators.trend(manager, ofLastYear("G24"), List.of(LocalDate.now())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_known_at_a_moment_ends_before_the_first_event_recorded_after_it() {
        long first = lines.getFirst().position();
        Instant recorded = indicators.recordedAt(manager, first).orElseThrow();
        assertThat(indicators.knownAt(manager, recorded)).isLessThan(first);
        assertThat(indicators.knownAt(manager, Instant.now().plusSeconds(60))).isEqualTo(indicators.knownNow(manager));
        assertThat(indicators.knownAt(manager, Instant.EPOCH)).isZero();
        assertThat(indicators.recordedAt(manager, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_place_ahead_of_the_order_is_refused_whatever_is_asked(@Autowired WhatIfQueries whatIf) {
        long ahead = indicators.knownNow(manager) + 1_000_000;
        Question now = ofLastYear("G05");
        Question later = Question.of(now.indicator(), now.from(), now.to(), ahead);
        refused(() -> indicators.figure(manager, later));
        refused(() -> indicators.behind(manager, later, List.of(), null, null, 10));
        refused(() -> indicators.whyChanged(manager, now, later));
        refused(() -> indicators.trend(manager, later, List.of(later.to())));
        refused(() -> whatIf.ifCloses(manager, new WhatIfQueries.Closes(UUID.randomUUID(), now.to()), ahead));
        assertThat(indicators.figure(manager, now).cells()).hasSize(1);
    }

    private static void refused(ThrowingCallable ask) {
        assertThatThrownBy(ask).isInstanceOf(RuleBroken.class).extracting(refused -> ((RuleBroken) refused).rule())
                .isEqualTo("report.ahead");
    }

    private Question ofLastYear(String id) {
        LocalDate to = lines.stream().map(line -> programme.dayToAsk()).max(LocalDate::compareTo).orElseThrow();
        return Question.of(Indicators.of(id), to.minusYears(1).plusDays(1), to, indicators.knownNow(manager));
    }
}
