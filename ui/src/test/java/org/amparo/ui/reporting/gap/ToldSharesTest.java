package org.amparo.ui.reporting.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.access.Role;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One to four people do not leave the product in the tables of groups and of providers, also not as the rest of a share. */
class ToldSharesTest extends Screens {

    private static final LocalDate TO = LocalDate.of(2026, 9, 30);
    private static final int MOST = 12;

    @Autowired
    private ReportDesk desk;

    @Test
    void a_group_of_which_few_are_left_out_leaves_without_its_share_and_nothing_is_held_against_it() {
        signIn(Role.SUPERVISOR);
        Question met = Question.of(Indicators.of("G05"), TO.minusYears(1), TO, 7);
        for (long all = 1; all <= MOST; all++) {
            for (long counted = 1; counted <= all; counted++) {
                Map<String, long[]> groups = Map.of("M", new long[]{counted, all}, "F", new long[]{20, 40});
                List<List<?>> rows = taken(EquityTable.of(counting(question -> question.cuts().equals(List.of(Cut.SEX))
                        ? groups
                        : Map.of()), met));
                assertThat(rows).hasSize(2);
                List<?> women = rows.stream().filter(row -> row.get(2).toString().contains("40")).findFirst().orElseThrow();
                List<?> men = rows.stream().filter(row -> row != women).findFirst().orElseThrow();
                boolean told = isTold(counted, all);
                assertThat(men.get(2) != null).as(counted + " of " + all).isEqualTo(told);
                assertThat(men.get(3) != null).as("share of " + counted + " of " + all).isEqualTo(told);
                assertThat(women.get(3)).isNotNull();
                assertThat(women.get(5) != null).as("held against " + counted + " of " + all).isEqualTo(told);
            }
        }
    }

    @Test
    void a_provider_with_few_left_out_leaves_without_the_share() {
        signIn(Role.SUPERVISOR);
        GapAddress address = new GapAddress(GapAddress.Look.PROVIDERS, QuestionAddress.of(Question.of(Indicators.of("G10"),
                TO.minusYears(1), TO, 7)));
        for (long all = 1; all <= MOST; all++) {
            Map<String, long[]> providers = new LinkedHashMap<>();
            for (long counted = 0; counted <= all; counted++) {
                providers.put(new UUID(all, counted).toString(), new long[]{counted, all});
            }
            List<List<?>> rows = taken(ProviderTable.of(counting(question -> providers), address, 7));
            long share = providers.values().stream().filter(one -> isTold(one[0], one[1])).count();
            assertThat(rows).hasSize(providers.size());
            for (int column = 1; column <= 3; column++) {
                int at = column;
                assertThat(rows.stream().filter(row -> row.get(at) != null)).as("of " + all + " in column " + at).hasSize((int) share);
            }
        }
    }

    private static boolean isTold(long counted, long all) {
        return Stream.of(counted, all, all - counted).noneMatch(people -> people > 0 && people < 5);
    }

    /** The desk of reports, with figures that count so many of so many in each value of the cut. */
    private ReportDesk counting(Function<Question, Map<String, long[]>> counts) {
        IndicatorQueries figures = mock(IndicatorQueries.class, asked -> figure(asked.getArgument(1), counts));
        ReportDesk counting = spy(desk);
        doReturn(figures).when(counting).indicators();
        return counting;
    }

    private static Figure figure(Question question, Function<Question, Map<String, long[]>> counts) {
        Indicator indicator = question.indicator();
        String in = indicator.numerator().iterator().next();
        String out = indicator.parts().stream().filter(part -> !indicator.numerator().contains(part)).findFirst().orElseThrow();
        return new Figure(question, counts.apply(question).entrySet().stream().map(one -> new Figure.Cell(List.of(one.getKey()),
                Map.of(in, one.getValue()[0], out, one.getValue()[1] - one.getValue()[0]), one.getValue()[1], 3.0, 4.0)).toList());
    }

    private static List<List<?>> taken(Component page) {
        List<List<?>> rows = new ArrayList<>();
        tables(page).findFirst().orElseThrow().taken("Table", "stamp", List.of()).rows().each((about, values) -> rows.add(values));
        return rows;
    }

    private static Stream<NumberTable> tables(Component part) {
        return part instanceof NumberTable table ? Stream.of(table) : part.getChildren().flatMap(ToldSharesTest::tables);
    }
}
