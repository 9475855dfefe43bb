package org.amparo.ui.survivor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.TickBox;
import org.amparo.ui.survivor.NextSteps.Step;
import org.amparo.ui.survivor.record.Workspace;

/** The list of what this file needs next; a button stands where this viewer may do it. */
final class WhatIsNext extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param further steps of other capabilities
     * @param quick words of work that stands under the steps
     * @param write opens the work about an entry
     * @param register begins the registration of an identified file
     */
    WhatIsNext(FileView file, List<Step> steps, List<NextStep> further, List<String> quick, Viewer viewer, FileWriting write,
            Runnable register) {
        addClassName("card");
        H2 title = new H2(Labels.text("next.title"));
        add(title);
        addSteps(file, steps, further, viewer, write, register);
        if (!quick.isEmpty()) {
            Div often = new Div();
            often.addClassName("quick");
            quick.forEach(work -> often.add(quick(work, write)));
            add(often);
        }
    }

    private static Button quick(String work, FileWriting write) {
        Button button = new Button(Labels.text("record." + work), click -> write.open(work, null));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void addSteps(FileView file, List<Step> steps, List<NextStep> further, Viewer viewer, FileWriting write, Runnable register) {
        if (steps.isEmpty() && further.isEmpty()) {
            Paragraph nothing = new Paragraph(Labels.text("next.nothing"));
            nothing.addClassName("second");
            add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("next-steps");
        further.stream().sorted(Comparator.comparing(NextStep::tone)).forEach(step -> list.add(item(step, write)));
        for (Step step : steps) {
            ListItem item = new ListItem(step.tone().label(Labels.text("next." + step.key(), step.value())));
            if (step.work() == null && viewer.may(Permission.FILE_REGISTER, file.placement())) {
                item.add(button(step, register));
            } else if (step.work() != null && Workspace.may(viewer, file, step.work())) {
                item.add(button(step, () -> write.open(step.work().word(), step.about())));
            }
            list.add(item);
        }
        add(list);
    }

    private static ListItem item(NextStep step, FileWriting write) {
        ListItem item = new ListItem(step.tone().label(step.words()));
        if (step.action() != null) {
            Button button = new Button(step.action(), click -> write.open(step.work(), step.about()));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(step.action() + ": " + step.words());
            item.add(button);
        }
        if (step.tick() != null) {
            item.getElement().setAttribute("tabindex", "-1");
            item.add(new TickBox(step.tick(), item, () -> leave(item)));
        }
        return item;
    }

    /** The step goes; whoever was in it is at the head of the steps then. */
    private static void leave(ListItem item) {
        item.getElement().executeJs("""
                const card = this.closest('section');
                if (this.contains(document.activeElement)) {
                    const title = card.querySelector('h2');
                    title.tabIndex = -1;
                    title.focus();
                }""").then(gone -> item.removeFromParent());
    }

    private static Button button(Step step, Runnable action) {
        Button button = new Button(Labels.text("next." + step.key() + ".do"), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Labels.text("next." + step.key() + ".do") + ": " + Labels.text("next." + step.key(), step.value()));
        return button;
    }
}
