package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorWordsTest {

    private static final IndicatorWords WORDS = IndicatorWords.in(Locale.ENGLISH);

    @Test
    void there_are_thirty_two_indicators_and_each_says_what_it_counts_and_which_part_makes_its_share() {
        assertThat(Indicators.all()).extracting(Indicator::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).mapToObj("G%02d"::formatted).toList());
        for (Indicator indicator : Indicators.all()) {
            Question question = Question.of(indicator, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 1);
            assertThat(WORDS.sentence(indicator)).as(indicator.id()).isNotBlank();
            assertThat(WORDS.denominator(question)).as(indicator.id()).contains("2026").doesNotContain("{");
            assertThat(WORDS.numerator(question).isPresent()).as(indicator.id()).isEqualTo(!indicator.numerator().isEmpty());
        }
    }

    @Test
    void each_part_of_an_indicator_has_words() {
        ResourceBundle words = ResourceBundle.getBundle("messages.indicators", Locale.ENGLISH);
        assertThat(Indicators.all()).allSatisfy(indicator -> assertThat(indicator.parts())
                .allSatisfy(part -> assertThat(words.containsKey("indicator.part." + part)).as(indicator.id() + " " + part).isTrue()));
        assertThat(WORDS.part("WOMEN/MET")).isEqualTo("Women and girls: Met");
    }
}
