package org.amparo.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.amparo.access.NotAllowed;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.UndoBar;
import org.amparo.ui.today.Work;

/** Rows of work. Arrows move between them, Enter does the next action, Space ticks (shell.js). */
final class WorkRows extends UnorderedList {

    private static final long serialVersionUID = 1L;

    WorkRows() {
        addClassName("rows");
        getElement().setAttribute("aria-label", Labels.text("today.list"));
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    void add(Work work) {
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
        row.getElement().setAttribute("tabindex", isEmpty() ? "0" : "-1");
        if (work.tick() != null) {
            actions.add(tick(work.tick(), row));
        }
        if (work.next() != null) {
            actions.add(action(work.next()));
        }
        add(row);
    }

    private static Button action(Work.Next next) {
        Button button = new Button(next.word(), click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(next.path(), next.query())));
        button.setAriaLabel(next.label());
        return button;
    }

    private Checkbox tick(Work.Tick tick, ListItem row) {
        Checkbox box = new Checkbox();
        box.addClassName("row-tick");
        box.setAriaLabel(tick.label());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                done(tick, row, box);
            }
        });
        return box;
    }

    private void done(Work.Tick tick, ListItem row, Checkbox box) {
        if (!carriedOut(tick.complete())) {
            box.setValue(false);
            return;
        }
        box.setReadOnly(true);
        row.addClassName("row-ticked");
        UndoBar.show(tick.done(), () -> {
            if (carriedOut(tick.undo())) {
                row.removeClassName("row-ticked");
                box.setReadOnly(false);
                box.setValue(false);
                row.getElement().callJsFunction("focus");
            }
        }, () -> remove(row));
    }

    private static boolean carriedOut(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleBroken broken) {
            Notices.refused(RuleMessages.numbered(broken));
        } catch (NotAllowed notAllowed) {
            Notices.refused(Labels.text("form.not-allowed"));
        }
        return false;
    }
}
