package org.amparo.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;

/**
 * A form of the workspace beside a file. It keeps what is typed as a draft, sends one command, shows a refusal next to its field, and says
 * when it is done. Its words are under {@code record.<word>} in the message files.
 */
public abstract class FileForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Texts a person types may be this long; the rules refuse longer ones. */
    private static final int LONGEST_TEXT = 20_000;

    protected final Fields fields = new Fields();
    private final transient FileDesk desk;
    private final UUID survivorId;
    private final String word;
    private final transient Runnable done;
    private final DraftBinding draft;
    private final Div refusal = new Div();

    /**
     * @param word of the work, see {@link FileWork#word()}
     * @param about the entry this is about; null when it is about the file
     * @param done called after the command was carried out
     */
    protected FileForm(FileDesk desk, UUID survivorId, String word, UUID about, Runnable done) {
        this.desk = desk;
        this.survivorId = survivorId;
        this.word = word;
        this.done = done;
        addClassName("record-form");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        String form = word + ":" + survivorId + (about == null ? "" : ":" + about);
        draft = new DraftBinding(fields, desk.draft(form, survivorId));
    }

    /** Sends the command under this id; throws what refuses it. */
    protected abstract void send(UUID commandId);

    /** Puts the button under the fields and brings back what was typed earlier. Called by each form when its fields stand. */
    protected final void finish() {
        SaveAction save = new SaveAction(Labels.text("record." + word + ".save"), fields, this::save).withShortcutIn(this);
        configure(save);
        add(refusal, save);
        fields.opened();
        if (draft.restore()) {
            addComponentAsFirst(restored());
        }
    }

    /** For forms that have more to say to the button. */
    protected void configure(SaveAction save) {
    }

    private void save(UUID commandId) {
        send(commandId);
        draft.discard();
        fields.opened();
        Notices.done(Labels.text("record." + word + ".done"));
        done.run();
    }

    private Div restored() {
        Span words = new Span(Labels.text("draft.restored"));
        Button afresh = new Button(Labels.text("draft.discard"));
        afresh.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div note = new Div(words, afresh);
        note.addClassName("draft-note");
        note.getElement().setAttribute("role", "status");
        afresh.addClickListener(click -> {
            draft.discard();
            fields.reopen();
            note.removeFromParent();
        });
        return note;
    }

    /** True when something was typed that is not recorded. */
    public final boolean isOpenWork() {
        return !fields.changed().isEmpty();
    }

    /** Carries out the command for the person who fills in the form. */
    protected final void carryOut(UUID commandId, Command command) {
        desk.send(commandId, command);
    }

    /** The person whose file it is. */
    protected final UUID survivor() {
        return survivorId;
    }

    protected final LocalDate today() {
        return desk.today();
    }

    /** Adds a field under the name that its command gives it. */
    protected final <V, C extends Component & HasValue<?, V>> C field(String name, C field, Written<V> written) {
        add(field);
        return fields.add(name, field, written);
    }

    /** Adds a field for a date. */
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

    /** The reason of a correction, with the words that nothing is deleted. */
    protected final TextArea reason() {
        TextArea area = text("reason", "field.reason");
        area.setHelperText(Labels.text("field.reason.help"));
        area.setRequiredIndicatorVisible(true);
        return area;
    }

    /** The day in a field for dates, which must be an exact day. */
    public static LocalDate day(PartialDateField field, String name) {
        PartialDate date = required(field.read(name), name);
        RuleBroken.require(date.precision() == org.amparo.vocabulary.Precision.EXACT, "form.day", name);
        return date.date();
    }

    /** The value, which must be there. */
    public static <V> V required(V value, String name) {
        RuleBroken.require(value != null, "form.required", name);
        return value;
    }

    /** The typed text as a personal value; null when nothing was typed. */
    public static Personal<String> typed(HasValue<?, String> field) {
        return Personal.of(Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty()).orElse(null));
    }

    /** The words of a personal value; empty when there are none. */
    public static String text(Personal<String> personal) {
        return Personal.value(personal).orElse("");
    }
}
