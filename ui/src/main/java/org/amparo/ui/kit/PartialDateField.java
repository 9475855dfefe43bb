package org.amparo.ui.kit;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;

/**
 * A date as well as the person knows it, typed in one go: a day, a month, a year, a decade, about how old, "don't know" or
 * "prefer not to say".
 * Below the field stands how the words were understood. A date in the future is refused on the spot (R7).
 */
public final class PartialDateField extends AbstractCompositeField<TextField, PartialDateField, PartialDate>
        implements
            HasLabel,
            HasHelper,
            HasSize,
            HasStyle,
            Focusable<PartialDateField>,
            HasValidationProperties {

    private final Clock clock;
    private String examples = "date.examples";
    private boolean ages;
    private boolean ahead;

    /** @param label what the date is of */
    public PartialDateField(String label, Clock clock) {
        super(null);
        this.clock = clock;
        getContent().setLabel(label);
        getContent().setManualValidation(true);
        getContent().setClearButtonVisible(false);
        getContent().setHelperText(Labels.text("date.examples"));
        getContent().addClassName("partial-date");
        getContent().addValueChangeListener(change -> understand(change.isFromClient()));
        Div answers = new Div(answer("date.dont-know", label, "date.unknown"), answer("date.rather-not", label, "date.not-said"));
        answers.addClassName("date-answers");
        getContent().setSuffixComponent(answers);
    }

    /** Says in one click that there is no date to type, and why. */
    private Button answer(String key, String label, String words) {
        Button button = new Button(Labels.text(key), click -> {
            getContent().setValue(Labels.text(words));
            understand(true);
            focus();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Labels.text(key + ".of", label));
        return button;
    }

    /** A field for a birth date, where a bare number means about how old the person is. */
    public static PartialDateField ofBirth(String label, Clock clock) {
        PartialDateField field = new PartialDateField(label, clock);
        field.ages = true;
        field.examples = "date.examples.birth";
        field.getContent().setHelperText(Labels.text(field.examples));
        return field;
    }

    /** For dates that may lie ahead, such as the last day of an agreement. */
    public PartialDateField mayLieAhead() {
        ahead = true;
        return this;
    }

    /** For days that are always known, because they are written down on the day: neither "don't know" nor "prefer not to say" is offered. */
    public PartialDateField exactDay() {
        examples = "date.examples.day";
        getContent().setSuffixComponent(null);
        getContent().setHelperText(Labels.text(examples));
        return this;
    }

    /** For looking something up by its date, where one not known and one not said say nothing. */
    public PartialDateField toLookUp() {
        getContent().setSuffixComponent(null);
        return this;
    }

    /** What stands in the field, understood or not; for drafts. */
    public String typed() {
        return getContent().getValue();
    }

    /** Writes into the field as if it were typed. */
    public void setTyped(String text) {
        getContent().setValue(text);
        understand(true);
    }

    /**
     * The date, after looking at it as a save does.
     *
     * @throws RuleBroken {@code form.date} when it cannot be understood, {@code R7.future} when it lies ahead
     */
    public PartialDate read(String name) {
        PartialDate date = getValue();
        RuleBroken.require(date != null || typed().isBlank(), "form.date", name);
        RuleBroken.require(date == null || !isRefused(date), "R7.future", name, date);
        return date;
    }

    private void understand(boolean fromClient) {
        String typed = typed();
        Optional<PartialDate> date = DateWords.read(typed, ages, today());
        setModelValue(date.orElse(null), fromClient);
        if (date.isEmpty()) {
            refuse(typed.isBlank() ? null : RuleMessages.sentence(new RuleBroken("form.date", "")));
            getContent().setHelperText(Labels.text(examples));
        } else {
            PartialDate known = date.get();
            refuse(isRefused(known) ? RuleMessages.sentence(new RuleBroken("R7.future", "", known)) : null);
            getContent().setHelperText(understood(known));
        }
    }

    private String understood(PartialDate date) {
        if (!date.isKnown()) {
            return Labels.text(date.precision() == Precision.UNKNOWN ? "date.understood.unknown" : "date.understood.not-said");
        }
        if (ages) {
            int age = date.precision() == Precision.ESTIMATED_AGE
                    ? today().getYear() - date.year()
                    : Period.between(date.latest(), today()).getYears();
            return Labels.text("date.understood.birth", DateWords.of(date), String.valueOf(Math.max(0, age)));
        }
        return Labels.text("date.understood", DateWords.of(date));
    }

    private void refuse(String sentence) {
        getContent().setErrorMessage(sentence);
        getContent().setInvalid(sentence != null);
    }

    private boolean isRefused(PartialDate date) {
        return !ahead && date.isSurelyAfter(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    protected void setPresentationValue(PartialDate date) {
        String words = DateWords.of(date);
        if (!Objects.equals(words, typed())) {
            getContent().setValue(words);
        }
        if (date != null) {
            getContent().setHelperText(understood(date));
        }
    }

    @Override
    protected boolean valueEquals(PartialDate one, PartialDate other) {
        return Objects.equals(one, other);
    }

    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        getContent().setRequiredIndicatorVisible(required);
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return getContent().isRequiredIndicatorVisible();
    }
}
