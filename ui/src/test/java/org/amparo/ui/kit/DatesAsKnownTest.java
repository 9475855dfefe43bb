package org.amparo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;
import org.junit.jupiter.api.Test;

class DatesAsKnownTest extends Screens {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static PartialDate read(String typed) {
        return DateWords.read(typed, true, TODAY).orElse(null);
    }

    @Test
    void a_date_is_taken_as_exactly_as_it_is_typed_and_no_more() {
        assertThat(read("14 May 2006")).isEqualTo(PartialDate.exact(LocalDate.of(2006, 5, 14)));
        assertThat(read("14.5.2006")).isEqualTo(PartialDate.exact(LocalDate.of(2006, 5, 14)));
        assertThat(read("2006-05-14")).isEqualTo(PartialDate.exact(LocalDate.of(2006, 5, 14)));
        assertThat(read("٢٠٠٦-٠٥-١٤")).isEqualTo(PartialDate.exact(LocalDate.of(2006, 5, 14)));
        assertThat(read("May 2006")).isEqualTo(PartialDate.ofMonth(2006, 5));
        assertThat(read("5/2006")).isEqualTo(PartialDate.ofMonth(2006, 5));
        assertThat(read("2006")).isEqualTo(PartialDate.ofYear(2006));
        assertThat(read("about 1994")).isEqualTo(new PartialDate(LocalDate.of(1994, 1, 1), Precision.ESTIMATED_AGE));
        assertThat(read("9")).isEqualTo(PartialDate.ofEstimatedAge(9, TODAY));
        assertThat(read("1980s")).isEqualTo(new PartialDate(LocalDate.of(1980, 1, 1), Precision.DECADE));
        assertThat(read("don’t know")).isEqualTo(PartialDate.UNKNOWN);
        assertThat(read("prefer not to say")).isEqualTo(PartialDate.NOT_SAID);
    }

    @Test
    void one_click_says_that_it_is_not_known_or_that_the_person_prefers_not_to_say() {
        PartialDateField field = PartialDateField.ofBirth("Born", clock);
        UI.getCurrent().add(field);
        click("Prefer not to say: Born");
        assertThat(field.getValue()).isEqualTo(PartialDate.NOT_SAID);
        assertThat(field.getHelperText()).isEqualTo("Recorded as not said");
        click("Don’t know: Born");
        assertThat(field.getValue()).isEqualTo(PartialDate.UNKNOWN);
        assertThat(field.getHelperText()).isEqualTo("Recorded as not known");
        field.setTyped(DateWords.of(PartialDate.NOT_SAID));
        assertThat(field.getValue()).as("as a draft is read back").isEqualTo(PartialDate.NOT_SAID);
    }

    private void click(String name) {
        test(find(Button.class).all().stream().filter(button -> button.getAriaLabel().orElse("").equals(name)).findFirst().orElseThrow())
                .click();
    }

    @Test
    void a_day_that_does_not_exist_is_not_understood() {
        assertThat(read("31 February 2006")).isNull();
        assertThat(read("some day")).isNull();
        assertThat(read("200")).isNull();
    }

    @Test
    void below_the_field_stands_how_the_words_were_understood() {
        PartialDateField field = PartialDateField.ofBirth("Born", clock);
        field.setTyped("9");
        assertThat(field.getHelperText()).contains("about 2017").contains("9 years");
    }

    @Test
    void a_date_in_the_future_is_refused_with_the_sentence_and_what_was_typed_stays() {
        PartialDateField field = new PartialDateField("When", clock);
        field.setTyped("14 May 2030");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("14 May 2030").contains("future");
        assertThatThrownBy(() -> field.read("date")).isInstanceOf(RuleBroken.class).hasMessageContaining("R7.future");
        assertThat(field.typed()).isEqualTo("14 May 2030");
    }

    @Test
    void everyday_words_find_the_level_of_an_amputation() {
        LimbSite site = new LimbSite("Where");
        assertThat(found(site, "below knee")).containsExactly(AmputationLevel.TRANSTIBIAL);
        assertThat(found(site, "AK")).contains(AmputationLevel.TRANSFEMORAL);
        assertThat(found(site, "syme")).containsExactly(AmputationLevel.ANKLE_DISARTICULATION);
        assertThat(found(site, "forequarter")).containsExactly(AmputationLevel.SCAPULOTHORACIC);
    }

    private static java.util.List<AmputationLevel> found(LimbSite site, String typed) {
        return java.util.Arrays.stream(AmputationLevel.values())
                .filter(level -> CodeSelect.matches(Labels.of(level) + " " + Labels.text("code.AmputationLevel." + level.name() + ".also"),
                        typed))
                .toList();
    }
}
