package org.amparo.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A field that somebody else changed while it was being typed: both values side by side, who and when, and the choice. */
public final class BothValues extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param label of the field
     * @param theirs what stands in the file now, in words
     * @param mine what was typed here, in words
     * @param whoAndWhen who changed it and when, in words
     */
    public BothValues(String label, String theirs, String mine, String whoAndWhen, Runnable keepTheirs, Runnable useMine) {
        addClassName("both-values");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Labels.text("both.title", label));
        add(new H3(Labels.text("both.title", label)), new Paragraph(whoAndWhen));
        add(side("both.theirs", theirs, choice("both.keep-theirs", label, keepTheirs)));
        add(side("both.mine", mine, choice("both.use-mine", label, useMine)));
    }

    private static Div side(String key, String value, Button choice) {
        Span name = new Span(Labels.text(key));
        name.addClassName("note");
        Div words = new Div();
        words.add(new Bdi(value.isEmpty() ? Labels.text("field.empty") : value));
        Div side = new Div(name, words, choice);
        side.addClassName("side");
        return side;
    }

    private Button choice(String key, String label, Runnable chosen) {
        Button button = new Button(Labels.text(key), click -> {
            chosen.run();
            removeFromParent();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Labels.text(key + ".of", label));
        return button;
    }
}
