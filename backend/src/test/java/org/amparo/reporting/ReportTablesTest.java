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
import org.amparo.export.ExportTable;
import org.amparo.testing.Looking;
import org.amparo.targets.TargetsKnown;
import org.junit.jupiter.api.Test;

class ReportTablesTest {

    private static final Question MET = Question.of(Indicators.of("G05"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711)
            .by(Cut.ADM1);

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
        return tables.figure(Looking.everywhere(), MET, List.of("Area: all"), ReportTables.plain(Map.of(Cut.ADM1, "Province")),
                Locale.ENGLISH);
    }

    private static Figure.Cell cell(String area, long unmet, long inTarget, long met) {
        return new Figure.Cell(List.of(area), Map.of("UNMET", unmet, "IN_TARGET", inTarget, "MET", met), unmet + inTarget + met, null,
                null);
    }

    @Test
    void a_figure_that_is_taken_out_tells_its_stamp_what_it_counts_and_every_part() {
        ExportTable table = table(cell("AO-UIG", 24, 6, 30));

        assertThat(table.stamp()).isEqualTo(MET.stamp());
        assertThat(table.title()).isEqualTo("G05 People whose needs are all met");
        assertThat(table.filter()).contains("People with a need on March 31, 2026 that they want met", "Area: all");
        assertThat(table.columns()).extracting(ExportTable.Column::header).containsExactly("Province", "All", "Unmet",
                "In progress within target", "Met", "Percent", "Hidden");
        assertThat(table.columns()).extracting(ExportTable.Column::hxl).contains("#adm1+code+v_pcode", "#indicator+met+num");
        assertThat(rows(table)).containsExactly(List.of("AO-UIG", 60L, 24L, 6L, 30L, 50.0, ""));
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
