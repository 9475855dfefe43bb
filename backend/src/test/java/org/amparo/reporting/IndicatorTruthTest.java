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
    /** Those that the generator feeds. */
    private static final Set<String> FED = Set.of("G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G11", "G12", "G13",
            "G14", "G15", "G16", "G17", "G18", "G22", "G23", "G24", "G26", "G30");

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
                if (FED.contains(indicator.id())) {
                    for (int asked = 0; asked < 3; asked++) {
                        holds(programme, lines, indicator);
                    }
                }
            }
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

        Figure figure = indicators.figure(History.manager(programme), question);

        Map<List<String>, Map<String, Long>> counted = figure.cells().stream().filter(cell -> cell.items() > 0)
                .collect(Collectors.toMap(Figure.Cell::values, Figure.Cell::parts));
        assertThat(counted).as(question.stamp()).isEqualTo(new Truth(lines, from, to, known).count(indicator, cuts));
        if (indicator.form() != Indicator.Form.RANKING) {
            assertThat(figure.cells()).allSatisfy(cell -> assertThat(cell.parts().values().stream().mapToLong(n -> n).sum())
                    .as("the parts add up to all").isEqualTo(cell.items()));
        }
    }
}
