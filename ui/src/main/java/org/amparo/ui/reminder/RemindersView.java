package org.amparo.ui.reminder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.reminder.DueWork;
import org.amparo.reminder.Reminder;
import org.amparo.reminder.Reminders;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;

/** What came to the person, the newest first; opening the page reads it. Below: whether a mail is wanted, and where. */
@Route(Paths.REMINDERS)
@PermitAll
@Needs(Permission.TASK_READ)
class RemindersView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private static final int TASKS = 200;

    private final transient Reminders reminders;
    private final transient DueWork work;
    private final transient TaskQueries tasks;
    private final transient CurrentViewer current;
    private final transient People people;
    private final transient Clock clock;
    private final transient DraftPlaces drafts;

    RemindersView(Reminders reminders, DueWork work, TaskQueries tasks, CurrentViewer current, People people, Clock clock,
            DraftPlaces drafts) {
        this.reminders = reminders;
        this.work = work;
        this.tasks = tasks;
        this.current = current;
        this.people = people;
        this.clock = clock;
        this.drafts = drafts;
        addClassNames("page", "page-narrow");
        Viewer viewer = current.get();
        List<Reminder> shown = reminders.of(viewer, SHOWN);
        reminders.markAllRead(viewer);
        add(new PageHead(Labels.text("reminders.title")));
        due(work.of(viewer));
        add(list(shown));
        if (shown.size() == SHOWN) {
            add(new Paragraph(Labels.text("reminders.first", SHOWN)));
        }
        add(mail(viewer));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("reminders.title"));
    }

    /** What the bell and the mail count beside what is new, each with the page where it is done. */
    private void due(DueWork.Numbers due) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("summary-list");
        line(lines, "reminders.tasks", due.tasks(), Paths.TASKS);
        line(lines, "reminders.cases", due.cases(), ".");
        line(lines, "reminders.queue", due.queue(), Paths.TASKS + "?whose=queue");
        line(lines, "reminders.approvals", due.approvals(), Paths.APPROVALS);
        if (lines.getComponentCount() > 0) {
            Div card = new Div(new H2(Labels.text("reminders.due")), lines);
            card.addClassName("card");
            add(card);
        }
    }

    private static void line(UnorderedList lines, String key, long count, String path) {
        if (count > 0) {
            Anchor open = new Anchor(path, Labels.text(key, count));
            open.addClassName("row-link");
            lines.add(new ListItem(open));
        }
    }

    private Component list(List<Reminder> shown) {
        if (shown.isEmpty()) {
            return new EmptyState("bell", Labels.text("reminders.none.title"), Labels.text("reminders.none.text"));
        }
        LocalDate today = LocalDate.now(clock);
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        list.getElement().setAttribute("aria-label", Labels.text("reminders.title"));
        people.prepare(shown.stream().map(Reminder::by).toList());
        Map<UUID, TaskRow> given = tasks.page(current.get(), TaskQueries.Whose.MINE, true, null, TASKS).rows().stream()
                .collect(Collectors.toMap(TaskRow::taskId, task -> task));
        shown.forEach(reminder -> list.add(row(reminder, given.get(reminder.taskId()), today)));
        return list;
    }

    /** @param task null when it was given to somebody else meanwhile */
    private ListItem row(Reminder reminder, TaskRow task, LocalDate today) {
        Span state = reminder.read() ? Tone.STOPPED.label(Labels.text("reminders.read")) : Tone.DUE.label(Labels.text("reminders.new"));
        Span what = new Span(Personal.value(task == null ? null : task.title()).orElse(Labels.of(reminder.kind())));
        what.addClassName("row-what");
        Div by = new Div();
        by.addClassName("row-who");
        if (task != null && task.survivorId() != null) {
            by.add(Names.of(task.fullName(), task.nameWithheld()), new Span(" · "),
                    new Bdi(Labels.text("today.file", task.fileNumber())), new Span(" · "));
        }
        by.add(new Bdi(from(reminder)));
        Div subject = new Div(what, by);
        subject.addClassName("row-subject");
        Bdi since = new Bdi(DateWords.brief(reminder.at().atZone(clock.getZone()).toLocalDate(), today));
        since.addClassName("row-since");
        Anchor open = new Anchor(reminder.survivorId() == null ? Paths.TASKS : Paths.file(reminder.survivorId()), Labels.text("task.open"));
        open.addClassName("row-link");
        Div actions = new Div(open);
        actions.addClassName("row-actions");
        ListItem row = new ListItem(state, subject, since, actions);
        row.addClassName("row");
        row.getElement().setAttribute("tabindex", "0");
        return row;
    }

    private String from(Reminder reminder) {
        return reminder.kind() == TaskKind.HAND_MADE
                ? Labels.text("reminders.by",
                        people.staff(reminder.by()).map(People.Staff::displayName).orElse(Labels.text("today.somebody")))
                : Labels.text("reminders.by-product");
    }

    private Div mail(Viewer viewer) {
        Reminders.Mail mail = reminders.mail(viewer);
        EmailField email = new EmailField(Labels.text("reminders.email"));
        email.setManualValidation(true);
        email.setValue(Personal.value(mail.email()).orElse(""));
        Checkbox daily = new Checkbox(Labels.text("reminders.daily"), mail.daily());
        Fields fields = new Fields(drafts.of("daily-mail", viewer.user()));
        fields.add("email", email, Written.TEXT);
        fields.add("daily", daily, Written.TICK);
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        fields.summary(refusal);
        Div form = new Div(email, daily, refusal);
        form.addClassName("form");
        Div actions = new Div(new SaveAction(Labels.text("reminders.save"), fields, ignored -> {
            reminders.setMail(current.get(), new Reminders.Mail(
                    Personal.of(Optional.of(email.getValue().strip()).filter(text -> !text.isEmpty()).orElse(null)), daily.getValue()));
            fields.recorded();
            Notices.done(Labels.text("reminders.saved"));
        }).withShortcutIn(form));
        actions.addClassName("form-actions");
        form.add(actions);
        DraftNote.restore(fields, form);
        Div card = new Div(new H2(Labels.text("reminders.mail")), new Paragraph(Labels.text("reminders.mail.text")), form);
        card.addClassName("card");
        return card;
    }
}
