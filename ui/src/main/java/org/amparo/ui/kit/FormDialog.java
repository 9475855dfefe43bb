package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Consumer;

/** A short form in a dialog: what is typed is kept as a draft until it is recorded or given up, and a refusal stands below the fields. */
public final class FormDialog {

    private FormDialog() {
    }

    /**
     * Opens it.
     *
     * @param verb on the button that records
     * @param record what is done, under the id of the command; a refusal leaves the dialog open
     * @param then what follows when it is done and the dialog closed
     * @param parts the fields as they stand, in their order
     */
    public static Dialog open(String title, String verb, Fields fields, Consumer<UUID> record, Runnable then, Component... parts) {
        Dialog dialog = new Dialog(title);
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        Div form = new Div(parts);
        form.add(refusal);
        form.addClassNames("form", "dialog-form");
        DraftNote.restore(fields, form);
        SaveAction save = new SaveAction(verb, fields, id -> {
            record.accept(id);
            fields.recorded();
            dialog.close();
            then.run();
        }).withShortcutIn(form);
        dialog.add(form);
        dialog.getFooter().add(new Button(Labels.text("kit.cancel"), click -> {
            fields.draft().discard();
            dialog.close();
        }), save);
        dialog.open();
        return dialog;
    }
}
