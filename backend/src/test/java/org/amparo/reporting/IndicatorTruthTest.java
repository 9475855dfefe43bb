package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.amparo.access.Permission;
import org.amparo.platform.LaterPosition;
import org.amparo.privacy.KeyedHash;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random programmes; {@code -Damparo.histories=500} for the long run, {@code -Damparo.first=} and a number to go on with a later one. Each
 * programme, and what is asked about it, depends on its number alone.
 */
@AmparoTest
class IndicatorTruthTest {

    @Autowired
    IndicatorQueries indicators;

    private History history;
    private UnaryOperator<String> sealed;

    @BeforeEach
    void begin(@Autowired EventBus bus, @Autowired TransactionManager transactions, @Autowired JdbcClient sql,
            @Autowired LaterPosition later, @Autowired KeyedHash hash) {
        sealed = district -> hash.of(PersonFacts.DISTRICT, district);
        history = new History(bus, transactions, sql, later);
    }

    private static final long SEED = 20261122;
    private static final int FIRST = Integer.getInteger("amparo.first", 0);
    private static final int HISTORIES = Integer.getInteger("amparo.histories", 4);

    @Test
    void every_indicator_equals_the_count_by_hand_for_any_day_place_and_cut() {
        for (int i = FIRST; i < HISTORIES; i++) {
            Random random = random(i);
            Programme programme = new Programme(random);
            List<Truth.Line> lines = history.publish(programme, programme.play(12, 260));
            for (Indicator indicator : Indicators.all()) {
                for (int asked = 0; asked < 3; asked++) {
                    holds("programme " + i, Inquiry.any(random, programme, lines, indicator, sealed));
                }
            }
            if (i % 10 == 9) {
                System.out.println("TRUTH " + (i + 1) + " programmes");
            }
        }
    }

    /** A person in several pillars is one row of which all of them are read. */
    @Test
    void by_pillar_and_who_people_are_every_indicator_equals_the_count_by_hand() {
        Random random = random(-2);
        Programme programme = new Programme(random);
        List<Truth.Line> lines = history.publish(programme, programme.play(30, 400));
        for (Indicator indicator : Indicators.all()) {
            for (List<Cut> by : List.of(List.of(Cut.PILLAR), List.of(Cut.SEX, Cut.PILLAR, Cut.AGE_GROUP, Cut.DEVICE))) {
                if (indicator.cuts().containsAll(by)) {
                    holds("by pillar", Inquiry.any(random, programme, lines, indicator, sealed, cuts -> by));
                    holds("by pillar", Inquiry.any(random, programme, lines, indicator, sealed, cuts -> by));
                }
            }
        }
    }

    /** Who paid for a device or a repair may turn out to have been somebody else; what is asked for lies before or after that. */
    @Test
    void by_who_paid_every_indicator_equals_the_count_by_hand_also_when_it_was_put_right() {
        Random random = random(-4);
        Programme programme = new Programme(random);
        List<Truth.Line> lines = history.publish(programme, programme.play(4, 900));
        assertThat(lines).filteredOn(line -> line.event() instanceof DeviceEvent.PayerCorrected).hasSizeGreaterThan(10);
        List<Indicator> paid = Indicators.all().stream().filter(indicator -> indicator.cuts().contains(Cut.FUNDER)).toList();
        assertThat(paid).extracting(Indicator::id).contains("G17", "G19");
        paid.forEach(indicator -> {
            for (int asked = 0; asked < 20; asked++) {
                holds("by who paid", Inquiry.any(random, programme, lines, indicator, sealed, cuts -> List.of(Cut.FUNDER)));
            }
        });
    }

