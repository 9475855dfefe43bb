package org.amparo.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.TickBox;
import org.amparo.ui.kit.Tone;

/** Rows of work. Arrows move between them, Enter does the next action, Space ticks (shell.js). */
public final class WorkRows extends UnorderedList {

    private static final long serialVersionUID = 1L;

    public WorkRows() {
        this(Labels.text("today.list"));
    }

    /** @param label what the list is called for those who hear the page */
    public WorkRows(String label) {
        addClassName("rows");
        getElement().setAttribute("aria-label", label);
    }

    public boolean isEmpty() {
        return getComponentCount() == 0;
    }

    /** @param besides what else can be done, behind the next action */
    public void add(Work work, Component... besides) {
        Span subject = new Span(work.what());
        subject.addClassName("row-what");
        Div who = new Div(work.whom());
        who.addClassName("row-who");
        Div middle = new Div(subject, who);
        middle.addClassName("row-subject");
        Bdi day = new Bdi(work.since());
        day.addClassName("row-since");
        Div actions = new Div();
        actions.addClassName("row-actions");
        ListItem row = new ListItem(work.tone().label(work.state()), middle, day, actions);
        row.addClassName("row");
        if (work.tone() == Tone.NOW) {
            row.addClassName("row-now");
        }
        row.getElement().setAttribute("tabindex", isEmpty() ? "0" : "-1");
        if (work.tick() != null) {
            actions.add(new TickBox(work.tick(), row, () -> leave(row)));
        }
        if (work.next() != null) {
            actions.add(action(work.next()));
        }
        actions.add(besides);
        add(row);
    }

    private static Button action(Work.Next next) {
        Button button = new Button(next.word(), click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(next.path(), next.query())));
        button.setAriaLabel(next.label());
        return button;
    }

    /** The row goes; whoever was in it is in the next one then, and one row can be reached by Tab. */
    private void leave(ListItem row) {
        row.getElement().executeJs("""
                const next = this.nextElementSibling || this.previousElementSibling;
                if (!next) return;
                if (this.tabIndex === 0) next.tabIndex = 0;
                if (this.contains(document.activeElement)) next.focus();
                """).then(gone -> remove(row));
    }
}
