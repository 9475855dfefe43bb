package org.amparo.ui.kit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * A form that keeps what is typed as a draft, sends what it is for, shows a refusal next to its field, and says when it is done. Its words
 * are {@code <words>.save} and {@code <words>.done} in the message files.
 */
public abstract class DraftForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Texts a person types may be this long; the rules refuse longer ones. */
    private static final int LONGEST_TEXT = 20_000;

    protected final Fields fields;
    private final String words;
    private final transient Runnable done;
    private final Div refusal = new Div();
    private SaveAction saving;

    /**
     * @param words beginning of the keys of its words
     * @param place where its draft lies
     * @param done called after it was carried out
     */
    protected DraftForm(String words, DraftBinding.Place place, Runnable done) {
        this.words = words;
        this.done = done;
        this.fields = new Fields(place);
        addClassName("record-form");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
    }

    /** Sends what the form is for under this id; throws what refuses it. */
    protected abstract void send(UUID commandId);

    /** For forms that have more to say to the button. */
    protected void configure(SaveAction save) {
    }

    /**
     * Puts the button under the fields and brings back what was typed earlier. Called by each form when its fields stand.
     *
     * @param besides what else can be done, beside the button
     */
    protected final void finish(Component... besides) {
        SaveAction save = new SaveAction(Labels.text(words + ".save"), fields, this::save).withShortcutIn(this);
        saving = save;
        configure(save);
        add(refusal);
        if (besides.length == 0) {
            add(save);
        } else {
            Div actions = new Div(save);
            actions.addClassName("form-actions");
            actions.add(besides);
            add(actions);
        }
        DraftNote.restore(fields, this);
    }

    /** Does what the button of the form does. */
    protected final void submit() {
        saving.click();
    }

    private void save(UUID commandId) {
        send(commandId);
        finished(words + ".done");
    }

    /** Forgets the draft, says that it is done, and goes on. */
    protected final void finished(String saying) {
        fields.recorded();
        Notices.done(Labels.text(saying));
        done.run();
    }

    /** Keeps the draft as the form stands, where a field was set by the product and not by a person. */
    protected final void keepDraft() {
        fields.draft().keep();
    }

    /** True when something was typed that is not recorded. */
    public final boolean isOpenWork() {
        return !fields.changed().isEmpty();
    }

    protected final <V, C extends Component & HasValue<?, V>> C field(String name, C field, Written<V> written) {
        add(field);
        return fields.add(name, field, written);
    }

    protected final PartialDateField field(String name, PartialDateField field) {
        add(field);
        return fields.add(name, field);
    }

    /** A field for a longer text. */
    protected final TextArea text(String name, String key) {
        TextArea area = new TextArea(Labels.text(key));
        area.setMaxLength(LONGEST_TEXT);
        area.setMinRows(2);
        return field(name, area, Written.TEXT);
    }

    /** The day in a field for dates, which must be an exact day. */
    public static LocalDate day(PartialDateField field, String name) {
        PartialDate date = required(field.read(name), name);
        RuleBroken.require(date.precision() == Precision.EXACT, "form.day", name);
        return date.date();
    }

    /** Refuses a value that is not given, at the field of this name. */
    public static <V> V required(V value, String name) {
        RuleBroken.require(value != null, "form.required", name);
        return value;
    }

    /** The typed text as a personal value; null when nothing was typed. */
    public static Personal<String> typed(HasValue<?, String> field) {
        return Personal.of(plain(field));
    }

    /** The typed text; null when nothing was typed. */
    public static String plain(HasValue<?, String> field) {
        return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** What a personal value says; empty when it was never given or is erased. */
    public static String text(Personal<String> personal) {
        return Personal.value(personal).orElse("");
    }
}
