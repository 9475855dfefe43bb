package org.amparo.ui.registry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.ColumnMapping;
import org.amparo.ui.kit.Labels;

/** Save the mapping, check all rows, import. */
final class StartPanel extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param save keeps the mapping for the next edition
     * @param start told whether it is a dry run, and whether refused rows are left out
     */
    StartPanel(MappingEditor editor, Consumer<ColumnMapping> save, BiConsumer<Boolean, Boolean> start) {
        addClassName("card");
        Checkbox leaveOut = new Checkbox(Labels.text("import.leave-out"));
        Button keep = button("import.mapping.save", editor, () -> save.accept(editor.mapping()));
        Button check = button("import.check", editor, () -> start.accept(true, leaveOut.getValue()));
        Button run = button("import.run", editor, () -> start.accept(false, leaveOut.getValue()));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(check, run, keep);
        actions.addClassName("form-actions");
        add(new H2(Labels.text("import.start.title")), new Paragraph(Labels.text("import.start.hint")), leaveOut, actions);
    }

    private static Button button(String key, MappingEditor editor, Runnable action) {
        return new Button(Labels.text(key), click -> {
            try {
                editor.clearRefusals();
                action.run();
            } catch (RuleBroken refusal) {
                editor.refuse(refusal);
            }
        });
    }
}
