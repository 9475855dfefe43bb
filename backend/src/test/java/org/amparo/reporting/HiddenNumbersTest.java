package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.amparo.testing.Looking;
import org.amparo.targets.TargetsKnown;
import org.junit.jupiter.api.Test;

/** Whoever has an exported table alone, and knows that one to four people are hidden, finds no hidden number by trying all there can be. */
class HiddenNumbersTest {

    private static final Random RANDOM = new Random(20261123);

    private final IndicatorQueries indicators = mock(IndicatorQueries.class);
    private final ReportTables tables = new ReportTables(indicators, (viewer, question, values, part, each) -> {
    }, (viewer, known) -> new TargetsKnown(List.of()));

    private List<List<?>> rows(String indicator, List<Figure.Cell> cells, Cut... cuts) {
        Question question = Question.of(Indicators.of(indicator), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711).by(cuts);
        ReportTablesTest.counted(indicators, question, cells.toArray(Figure.Cell[]::new));
        List<List<?>> rows = new ArrayList<>();
        tables.figure(Looking.everywhere(), question, List.of(), ReportTables.plain(Map.of()), Locale.ENGLISH).rows()
                .each((about, values) -> rows.add(values));
        return rows;
    }

    /** Its parts and, in front, how many there are together. */
    private List<List<Long>> numbers(String indicator, List<List<Integer>> counts) {
        List<String> parts = Indicators.of(indicator).parts();
        List<Figure.Cell> cells = IntStream.range(0, counts.size()).mapToObj(i -> {
            Map<String, Long> cell = new HashMap<>();
            IntStream.range(0, parts.size()).forEach(part -> cell.put(parts.get(part), (long) counts.get(i).get(part)));
            return new Figure.Cell(List.of("AO-" + i), cell, cell.values().stream().mapToLong(Long::longValue).sum(), null, null);
        }).toList();
        return rows(indicator, cells, Cut.ADM1).stream()
                .map(row -> row.subList(1, 2 + parts.size()).stream().map(Long.class::cast).toList())
                .toList();
    }

    @Test
    void two_districts_with_one_person_each_do_not_come_out_by_everybody_less_the_others() {
        assertNothingComesOut("G05", List.of(List.of(1, 10, 10), List.of(1, 10, 10), List.of(12, 11, 9)));
        assertNothingComesOut("G05", List.of(List.of(4, 10, 10), List.of(4, 10, 10), List.of(12, 11, 9)));
    }

    @Test
    void two_parts_with_one_person_each_do_not_come_out_by_the_rest_of_their_row() {
        assertNothingComesOut("G05", List.of(List.of(18, 1, 1), List.of(12, 11, 9)));
        assertNothingComesOut("G05", List.of(List.of(12, 4, 4), List.of(12, 11, 9)));
        assertNothingComesOut("G05", List.of(List.of(0, 4, 4), List.of(12, 11, 9)));
        assertNothingComesOut("G32", List.of(List.of(4, 4), List.of(12, 11)));
    }

    @Test
    void no_hidden_number_has_one_value_only_in_any_small_table() {
        for (int i = 0; i < 200; i++) {
            boolean wide = i % 2 == 0;
            int most = List.of(4, 7, 12).get(RANDOM.nextInt(3));
            assertNothingComesOut(wide ? "G05" : "G32", IntStream.range(0, wide ? 2 : 3).mapToObj(row -> IntStream.range(0, wide ? 3 : 2)
                    .mapToObj(part -> RANDOM.nextInt(most + 1)).toList()).toList());
        }
    }

    private void assertNothingComesOut(String indicator, List<List<Integer>> counts) {
        List<List<Long>> told = numbers(indicator, counts);
        Map<List<Integer>, Set<Long>> found = new HashMap<>();
        List<List<Long>> all = told.getLast().stream().map(number -> List.of(number == null ? -1 : number)).toList();
        tables(told.subList(0, told.size() - 1), new ArrayList<>(), table -> {
            List<List<Long>> whole = new ArrayList<>(table);
            whole.add(IntStream.range(0, all.size()).mapToObj(column -> table.stream().mapToLong(row -> row.get(column)).sum()).toList());
            if (IntStream.range(0, all.size())
                    .allMatch(column -> Set.of(-1L, whole.getLast().get(column)).contains(all.get(column).getFirst()))) {
                for (int row = 0; row < whole.size(); row++) {
                    for (int column = 0; column < all.size(); column++) {
                        if (told.get(row).get(column) == null) {
                            found.computeIfAbsent(List.of(row, column), first -> new HashSet<>()).add(whole.get(row).get(column));
                        }
                    }
                }
            }
        });
        assertThat(found).as(counts + " told as " + told).allSatisfy((cell, values) -> assertThat(values).hasSizeGreaterThan(1));
        for (int row = 0; row < counts.size(); row++) {
            for (int part = 0; part < counts.get(row).size(); part++) {
                int count = counts.get(row).get(part);
                assertThat(told.get(row).get(part + 1)).as(counts + " told as " + told).isIn(count > 0 && count < 5 ? null : (long) count,
                        null);
            }
        }
    }

