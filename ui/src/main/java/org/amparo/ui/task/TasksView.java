package org.amparo.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskQueries.Whose;
import org.amparo.task.TaskRow;
import org.amparo.task.TaskState;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.WorkRows;

/** Tasks: the viewer's own, the queue of the team, those given to others, the team's; open or ended. What is shown stands in the address. */
@Route(Paths.TASKS)
@PermitAll
@Needs(Permission.TASK_READ)
class TasksView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final String ENDED = "ended";

    private final transient FileDesk desk;
    private final transient TaskQueries tasks;
    private final transient TaskLines lines;
    private final transient TaskDialogs dialogs;
    private final PageHead head = new PageHead(Labels.text("tasks.title"));
    private final Div tools = new Div();
    private final Div content = new Div();
    private Whose whose;
    private boolean open;

    TasksView(FileDesk desk, TaskQueries tasks, TaskLines lines) {
        this.desk = desk;
        this.tasks = tasks;
        this.lines = lines;
        this.dialogs = new TaskDialogs(desk, this::show);
        addClassName("page");
        tools.addClassName("chips");
        if (desk.viewer().may(Permission.TASK_WORK)) {
            Button give = new Button(Labels.text("task.new"), new Icon("plus"), click -> give());
            give.addThemeVariants(ButtonVariant.PRIMARY);
            head.addAction(give);
        }
        add(head, tools, content);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("tasks.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        whose = query.getSingleParameter("whose").map(TasksView::whose).orElse(Whose.MINE);
        open = query.getSingleParameter("show").filter(ENDED::equals).isEmpty();
        show();
        if (query.getSingleParameter("do").filter("new"::equals).isPresent() && desk.viewer().may(Permission.TASK_WORK)) {
            give();
        }
    }

    private static Whose whose(String word) {
        return Arrays.stream(Whose.values()).filter(one -> word(one).equals(word)).findFirst().orElse(Whose.MINE);
    }

    private static String word(Whose one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private void give() {
        dialogs.give(() -> go(whose, open));
    }

    private void go(Whose list, boolean onlyOpen) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("whose", word(list));
        if (!onlyOpen) {
            query.put("show", ENDED);
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.TASKS, QueryParameters.simple(query)));
    }

    private void show() {
        TaskQueries.Counts counts = tasks.counts(desk.viewer());
        head.beside(Labels.text("tasks.counts", counts.open(), counts.due()));
        tools.removeAll();
        Arrays.stream(Whose.values()).forEach(one -> tools.add(chip(Labels.of(one), one == whose, () -> go(one, open))));
        Span between = new Span();
        between.addClassName("chips-gap");
        tools.add(between, chip(Labels.text("tasks.open"), open, () -> go(whose, true)),
                chip(Labels.text("tasks.ended"), !open, () -> go(whose, false)));
        content.removeAll();
        WorkRows rows = new WorkRows(Labels.of(whose));
        content.add(rows);
        more(rows, null);
        if (rows.isEmpty()) {
            content.removeAll();
            content.add(new EmptyState("check", Labels.text("tasks.none." + word(whose) + (open ? "" : ".ended")),
                    Labels.text("tasks.none.text")));
        }
    }

    private static Button chip(String words, boolean on, Runnable action) {
        Button chip = new Button(words, click -> action.run());
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        return chip;
    }

    private void more(WorkRows rows, String after) {
        Viewer viewer = desk.viewer();
        LocalDate today = desk.today();
        TaskQueries.Page page = tasks.page(viewer, whose, open, after, PAGE);
        page.rows().forEach(task -> add(rows, task, viewer, today));
        if (page.next() != null) {
            Button next = new Button(Labels.text("tasks.more"));
            next.addClickListener(click -> {
                content.remove(next);
                more(rows, page.next());
            });
            content.add(next);
        }
    }

    private void add(WorkRows rows, TaskRow task, Viewer viewer, LocalDate today) {
        boolean works = viewer.may(Permission.TASK_WORK);
        if (!open) {
            rows.add(lines.ended(task, today), works && task.state() == TaskState.DONE
                    ? new Component[]{action("task.reopen", task, () -> carryOut(new TaskCommand.ReopenTask(task.taskId())))}
                    : new Component[0]);
            return;
        }
        boolean own = whose == Whose.MINE || whose == Whose.QUEUE;
        Component[] besides = !works
                ? new Component[0]
                : whose == Whose.QUEUE
                        ? new Component[]{action("task.take", task, () -> take(task)), others(task)}
                        : new Component[]{others(task)};
        rows.add(own ? lines.mine(viewer, task, today) : lines.ofOthers(viewer, task, today), besides);
    }

    private void take(TaskRow task) {
        Viewer viewer = desk.viewer();
        carryOut(new TaskCommand.HandOnTask(task.taskId(), Assignee.colleague(viewer.user(), viewer.team()), viewer.organisation()));
    }

    /** What is seldom done stands behind one button. */
    private Div others(TaskRow task) {
        Button button = new Button(Labels.text("task.more"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = Labels.text("task.more-of", TaskWords.of(task));
        button.setAriaLabel(label);
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(label);
        popover.addClassName("account-menu");
        popover.add(item("task.postpone", popover, () -> dialogs.postpone(task)), item("task.hand-on", popover, () -> dialogs.handOn(task)),
                item("task.cancel", popover, () -> dialogs.cancel(task)));
        return new Div(button, popover);
    }

    private static Button item(String key, Popover popover, Runnable action) {
        Button item = new Button(Labels.text(key + ".begin"), click -> {
            popover.close();
            action.run();
        });
        item.addThemeVariants(ButtonVariant.TERTIARY);
        return item;
    }

    private static Button action(String key, TaskRow task, Runnable action) {
        Button button = new Button(Labels.text(key), click -> action.run());
        button.setAriaLabel(Labels.text(key + ".of", TaskWords.of(task)));
        return button;
    }

    private void carryOut(TaskCommand command) {
        try {
            desk.send(UUID.randomUUID(), command);
            show();
        } catch (RuleBroken broken) {
            Notices.refused(RuleMessages.numbered(broken));
            show();
        } catch (NotAllowed notAllowed) {
            Notices.refused(Labels.text("form.not-allowed"));
        }
    }
}
