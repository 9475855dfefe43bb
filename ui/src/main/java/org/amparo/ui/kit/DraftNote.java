package org.amparo.ui.kit;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that what was typed earlier is back, and offers to begin afresh. */
public final class DraftNote extends Div {

    private static final long serialVersionUID = 1L;

    /** @param afresh throws the draft away and puts the form back as it was */
    public DraftNote(Runnable afresh) {
        Button button = new Button(Labels.text("draft.discard"), click -> {
            afresh.run();
            removeFromParent();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new Span(Labels.text("draft.restored")), button);
        addClassName("draft-note");
        getElement().setAttribute("role", "status");
    }

    /** Brings back what was typed into these fields earlier and says so first in the form. Called when the fields stand as they open. */
    public static void restore(Fields fields, HasComponents form) {
        fields.opened();
        if (fields.draft().restore()) {
            form.addComponentAsFirst(new DraftNote(() -> {
                fields.draft().discard();
                fields.reopen();
            }));
        }
    }
}
