package org.amparo.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once before something that cannot be undone; everything else is done at once and can be undone. */
public final class Confirm {

    private Confirm() {
    }

    /**
     * Opens the question; Esc and "Cancel" change nothing.
     *
     * @param verb what will be done, on the button, e.g. "Erase"
     */
    public static Dialog ask(String question, String consequence, String verb, Runnable action) {
        Dialog dialog = new Dialog(question);
        dialog.addClassName("confirm");
        dialog.add(new Paragraph(consequence));
        Button yes = new Button(verb, click -> {
            dialog.close();
            action.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        Button no = new Button(Labels.text("kit.cancel"), click -> dialog.close());
        no.setAutofocus(true);
        dialog.getFooter().add(no, yes);
        dialog.open();
        return dialog;
    }
}
