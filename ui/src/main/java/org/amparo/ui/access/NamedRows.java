package org.amparo.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** Rows of teams or areas: what stands before the name, the name, how many people, and what can be done. */
final class NamedRows extends UnorderedList {

    private static final long serialVersionUID = 1L;

    NamedRows() {
        addClassName("rows");
    }

    /** Something that can be done with a row. */
    record Action(String key, Runnable run) {
    }

    void add(Component mark, String name, long people, Action... possible) {
        Span title = new Span(new Bdi(name));
        title.addClassName("row-what");
        Span count = new Span(Labels.text("accounts.people", people));
        count.addClassName("row-since");
        Div actions = new Div(Arrays.stream(possible).map(action -> button(action, name)).toArray(Button[]::new));
        actions.addClassName("row-actions");
        ListItem row = new ListItem(mark, title, count, actions);
        row.addClassName("row");
        add(row);
    }

    private static Button button(Action action, String name) {
        Button button = new Button(Labels.text(action.key()), click -> action.run().run());
        button.setAriaLabel(Labels.text("accounts.action-on", Labels.text(action.key()), name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
