package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.junit.jupiter.api.Test;

/** Everything that a figure depends on stands in its address, and comes back from it as it was. */
class QuestionAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> VALUES = List.of("F", "UNKNOWN", ">10 y", "0-3 m", "60+", "a b&c=d", "Südost/West", "ولاية");

    @Test
    void any_question_comes_back_from_its_address() throws Unreadable {
        RandomGenerator random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            Question question = question(random);
            Location followed = new Location(QuestionAddress.of(question).figure());
            assertThat(followed.getPath()).isEqualTo("figures/" + question.indicator().id());
            QuestionAddress read = QuestionAddress.read(question.indicator().id(), followed.getQueryParameters(), TODAY);
            assertThat(read.question(1)).isEqualTo(question);
            assertThat(read.question(1).stamp()).isEqualTo(question.stamp());
        }
    }

    private static Question question(RandomGenerator random) {
        LocalDate from = TODAY.minusDays(random.nextInt(4_000));
        Indicator indicator = Indicators.all().get(random.nextInt(Indicators.all().size()));
        List<Cut> cuts = new ArrayList<>(indicator.cuts());
        Collections.shuffle(cuts, new java.util.Random(random.nextLong()));
        List<Cut> holding = new ArrayList<>(Arrays.stream(Cut.values()).filter(indicator::isHeldBy).toList());
        Collections.shuffle(holding, new java.util.Random(random.nextLong()));
        Map<Cut, Set<String>> only = new EnumMap<>(Cut.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            Set<String> values = new TreeSet<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                values.add(VALUES.get(random.nextInt(VALUES.size())));
            }
            only.put(holding.get(i % holding.size()), values);
        }
        return new Question(indicator, from, from.plusDays(random.nextInt(900)), random.nextLong(1_000_000),
                cuts.subList(0, random.nextInt(Math.min(cuts.size(), QuestionAddress.MOST_CUTS) + 1)), only);
    }

    @Test
    void what_does_not_divide_a_figure_is_left_out_when_another_one_is_chosen() throws Unreadable {
        QuestionAddress travel = QuestionAddress.read("G22", new QueryParameters(Map.of("by", List.of("FUNDER", "SEX"), "PROVIDER",
                List.of("OWN_STAFF"), "ADM1", List.of("AO-UIG"))), TODAY);
        Question registered = travel.about(Indicators.of("G01")).question(1);
        assertThat(registered.cuts()).containsExactly(Cut.SEX);
        assertThat(registered.only()).containsOnlyKeys(Cut.ADM1);
    }

    @Test
    void what_is_left_out_is_the_last_twelve_months_as_known_now() throws Unreadable {
        Question question = QuestionAddress.read("G05", QueryParameters.empty(), TODAY).question(4711);
        assertThat(question.stamp()).isEqualTo("G05.3 2025-11-23/2026-11-22 @4711");
    }

    @Test
    void percents_of_parts_add_up_to_a_hundred() {
        RandomGenerator random = new Random(20261124);
        for (int i = 0; i < 5_000; i++) {
            List<Long> parts = LongStream.generate(() -> random.nextInt(4) == 0 ? 0 : random.nextLong(1_000)).limit(1 + random.nextInt(5))
                    .boxed().toList();
            long all = parts.stream().mapToLong(Long::longValue).sum();
            List<Integer> percents = FigureWords.percents(parts);
            assertThat(percents.stream().mapToInt(Integer::intValue).sum()).as(parts.toString()).isEqualTo(all == 0 ? 0 : 100);
            for (int p = 0; p < parts.size() && all > 0; p++) {
                assertThat(Math.abs(percents.get(p) - 100.0 * parts.get(p) / all)).as(parts.toString()).isLessThan(1);
            }
        }
    }
}
