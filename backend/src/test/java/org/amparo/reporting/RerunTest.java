package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.access.Viewer;
import org.amparo.export.CsvBytes;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Rebuild;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code -Damparo.stamps=200 -Damparo.later=10000} for the long run. */
@Alone
@AmparoTest
class RerunTest {

    private static final int STAMPS = Integer.getInteger("amparo.stamps", 32);
    private static final int LATER = Integer.getInteger("amparo.later", 200);

    @Autowired
    IndicatorQueries indicators;

    @Autowired
    ReportTables tables;

    @Autowired
    Rebuild rebuild;

    private History history;
    private static final Random RANDOM = new Random(20261123);

    @BeforeEach
    void begin(@Autowired EventBus bus, @Autowired TransactionManager transactions, @Autowired JdbcClient sql,
            @Autowired LaterPosition later) {
        history = new History(bus, transactions, sql, later);
    }

    @Test
    void the_same_stamp_gives_the_same_answer_after_more_has_happened_and_after_a_rebuild() {
        Programme programme = new Programme(RANDOM);
        Viewer manager = History.manager(programme);
        List<Truth.Line> lines = history.publish(programme, programme.play(12, 200));
        Map<Question, Answer> answers = new LinkedHashMap<>();
        questions(programme, lines, STAMPS).forEach(question -> answers.put(question, answer(manager, question)));

        history.publish(programme, programme.goOn(LATER));

        answers.forEach((question, answer) -> assertThat(answer(manager, question)).as(question.stamp()).isEqualTo(answer));
        rebuild.all();
        answers.forEach((question, answer) -> assertThat(answer(manager, question)).as(question.stamp()).isEqualTo(answer));
    }

    @Test
    void why_a_figure_changed_accounts_for_the_whole_difference_and_names_what_was_told_in_between() {
        Programme programme = new Programme(RANDOM);
        Viewer manager = History.manager(programme);
        List<Truth.Line> lines = new ArrayList<>(history.publish(programme, programme.play(12, 200)));
        List<Question> questions = new ArrayList<>(questions(programme, lines, Math.max(STAMPS, Indicators.all().size())));
        questions.addAll(ofAmounts(programme, lines));
        Map<Question, Map<List<String>, List<Long>>> amounts = new HashMap<>();
        questions.forEach(question -> amounts.put(question, amounts(manager, question)));
        List<Truth.Line> since = history.publish(programme, programme.goOn(LATER / 2));
        long now = since.stream().mapToLong(Truth.Line::position).max().orElseThrow();
        int ofAmountAlone = 0;

        for (Question before : questions) {
            Question after = new Question(before.indicator(), before.from(), before.to(), now, before.cuts(), before.only());

            WhyChanged why = indicators.whyChanged(manager, before, after);

            Figure then = indicators.figure(manager, before);
            Figure later = indicators.figure(manager, after);
            assertThat(applied(then, why)).as(before.stamp()).isEqualTo(counts(later));
            assertThat(appliedAmounts(then, why)).as("amounts of " + before.stamp()).isEqualTo(sums(later));
            if (amounts.get(before) != null) {
                assertThat(medians(amounts.get(before), why)).as("medians of " + before.stamp()).isEqualTo(medians(later));
            }
            assertThat(why.changes()).hasSize((int) why.all()).allSatisfy(change -> {
                assertThat(Arrays.asList(change.from(), change.amountBefore()))
                        .isNotEqualTo(Arrays.asList(change.to(), change.amountAfter()));
                assertThat(change.because().size() + change.held()).as("days did not go by, so that something was told").isPositive();
                assertThat(change.held() > 0 && change.fileNumber() != null).as("all is told of a file within reach").isFalse();
                assertThat(change.because()).allSatisfy(event -> assertThat(event.position()).isBetween(before.known() + 1, now));
            });
            ofAmountAlone += (int) why.changes().stream().filter(change -> Objects.equals(change.from(), change.to())).count();
            assertThat(inPages(manager, before, after)).isEqualTo(why.changes());
        }
        assertThat(ofAmountAlone).as("changes of an amount alone").isPositive();
    }

