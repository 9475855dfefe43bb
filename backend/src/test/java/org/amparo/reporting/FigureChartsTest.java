package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.amparo.export.ExportChart;
import org.amparo.export.ExportTable;
import org.amparo.targets.Target;
import org.amparo.targets.TargetUnit;
import org.amparo.targets.TargetsKnown;
import org.amparo.testing.Looking;
import org.junit.jupiter.api.Test;

class FigureChartsTest {

    private static final Question MET = Question.of(Indicators.of("G05"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 4711);

    private final IndicatorQueries indicators = mock(IndicatorQueries.class);
    private final ReportTables tables = new ReportTables(indicators, (viewer, question, values, part, each) -> {
    }, (viewer, known) -> new TargetsKnown(List.of(new Target("G05", null, LocalDate.of(2026, 3, 1), null, TargetUnit.PERCENT,
            BigDecimal.valueOf(80), UUID.randomUUID(), Instant.EPOCH, 1))));

    private static Figure.Cell cell(List<String> values, long unmet, long inTarget, long met) {
        return new Figure.Cell(values, Map.of("UNMET", unmet, "IN_TARGET", inTarget, "MET", met), unmet + inTarget + met, null, null);
    }

    private ExportTable table(Figure.Cell... cells) {
        Question question = MET.by(Cut.ADM1);
        ReportTablesTest.counted(indicators, question, cells);
        return tables.figure(Looking.everywhere(), question, List.of("Area: all"), ReportTables.plain(Map.of(Cut.ADM1, "Province")),
                Locale.ENGLISH);
    }

    private static ExportChart.Bars bars(ExportTable table) {
        return (ExportChart.Bars) table.chart().form();
    }

    @Test
    void a_chart_has_a_bar_for_each_row_with_what_is_met_first_and_its_numbers_beside_it() {
        ExportTable table = table(cell(List.of("AO-UIG"), 24, 6, 30), cell(List.of("AO-ZAI"), 1_200, 0, 34));

        assertThat(table.chart().stamp()).isEqualTo(table.stamp());
        assertThat(table.chart().lines()).contains("Area: all");
        assertThat(bars(table).parts()).containsExactly("Met", "Unmet", "In progress within target");
        assertThat(bars(table).bars()).containsExactly(
                new ExportChart.Bar("AO-UIG", 60.0, List.of(30L, 24L, 6L), "50%", "30 + 24 + 6 = 60"),
                new ExportChart.Bar("AO-ZAI", 1_234.0, List.of(34L, 1_200L, 0L), "2.8%", "34 + 1,200 + 0 = 1,234"));
    }

    @Test
    void a_chart_never_tells_what_is_hidden_in_its_table() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            ExportTable table = table(cell(List.of("AO-UIG"), random.nextInt(9), random.nextInt(9), random.nextInt(9)));
            List<Object> row = new java.util.ArrayList<>();
            table.rows().each((about, values) -> row.addAll(row.isEmpty() ? values : List.of()));
            ExportChart.Bar bar = bars(table).bars().getFirst();
            assertThat(bar.length()).isEqualTo(row.get(1) == null ? null : ((Long) row.get(1)).doubleValue());
            assertThat(bar.parts()).containsExactly((Long) row.get(4), (Long) row.get(2), (Long) row.get(3));
            if (bar.parts().contains(null)) {
                assertThat(bar.beside() + bar.under()).doesNotContain("%").containsAnyOf("Hidden", "fewer than 5");
            }
        }
    }

    @Test
    void a_course_has_a_point_for_each_day_and_a_gap_where_there_were_too_few_and_what_was_wanted_then() {
        LocalDate february = LocalDate.of(2026, 2, 28);
        LocalDate march = LocalDate.of(2026, 3, 31);
        when(indicators.trend(any(), any(), any())).thenReturn(List.of(
                new Figure(MET.until(february), List.of(cell(List.of(), 1, 0, 2))),
                new Figure(MET.until(march), List.of(cell(List.of(), 24, 6, 30)))));

        ExportChart chart = tables.trend(Looking.everywhere(), MET, List.of(february, march), List.of(), Locale.ENGLISH);

        assertThat(((ExportChart.Course) chart.form()).points()).containsExactly(
                new ExportChart.Point("28 Feb 2026", null, "Hidden", null), new ExportChart.Point("31 Mar 2026", 50.0, "50%", 80.0));
    }
}
