package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.NotAllowed;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.VaultUnavailable;

/**
 * The button that records a form. The command's id is made when the form opens, so that a second click or a repeat over a bad line
 * adds nothing (R43); a refusal goes to the field it is about, and what was typed stays.
 */
public final class SaveAction extends Button {

    private static final long serialVersionUID = 1L;

    private final Fields fields;
    private final Consumer<UUID> attempt;
    private Consumer<ChangedMeanwhile> onChangedMeanwhile;
    private Consumer<RuleBroken> onRefused = refused -> {
    };
    private UUID commandId = UUID.randomUUID();

    /**
     * @param label a verb, e.g. "Record injury"
     * @param attempt sends the command under the given id; what it throws is shown
     */
    public SaveAction(String label, Fields fields, Consumer<UUID> attempt) {
        super(label);
        this.fields = fields;
        this.attempt = attempt;
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClassName("save");
        addClickListener(click -> save());
    }

    /** Ctrl+Enter anywhere in the form does the same as the button. */
    public SaveAction withShortcutIn(Component form) {
        addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(form);
        getElement().setAttribute("data-key", "save");
        return this;
    }

    /** What to do when somebody else changed the same fields. */
    public SaveAction onChangedMeanwhile(Consumer<ChangedMeanwhile> handler) {
        onChangedMeanwhile = handler;
        return this;
    }

    /** What to do before a refusal is shown, e.g. to open the step where its field is. */
    public SaveAction onRefused(Consumer<RuleBroken> handler) {
        onRefused = handler;
        return this;
    }

    private void save() {
        try {
            fields.clearRefusals();
            attempt.accept(commandId);
            commandId = UUID.randomUUID();
        } catch (RuleBroken broken) {
            onRefused.accept(broken);
            fields.refuse(broken);
        } catch (ChangedMeanwhile meanwhile) {
            if (onChangedMeanwhile == null) {
                throw meanwhile;
            }
            onChangedMeanwhile.accept(meanwhile);
        } catch (NotAllowed notAllowed) {
            fields.tell(Labels.text("form.not-allowed"));
        } catch (VaultUnavailable unavailable) {
            fields.tell(Labels.text("form.vault-unavailable"));
        } finally {
            setEnabled(true);
        }
    }
}