    private List<WhyChanged.Change> inPages(Viewer manager, Question before, Question after) {
        List<WhyChanged.Change> all = new ArrayList<>();
        WhyChanged page;
        do {
            page = indicators.whyChanged(manager, before, after, all.size(), 3);
            all.addAll(page.changes());
        } while (!page.changes().isEmpty());
        assertThat(page.kinds().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(all.size());
        return all;
    }

    /** Of all that has amounts, undivided, as known at the end. */
    private static List<Question> ofAmounts(Programme programme, List<Truth.Line> lines) {
        long known = lines.stream().mapToLong(Truth.Line::position).max().orElseThrow();
        LocalDate last = LocalDate.of(2025, 12, 1);
        return Indicators.all().stream().filter(Indicator::hasAmounts).map(indicator -> {
            Question question = Question.of(indicator, last.minusYears(2), last, known);
            return indicator.isPlaced() ? question.with(Cut.ADM1, programme.areas.toArray(String[]::new)) : question;
        }).toList();
    }

    /** All amounts of which a figure tells the median, in each cell; null where the files behind it do not tell them. */
    private Map<List<String>, List<Long>> amounts(Viewer manager, Question question) {
        Indicator indicator = question.indicator();
        if (!Inquiry.isOfTime(indicator) || indicator.of().isShared()) {
            return null;
        }
        Map<List<String>, List<Long>> amounts = new HashMap<>();
        if (indicators.figure(manager, question).cells().stream()
                .anyMatch(cell -> indicators.beyond(manager, question, cell.values(), null) > 0)) {
            return null;
        }
        indicators.figure(manager, question).cells().forEach(cell -> amounts.put(cell.values(),
                indicators.behind(manager, question, cell.values(), null, null, 500).stream()
                        .filter(file -> file.amount() != null && isCounted(indicator, file.part())).map(FileBehind::amount)
                        .collect(Collectors.toCollection(ArrayList::new))));
        return amounts;
    }

    private static boolean isCounted(Indicator indicator, String part) {
        return part != null && (indicator.numerator().isEmpty() || indicator.numerator().contains(part));
    }

    private static Map<List<String>, Double> medians(Map<List<String>, List<Long>> amounts, WhyChanged why) {
        why.changes().forEach(change -> {
            List<Long> cell = amounts.computeIfAbsent(change.values(), first -> new ArrayList<>());
            if (change.amountBefore() != null && isCounted(why.after().indicator(), change.from())) {
                assertThat(cell.remove(change.amountBefore())).isTrue();
            }
            if (change.amountAfter() != null && isCounted(why.after().indicator(), change.to())) {
                cell.add(change.amountAfter());
            }
        });
        return amounts.entrySet().stream().filter(cell -> !cell.getValue().isEmpty()).collect(Collectors.toMap(Map.Entry::getKey, cell -> {
            List<Long> sorted = cell.getValue().stream().sorted().toList();
            return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
        }));
    }

    private static Map<List<String>, Double> medians(Figure figure) {
        return figure.cells().stream().filter(cell -> cell.median() != null)
                .collect(Collectors.toMap(Figure.Cell::values, Figure.Cell::median));
    }

    private static Map<List<String>, Map<String, Long>> appliedAmounts(Figure before, WhyChanged why) {
        Map<List<String>, Map<String, Long>> sums = sums(before);
        why.changes().forEach(change -> {
            add(sums, change.values(), change.from(), change.amountBefore() == null ? 0 : -change.amountBefore());
            add(sums, change.values(), change.to(), change.amountAfter() == null ? 0 : change.amountAfter());
        });
        return withoutNoughts(sums);
    }

    private static Map<List<String>, Map<String, Long>> sums(Figure figure) {
        return withoutNoughts(figure.cells().stream()
                .collect(Collectors.toMap(Figure.Cell::values, cell -> new HashMap<>(cell.amounts()), (one, other) -> one, HashMap::new)));
    }

    private static Map<List<String>, Map<String, Long>> withoutNoughts(Map<List<String>, Map<String, Long>> counts) {
        counts.values().forEach(parts -> parts.values().removeIf(count -> count == 0));
        counts.values().removeIf(Map::isEmpty);
        return counts;
    }

    /** A figure, and the bytes of the file that it becomes when it is taken out. */
    private record Answer(Figure figure, String file) {
    }

    private Answer answer(Viewer manager, Question question) {
        return new Answer(indicators.figure(manager, question), CsvBytes.of(tables.figure(manager, question, List.of(),
                ReportTables.plain(Map.of()), Locale.ENGLISH), Locale.ENGLISH));
    }

    private static Map<List<String>, Map<String, Long>> applied(Figure before, WhyChanged why) {
        Map<List<String>, Map<String, Long>> counts = counts(before);
        why.changes().forEach(change -> {
            add(counts, change.values(), change.from(), -1);
            add(counts, change.values(), change.to(), 1);
        });
        return withoutNoughts(counts);
    }

    private static void add(Map<List<String>, Map<String, Long>> counts, List<String> cell, String part, long one) {
        if (part != null) {
            counts.computeIfAbsent(cell, missing -> new HashMap<>()).merge(part, one, Long::sum);
        }
    }

    private static Map<List<String>, Map<String, Long>> counts(Figure figure) {
        return figure.cells().stream().filter(cell -> cell.items() > 0)
                .collect(Collectors.toMap(Figure.Cell::values, cell -> new HashMap<>(cell.parts()), (one, other) -> one, HashMap::new));
    }

    /** About all indicators in turn. */
    private List<Question> questions(Programme programme, List<Truth.Line> lines, int count) {
        return IntStream.range(0, count).mapToObj(i -> question(programme, lines, Indicators.all().get(i % Indicators.all().size())))
                .toList();
    }

    private Question question(Programme programme, List<Truth.Line> lines, Indicator indicator) {
        LocalDate one = programme.dayToAsk();
        LocalDate other = programme.dayToAsk();
        Cut[] cuts = indicator.cuts().stream().filter(cut -> RANDOM.nextInt(8) == 0).toArray(Cut[]::new);
        return Question.of(indicator, one.isBefore(other) ? one : other, one.isBefore(other) ? other : one,
                lines.get(RANDOM.nextInt(lines.size())).position()).by(cuts);
    }
}
