package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.export.ExportTable;
import org.amparo.testing.Looking;
import org.amparo.targets.TargetsKnown;
import org.junit.jupiter.api.Test;

class ReportTablesTest {

    private static final Question MET = Question.of(Indicators.of("G05"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711)
            .by(Cut.ADM1);

    /** Words that are no codes, so that a code under the tag of a name is seen. */
    private static final ReportTables.CutWords WORDS = new ReportTables.CutWords() {
        @Override
        public String name(Cut cut) {
            return cut == Cut.ADM1 ? "Province" : cut.name();
        }

        @Override
        public String value(Cut cut, String value) {
            return "AO-UIG".equals(value) ? "Uíge" : "word of " + value;
        }
    };

    private final IndicatorQueries indicators = mock(IndicatorQueries.class);
    private final ReportTables tables = new ReportTables(indicators, (viewer, question, values, part, each) -> {
    }, (viewer, known) -> new TargetsKnown(List.of()));

    private List<List<?>> rows(ExportTable table) {
        List<List<?>> rows = new ArrayList<>();
        table.rows().each((about, values) -> rows.add(values));
        return rows;
    }

    private ExportTable table(Figure.Cell... cells) {
        counted(MET, cells);
        return tables.figure(Looking.everywhere(), MET, List.of("Area: all"), WORDS,
                Locale.ENGLISH);
    }

    /** Divided so; everybody together is the sum. */
    private void counted(Question question, Figure.Cell... cells) {
        counted(indicators, question, cells);
    }

    static void counted(IndicatorQueries indicators, Question question, Figure.Cell... cells) {
        Map<String, Long> parts = new TreeMap<>();
        Map<String, Long> amounts = new TreeMap<>();
        for (Figure.Cell cell : cells) {
            cell.parts().forEach((part, count) -> parts.merge(part, count, Long::sum));
            cell.amounts().forEach((part, amount) -> amounts.merge(part, amount, Long::sum));
        }
        long all = Stream.of(cells).mapToLong(Figure.Cell::items).sum();
        doAnswer(asked -> {
            Question one = asked.getArgument(1);
            return one.cuts().isEmpty() && !question.cuts().isEmpty()
                    ? new Figure(one, List.of(new Figure.Cell(List.of(), parts, all, null, null, amounts)))
                    : new Figure(question, List.of(cells));
        }).when(indicators).figure(any(), any());
    }

    private static Figure.Cell cell(String area, long unmet, long inTarget, long met) {
        return new Figure.Cell(List.of(area), Map.of("UNMET", unmet, "IN_TARGET", inTarget, "MET", met), unmet + inTarget + met, null,
                null);
    }

    @Test
    void a_figure_that_is_taken_out_tells_its_stamp_what_it_counts_and_every_part() {
        ExportTable table = table(cell("AO-UIG", 24, 6, 30));

        assertThat(table.stamp()).isEqualTo(MET.stamp() + " of ALL");
        assertThat(table.title()).isEqualTo("G05 People whose needs are all met");
        assertThat(table.filter()).contains("People with a need on 31 March 2026 that they want met", "Area: all", "Whose: all files");
        assertThat(table.columns()).extracting(ExportTable.Column::header).containsExactly("Province", "All", "Unmet",
                "In progress within target", "Met", "Share", "P-code", "From", "To", "Hidden");
        assertThat(table.columns()).extracting(ExportTable.Column::hxl).contains("#adm1+name", "#adm1+code+v_pcode",
                "#indicator+met+num", "#date+start", "#date+end");
        assertThat(rows(table)).containsExactly(List.of("Uíge", 60L, 24L, 6L, 30L, 50.0, "AO-UIG", MET.from(), MET.to(), ""),
                Arrays.asList("Everybody", 60L, 24L, 6L, 30L, 50.0, null, MET.from(), MET.to(), ""));
    }

    @Test
    void a_ratio_is_taken_out_as_it_stands_on_the_screen_in_people_and_in_people_a_month() {
        Question question = Question.of(Indicators.of("G20"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711).by(Cut.SERVICE);
        Map<String, Long> parts = Map.of("OPEN", 30L, "NEW", 6L, "CAPACITY", 2L, "CAPACITY_NOT_TOLD", 1L);
        Map<String, Long> amounts = Map.of("OPEN", 30L, "NEW", 6L, "CAPACITY", 24L, "CAPACITY_NOT_TOLD", 0L);
        counted(question, new Figure.Cell(List.of("PROSTHETICS"), parts, 33, null, null, amounts),
                new Figure.Cell(List.of("ORTHOTICS"), Map.of("OPEN", 3L, "CAPACITY", 1L), 4, null, null,
                        Map.of("OPEN", 3L, "CAPACITY", 2L)));
        ExportTable table = tables.figure(Looking.everywhere(), question, List.of(), WORDS, Locale.ENGLISH);

        assertThat(table.columns()).extracting(ExportTable.Column::hxl).startsWith("#service+name", "#indicator+open+num")
                .contains("#indicator+ratio+num").doesNotContain("#indicator+all+num");
        assertThat(rows(table).getFirst().subList(0, 6)).isEqualTo(List.of("word of PROSTHETICS", 30L, 6L, 24L, 0L, 1.5));
        List<?> few = rows(table).get(1);
        assertThat(few.get(1)).as("three people").isNull();
        assertThat(few.get(3)).as("what a provider can take is about nobody").isEqualTo(2L);
        assertThat(few.get(5)).as("it would tell the three").isNull();
        assertThat(rows(table).getLast().get(1)).as("so would the number of all, less the other row").isNull();
    }

    @Test
    void groups_are_taken_out_with_what_their_shares_are_against_those_of_others() {
        Question question = Question.of(Indicators.of("G28"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711);
        counted(question, new Figure.Cell(List.of(), Map.of("WOMEN/MET", 10L, "WOMEN/UNMET", 30L, "MEN/MET", 20L, "MEN/UNMET", 20L), 80,
                null, null));
        ExportTable table = tables.figure(Looking.everywhere(), question, List.of(), WORDS, Locale.ENGLISH);

        assertThat(rows(table)).extracting(row -> row.subList(0, 4).toString()).containsExactly("[Women and girls: Unmet, 30, 37.5, null]",
                "[Men and boys: Met, 20, 25.0, null]", "[Men and boys: Unmet, 20, 25.0, null]", "[Women and girls: Met, 10, 12.5, 0.5]",
                "[Everybody, 80, null, null]");
    }

    @Test
    void two_reaches_have_two_stamps_and_one_reach_has_one() {
        UUID organisation = UUID.randomUUID();
        Viewer supervisor = of(Scope.TEAM, organisation, UUID.randomUUID());
        String all = Reach.of(of(Scope.ALL, organisation, null), Permission.REPORT_READ).stamp("G05.1");
        String team = Reach.of(supervisor, Permission.REPORT_READ).stamp("G05.1");
        assertThat(all).isEqualTo("G05.1 of ALL");
        assertThat(team).matches("G05\\.1 of TEAM-[0-9a-f]{8}").isEqualTo(Reach.of(supervisor, Permission.REPORT_READ).stamp("G05.1"))
                .isNotEqualTo(Reach.of(of(Scope.TEAM, organisation, UUID.randomUUID()), Permission.REPORT_READ).stamp("G05.1"));
        assertThat(Reach.of(of(Scope.ORGANISATION, organisation, null), Permission.REPORT_READ)).as("whoever of the organisation asks")
                .isEqualTo(Reach.of(of(Scope.ORGANISATION, organisation, UUID.randomUUID()), Permission.REPORT_READ));
        assertThat(Reach.of(of(Scope.AREA, organisation, null), Permission.REPORT_READ).stamp("G05.1")).contains("AREA=AO-UIG|AO-ZAI-");
    }

    private static Viewer of(Scope scope, UUID organisation, UUID team) {
        return new Viewer(UUID.randomUUID(), Role.SUPERVISOR, team, organisation, Set.of("AO-ZAI", "AO-UIG"),
                Map.of(Permission.REPORT_READ, scope));
    }

    @Test
    void one_to_four_people_are_hidden_in_a_file_and_cannot_be_reckoned_from_the_rest_of_their_row() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Figure.Cell cell = cell("AO-UIG", random.nextInt(9), random.nextInt(9), random.nextInt(9));
            List<?> row = rows(table(cell)).getFirst();
            List<Long> parts = List.of(cell.parts().get("UNMET"), cell.parts().get("IN_TARGET"), cell.parts().get("MET"));
            List<?> told = row.subList(2, 5);
            for (int part = 0; part < 3; part++) {
                if (parts.get(part) > 0 && parts.get(part) < ReportTables.SMALLEST) {
                    assertThat(told.get(part)).as(cell.parts().toString()).isNull();
                    assertThat(row.get(1) == null || told.stream().filter(one -> one == null).count() > 1).as(cell.parts().toString())
                            .isTrue();
                    assertThat(row.get(5)).as("a share would tell it").isNull();
                    assertThat(row.getLast()).isEqualTo("fewer than 5");
                }
            }
        }
    }

    @Test
    void reasons_stand_one_under_the_other_and_few_who_give_one_are_hidden_with_a_second_of_the_others() {
        Question question = Question.of(Indicators.of("G12"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711);
        counted(question, new Figure.Cell(List.of(), Map.of("NO_CAPACITY", 20L, "NO_ANSWER", 10L, "OTHER", 3L), 33, null, null));
        ExportTable table = tables.figure(Looking.everywhere(), question, List.of(), WORDS, Locale.ENGLISH);

        assertThat(table.columns()).extracting(ExportTable.Column::header).startsWith("Reason", "Referrals", "Share");
        assertThat(rows(table)).extracting(row -> row.subList(1, 3).toString()).containsExactly("[20, 60.6]", "[null, null]",
                "[null, null]", "[33, null]");
    }

    @Test
    void the_median_of_every_figure_with_amounts_is_taken_out_and_hidden_with_its_row() {
        for (String id : List.of("G07", "G13", "G15", "G16", "G22", "G25")) {
            Indicator indicator = Indicators.of(id);
            Question question = Question.of(indicator, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711);
            String part = indicator.parts().getFirst();
            counted(question, new Figure.Cell(List.of(), Map.of(part, 12L), 12, 30.5, 61.0));
            assertThat(spread(question)).as(id).isEqualTo(List.of(30.5, 61.0));
            counted(question, new Figure.Cell(List.of(), Map.of(part, 2L), 2, 30.5, 61.0));
            assertThat(spread(question)).as(id).isEqualTo(id.equals("G25") ? List.of(30.5, 61.0) : Arrays.asList(null, null));
        }
    }

    private List<?> spread(Question question) {
        ExportTable table = tables.figure(Looking.everywhere(), question, List.of(), WORDS, Locale.ENGLISH);
        int median = table.columns().stream().map(ExportTable.Column::hxl).toList().indexOf("#indicator+median+num");
        return rows(table).getFirst().subList(median, median + 2);
    }

    @Test
    void what_one_row_hides_cannot_be_reckoned_from_everybody_less_the_others() {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            Figure.Cell[] cells = {cell("AO-UIG", random.nextInt(9), random.nextInt(9), random.nextInt(9)),
                    cell("AO-ZAI", random.nextInt(30), random.nextInt(30), random.nextInt(30)),
                    cell("AO-LUA", random.nextInt(30), random.nextInt(30), random.nextInt(30))};
            List<List<?>> rows = rows(table(cells));
            for (int column = 1; column < 5; column++) {
                int at = column;
                long hidden = rows.subList(0, 3).stream().filter(row -> row.get(at) == null).count();
                assertThat(hidden == 1 && rows.getLast().get(at) != null).as(rows.toString()).isFalse();
            }
            assertThat(rows.getLast().subList(2, 5).stream().filter(value -> value == null).count() == 1 && rows.getLast().get(1) != null)
                    .as("the row of everybody hides two or none: " + rows).isFalse();
        }
    }
}
