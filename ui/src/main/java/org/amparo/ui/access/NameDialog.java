package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;

/** Asks for the name of a team or an area, and for a new area its code; a refusal stands next to its field. */
final class NameDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param title what is done, and the word on the button
     * @param draft where what is typed is kept
     * @param code true to ask for a code too
     * @param save takes code (empty when not asked for) and name
     */
    NameDialog(String title, DraftBinding.Place draft, boolean code, String name, BiConsumer<String, String> save) {
        super(title);
        TextField codeField = new TextField(Labels.text("areas.code"));
        codeField.setHelperText(Labels.text("areas.code.hint"));
        codeField.setVisible(code);
        TextField nameField = new TextField(Labels.text("accounts.name"), name, "");
        codeField.setRequiredIndicatorVisible(true);
        nameField.setRequiredIndicatorVisible(true);
        Fields fields = new Fields(draft);
        fields.add("code", codeField, Written.TEXT);
        fields.add("name", nameField, Written.TEXT);
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        fields.summary(refusal);
        Div form = new Div(codeField, nameField, refusal);
        form.addClassName("form");
        DraftNote.restore(fields, form);
        add(form);
        (code ? codeField : nameField).setAutofocus(true);
        getFooter().add(new Button(Labels.text("kit.cancel"), click -> {
            fields.draft().discard();
            close();
        }), new SaveAction(title, fields, ignored -> {
            save.accept(codeField.getValue(), nameField.getValue());
            fields.recorded();
            close();
        }));
    }
}