    /** Else what falls into no part would be missing from the whole, and nobody would see it. */
    @Test
    void a_part_that_the_definition_does_not_name_stops_the_figure() {
        Random random = random(-3);
        Programme programme = new Programme(random);
        long known = history.publish(programme, programme.play(12, 200)).stream().mapToLong(Truth.Line::position).max().orElseThrow();
        Indicator met = Indicators.of("G05");
        Indicator slip = new Indicator("G05", met.version(), met.of(), met.form(), met.parts(), met.numerator(),
                met.members().replace("'IN_TARGET'", "'IN_TIME'"));
        Question question = Question.of(met, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 11, 1), known);
        for (Question asked : List.of(question, question.by(Cut.PILLAR), question.with(Cut.SEX, "F", "M", "U", "X"))) {
            assertThat(indicators.figure(History.manager(programme), asked).cells()).isNotEmpty();
            assertThatThrownBy(() -> indicators.figure(History.manager(programme),
                    new Question(slip, asked.from(), asked.to(), asked.known(), asked.cuts(), asked.only())))
                    .hasStackTraceContaining("no part: IN_TIME");
        }
    }

    @Test
    void what_a_figure_is_divided_into_adds_up_to_the_whole() {
        Random random = random(-2);
        Programme programme = new Programme(random);
        List<Truth.Line> lines = history.publish(programme, programme.play(12, 260));
        int added = 0;
        // A provider with sites in two districts stands in both (G20), and so does a caseworker with people in two (G25).
        for (Indicator indicator : Indicators.all().stream().filter(one -> !Set.of("G20", "G25").contains(one.id())).toList()) {
            for (int asked = 0; asked < 6; asked++) {
                Question question = Inquiry.any(random, programme, lines, indicator, sealed).question();
                List<Cut> ofEach = question.cuts().stream().filter(ONE_OF_EACH_PERSON::contains).toList();
                Figure divided = indicators.figure(History.manager(programme), question.by(ofEach.toArray(Cut[]::new)));
                Figure whole = indicators.figure(History.manager(programme), question.by());
                assertThat(sum(divided)).as(question.stamp()).isEqualTo(sum(whole));
                assertThat(divided.cells().stream().mapToLong(Figure.Cell::items).sum()).as(question.stamp())
                        .isEqualTo(whole.cells().stream().mapToLong(Figure.Cell::items).sum());
                added += divided.cells().size() > 1 ? 1 : 0;
            }
        }
        assertThat(added).as("figures with several cells").isGreaterThan(40);
    }

    /** What each person, or the one whom the item is of, has exactly one of on a day. */
    private static final Set<Cut> ONE_OF_EACH_PERSON = Set.of(Cut.SEX, Cut.AGE_BAND, Cut.AGE_GROUP, Cut.DISABILITY, Cut.ADM1, Cut.ADM2,
            Cut.SETTING, Cut.DISPLACEMENT, Cut.CIVIL_STATUS, Cut.VICTIM_TYPE, Cut.DEVICE, Cut.TIME_SINCE_INJURY, Cut.TEAM, Cut.CASEWORKER);

    private static Map<String, Long> sum(Figure figure) {
        Map<String, Long> sum = new TreeMap<>();
        figure.cells().forEach(cell -> cell.parts().forEach((part, items) -> sum.merge(part, items, Long::sum)));
        sum.values().removeIf(items -> items == 0);
        return sum;
    }

    @Test
    void a_caseworker_is_nearly_full_at_nine_tenths_of_the_limit_and_full_at_the_limit() {
        Random random = random(-1);
        Programme programme = new Programme(random);
        List<Truth.Line> lines = history.publish(programme, programme.play(40, 60));
        for (int asked = 0; asked < 60; asked++) {
            holds("question " + asked, Inquiry.any(random, programme, lines, Indicators.of("G25"), sealed));
        }
    }

    private static Random random(int programme) {
        return new Random(SEED * 31 + 1_000_003L * programme);
    }

    private void holds(String which, Inquiry asked) {
        Indicator indicator = asked.question().indicator();
        String stamp = which + ": " + Reach.of(asked.viewer(), Permission.REPORT_READ).stamp(asked.question().stamp());

        Figure figure = asked.figure(indicators);

        assertThat(Inquiry.parts(figure)).as(stamp).isEqualTo(asked.parts());
        if (indicator.form() == Indicator.Form.RATIO) {
            assertThat(Inquiry.amounts(figure)).as(stamp).isEqualTo(asked.amounts());
        }
        if (Inquiry.isOfTime(indicator)) {
            assertThat(Inquiry.spread(figure)).as(stamp).isEqualTo(asked.spread());
        }
        if (!indicator.form().isOverlapping()) {
            assertThat(figure.cells()).allSatisfy(cell -> assertThat(cell.parts().values().stream().mapToLong(n -> n).sum())
                    .as("the parts add up to all").isEqualTo(cell.items()));
        }
        if (Set.of("G05", "G06").contains(indicator.id())) {
            assertThat(figure.cells()).filteredOn(cell -> cell.items() > 0).allSatisfy(cell -> assertThat(
                    Indicators.STANDINGS.stream().mapToDouble(part -> 100.0 * cell.parts().getOrDefault(part, 0L) / cell.items()).sum())
                    .as("met, unmet and within target are 100 %").isCloseTo(100, within(1e-9)));
        }
    }
}
