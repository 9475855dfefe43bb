package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.platform.SealedEventSource;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random programmes; {@code -Damparo.histories=500} for the long run. */
@AmparoTest
class IndicatorTruthTest {

    private static final List<Cut> CUTS = List.of(Cut.SEX, Cut.AGE_GROUP, Cut.ADM1, Cut.DISABILITY, Cut.PILLAR);

    @Autowired
    IndicatorQueries indicators;

    private History history;

    @BeforeEach
    void begin(@Autowired EventBus bus, @Autowired TransactionManager transactions, @Autowired JdbcClient sql,
            @Autowired LaterPosition later) {
        history = new History(bus, transactions, sql, later);
    }

    private static final Random RANDOM = new Random(20261122);

    @Test
    void every_indicator_equals_the_count_by_hand_for_any_day_place_and_cut() {
        for (int i = 0; i < Integer.getInteger("amparo.histories", 4); i++) {
            Programme programme = new Programme(RANDOM);
            List<Truth.Line> lines = history.publish(programme, programme.play(12, 220));
            for (Indicator indicator : Indicators.all()) {
                for (int asked = 0; asked < 3; asked++) {
                    holds(programme, lines, indicator);
                }
            }
        }
    }

    @Test
    void a_caseworker_is_nearly_full_at_nine_tenths_of_the_limit_and_full_at_the_limit() {
        Programme programme = new Programme(RANDOM);
        List<Truth.Line> lines = history.publish(programme, programme.play(40, 60));
        for (int asked = 0; asked < 60; asked++) {
            holds(programme, lines, Indicators.of("G25"));
        }
    }

    private void holds(Programme programme, List<Truth.Line> lines, Indicator indicator) {
        LocalDate one = programme.day();
        LocalDate other = programme.day();
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        long known = lines.get(RANDOM.nextInt(lines.size())).position();
        List<Cut> cuts = CUTS.stream().filter(cut -> RANDOM.nextInt(3) == 0).toList();
        Question question = Question.of(indicator, from, to, known).by(cuts.toArray(Cut[]::new));
        if (indicator.of() == Indicator.Of.PROVIDERS) {
            question = question.with(Cut.PROVIDER, programme.providers.stream().map(UUID::toString).toArray(String[]::new));
        } else {
            question = question.with(Cut.ADM1, programme.areas.toArray(String[]::new));
        }

        Figure figure = indicators.figure(History.manager(programme), question);

        Map<List<String>, Map<String, Long>> counted = figure.cells().stream().filter(cell -> cell.items() > 0)
                .collect(Collectors.toMap(Figure.Cell::values, Figure.Cell::parts));
        Truth truth = new Truth(lines, from, to, known);
        assertThat(counted).as(question.stamp()).isEqualTo(truth.count(indicator, cuts));
        if (indicator.form() == Indicator.Form.RATIO) {
            assertThat(figure.cells().stream().filter(cell -> cell.items() > 0).collect(Collectors.toMap(Figure.Cell::values,
                    Figure.Cell::amounts))).as(question.stamp()).isEqualTo(truth.amounts(indicator, cuts));
        }
        if (!indicator.form().isOverlapping()) {
            assertThat(figure.cells()).allSatisfy(cell -> assertThat(cell.parts().values().stream().mapToLong(n -> n).sum())
                    .as("the parts add up to all").isEqualTo(cell.items()));
        }
    }
}