    private static void tables(List<List<Long>> told, List<List<Long>> before, Consumer<List<List<Long>>> each) {
        if (before.size() == told.size()) {
            each.accept(before);
            return;
        }
        for (List<Long> row : completions(told.get(before.size()))) {
            before.add(row);
            tables(told, before, each);
            before.removeLast();
        }
    }

    /** All that a row can be: each hidden part one to four people, or any number where those do not come to what is left. */
    private static List<List<Long>> completions(List<Long> told) {
        List<Long> parts = told.subList(1, told.size());
        long shown = parts.stream().filter(number -> number != null).mapToLong(Long::longValue).sum();
        long hidden = parts.stream().filter(number -> number == null).count();
        Long left = told.getFirst() == null ? null : told.getFirst() - shown;
        boolean few = left == null || left >= hidden && left <= 4 * hidden;
        List<List<Long>> rows = new ArrayList<>();
        complete(parts, left, few ? 1 : 0, few ? 4 : left, new ArrayList<>(), rows);
        return rows;
    }

    private static void complete(List<Long> parts, Long left, long least, long most, List<Long> row, List<List<Long>> rows) {
        if (row.size() == parts.size()) {
            long sum = row.stream().mapToLong(Long::longValue).sum();
            long shown = parts.stream().filter(number -> number != null).mapToLong(Long::longValue).sum();
            if (left == null || sum - shown == left) {
                List<Long> whole = new ArrayList<>(List.of(sum));
                whole.addAll(row);
                rows.add(whole);
            }
            return;
        }
        Long number = parts.get(row.size());
        for (long value = number == null ? least : number; value <= (number == null ? most : number); value++) {
            row.add(value);
            complete(parts, left, least, most, row, rows);
            row.removeLast();
        }
    }

    @Test
    void what_is_hidden_of_women_comes_out_neither_by_men_nor_by_everybody_nor_by_other_pairs_of_groups() {
        assertThat(groups(Map.of("WOMEN/MET", 20L, "WOMEN/UNMET", 3L, "MEN/MET", 50L, "MEN/UNMET", 27L, "CHILDREN/MET", 30L,
                "CHILDREN/UNMET", 20L, "ADULTS/MET", 40L, "ADULTS/UNMET", 10L))).as("within the pair, and everybody")
                .containsExactlyInAnyOrder("WOMEN/MET 20", "WOMEN/UNMET null", "MEN/MET 50", "MEN/UNMET null", "CHILDREN/MET 30",
                        "CHILDREN/UNMET 20", "ADULTS/MET 40", "ADULTS/UNMET 10", "all null");
        assertThat(groups(Map.of("WOMEN/MET", 20L, "WOMEN/UNMET", 4L, "MEN/MET", 72L, "MEN/UNMET", 4L, "CHILDREN/MET", 30L,
                "CHILDREN/UNMET", 8L, "ADULTS/MET", 62L))).as("eight of two, told by children")
                .containsExactlyInAnyOrder("WOMEN/MET 20", "WOMEN/UNMET null", "MEN/MET 72", "MEN/UNMET null", "CHILDREN/MET 30",
                        "CHILDREN/UNMET null", "ADULTS/MET 62", "all null");
        assertThat(groups(Map.of("WOMEN/MET", 20L, "WOMEN/UNMET", 30L, "MEN/MET", 40L, "MEN/UNMET", 10L))).as("nothing to hide")
                .contains("all 100").noneMatch(line -> line.endsWith("null"));
    }

    /** Each line with its number; a share of a cell that hides something would tell how many there are. */
    private List<String> groups(Map<String, Long> parts) {
        List<List<?>> rows = rows("G28", List.of(new Figure.Cell(List.of(), parts, 100, null, null)));
        boolean whole = rows.stream().allMatch(row -> row.get(1) != null);
        assertThat(rows.subList(0, rows.size() - 1)).as("shares").allMatch(row -> whole == (row.get(2) != null));
        List<String> lines = new ArrayList<>();
        IndicatorWords words = IndicatorWords.in(Locale.ENGLISH);
        rows.subList(0, rows.size() - 1)
                .forEach(row -> lines.add(parts.keySet().stream().filter(part -> words.part(part).equals(row.getFirst()))
                        .findFirst().orElseThrow() + " " + row.get(1)));
        lines.add("all " + rows.getLast().get(1));
        return lines;
    }
}
