package org.amparo.ui.registry;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.RegisterUpload;
import org.amparo.registry.TextEncoding;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.RuleMessages;

/** Shown when the file cannot be read as it is: why, and another encoding to try. */
final class EncodingChoice extends Div {

    private static final long serialVersionUID = 1L;

    EncodingChoice(RegisterUpload file, String why, Consumer<TextEncoding> then) {
        addClassName("card");
        H2 head = new H2();
        head.add(new Bdi(file.fileName()));
        Paragraph reason = new Paragraph(why);
        reason.addClassName("warn");
        reason.getElement().setAttribute("role", "alert");
        ComboBox<TextEncoding> encoding = new ComboBox<>(Labels.text("import.encoding"));
        encoding.setItems(TextEncoding.values());
        encoding.setItemLabelGenerator(TextEncoding::label);
        encoding.addValueChangeListener(change -> tryAgain(change.getValue(), then, reason));
        add(head, reason, encoding);
    }

    private static void tryAgain(TextEncoding encoding, Consumer<TextEncoding> then, Paragraph reason) {
        try {
            if (encoding != null) {
                then.accept(encoding);
            }
        } catch (RuleBroken refusal) {
            reason.setText(RuleMessages.sentence(refusal));
        }
    }
}
