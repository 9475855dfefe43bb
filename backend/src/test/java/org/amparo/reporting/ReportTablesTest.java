package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
        when(indicators.figure(any(), any())).thenReturn(new Figure(MET, List.of(cells)));
        return tables.figure(Looking.everywhere(), MET, List.of("Area: all"), WORDS,
                Locale.ENGLISH);
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
                "In progress within target", "Met", "Percent", "P-code", "From", "To", "Hidden");
        assertThat(table.columns()).extracting(ExportTable.Column::hxl).contains("#adm1+name", "#adm1+code+v_pcode",
                "#indicator+met+num", "#date+start", "#date+end");
        assertThat(rows(table)).containsExactly(List.of("Uíge", 60L, 24L, 6L, 30L, 50.0, "AO-UIG", MET.from(), MET.to(), ""));
    }

    @Test
    void a_ratio_is_taken_out_as_it_stands_on_the_screen_in_people_and_in_people_a_month() {
        Question question = Question.of(Indicators.of("G20"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711).by(Cut.SERVICE);
        Map<String, Long> parts = Map.of("OPEN", 30L, "NEW", 6L, "CAPACITY", 2L, "CAPACITY_NOT_TOLD", 1L);
        Map<String, Long> amounts = Map.of("OPEN", 30L, "NEW", 6L, "CAPACITY", 24L, "CAPACITY_NOT_TOLD", 0L);
        when(indicators.figure(any(), any())).thenReturn(new Figure(question,
                List.of(new Figure.Cell(List.of("PROSTHETICS"), parts, 33, null, null, amounts),
                        new Figure.Cell(List.of("ORTHOTICS"), Map.of("OPEN", 3L, "CAPACITY", 1L), 4, null, null,
                                Map.of("OPEN", 3L, "CAPACITY", 2L)))));
        ExportTable table = tables.figure(Looking.everywhere(), question, List.of(), WORDS, Locale.ENGLISH);

        assertThat(table.columns()).extracting(ExportTable.Column::hxl).startsWith("#service+name", "#indicator+open+num")
                .contains("#indicator+ratio+num").doesNotContain("#indicator+all+num");
        assertThat(rows(table).getFirst().subList(0, 6)).isEqualTo(List.of("word of PROSTHETICS", 30L, 6L, 24L, 0L, 1.5));
        List<?> few = rows(table).getLast();
        assertThat(few.get(1)).as("three people").isNull();
        assertThat(few.get(3)).as("what a provider can take is about nobody").isEqualTo(2L);
        assertThat(few.get(5)).as("it would tell the three").isNull();
    }

    @Test
    void groups_are_taken_out_with_what_their_shares_are_against_those_of_others() {
        Question question = Question.of(Indicators.of("G28"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711);
        when(indicators.figure(any(), any())).thenReturn(new Figure(question, List.of(new Figure.Cell(List.of(),
                Map.of("WOMEN/MET", 10L, "WOMEN/UNMET", 30L, "MEN/MET", 20L, "MEN/UNMET", 20L), 80, null, null))));
        ExportTable table = tables.figure(Looking.everywhere(), question, List.of(), WORDS, Locale.ENGLISH);

        List<String> headers = table.columns().stream().map(ExportTable.Column::header).toList();
        assertThat(rows(table).getFirst().get(headers.indexOf("Women to men"))).isEqualTo(0.5);
        assertThat(rows(table).getFirst().get(headers.indexOf("Children to adults"))).isNull();
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
}
