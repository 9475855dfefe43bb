package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.survivor.TodayQueries.Kind;
import org.amparo.survivor.TodayQueries.Task;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** Rows of work. Arrows move between them, Enter does the first action (shell.js). */
final class TaskRows extends UnorderedList {

    private static final long serialVersionUID = 1L;
    /** Up to here people count in days. */
    private static final int MONTHS_WORTH_A_MONTH = 2;

    private final transient People people;
    private final transient Map<String, String> areas;
    private final LocalDate today;

    TaskRows(People people, LocalDate today) {
        this.people = people;
        this.today = today;
        this.areas = people.areas().stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
        addClassName("rows");
        getElement().setAttribute("aria-label", Labels.text("today.list"));
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    static Tone toneOf(Kind kind) {
        return switch (kind) {
            case ERASURE_TO_APPROVE, BEST_INTEREST_TO_APPROVE, CONSENT_ENDS, GROWN_UP -> Tone.DUE;
            case CONSENT_ENDED -> Tone.OVERDUE;
            case DRAFT, NEWS -> Tone.WAITING;
        };
    }

    void add(Task task) {
        String kind = task.kind().name();
        Button open = action(Labels.text("today.action." + kind), Paths.file(task.survivorId()), work(task.kind()));
        open.setAriaLabel(Labels.text("today.action-on", Labels.text("today.action." + kind), task.fileNumber()));
        addRow(toneOf(task.kind()).label(state(task)), Labels.text("today.what." + kind, task.entries(), who(task)), whom(task),
                since(task), open);
    }

    /** What answers the task, opened at once beside the file. */
    private static QueryParameters work(Kind kind) {
        return switch (kind) {
            case CONSENT_ENDS, CONSENT_ENDED, GROWN_UP -> QueryParameters.simple(Map.of("do", "consent", "of", "CASE_MANAGEMENT"));
            case ERASURE_TO_APPROVE -> QueryParameters.of("do", "erasure-approval");
            case BEST_INTEREST_TO_APPROVE, DRAFT, NEWS -> QueryParameters.empty();
        };
    }

    void addNewFile(LocalDate begun) {
        addRow(Tone.WAITING.label(Labels.text("today.state.DRAFT")), Labels.text("today.new-file"), new Span(),
                DateWords.brief(begun, today), action(Labels.text("today.action.DRAFT"), Paths.NEW_FILE, QueryParameters.empty()));
    }

    void addIdentified(long files) {
        addRow(Tone.WAITING.label(Labels.text("today.state.identified")), Labels.text("today.identified", files), new Span(), "",
                action(Labels.text("today.action.identified"), Paths.SURVIVORS, QueryParameters.of("stage", "IDENTIFIED")));
    }

    private void addRow(Span state, String what, Component whom, String since, Button action) {
        Span subject = new Span(what);
        subject.addClassName("row-what");
        Div who = new Div(whom);
        who.addClassName("row-who");
        Div middle = new Div(subject, who);
        middle.addClassName("row-subject");
        Bdi day = new Bdi(since);
        day.addClassName("row-since");
        Div actions = new Div(action);
        actions.addClassName("row-actions");
        ListItem row = new ListItem(state, middle, day, actions);
        row.addClassName("row");
        row.getElement().setAttribute("tabindex", isEmpty() ? "0" : "-1");
        add(row);
    }

    private static Button action(String word, String path, QueryParameters query) {
        return new Button(word, click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(path, query)));
    }

    private String state(Task task) {
        String key = "today.state." + task.kind().name();
        Period late = Period.between(task.day(), today);
        if (task.kind() == Kind.CONSENT_ENDED && late.toTotalMonths() >= MONTHS_WORTH_A_MONTH) {
            return late.getYears() > 0 ? Labels.text(key + ".years", late.getYears()) : Labels.text(key + ".months", late.getMonths());
        }
        return Labels.text(key, Math.abs(ChronoUnit.DAYS.between(task.day(), today)));
    }

    private Component whom(Task task) {
        Span whom = new Span(Names.of(task.fullName(), task.nameWithheld()));
        String area = task.adm1() == null ? null : areas.getOrDefault(task.adm1(), task.adm1());
        if (area != null) {
            whom.add(new Span(", "), new Bdi(area));
        }
        whom.add(new Span(" · "), new Bdi(Labels.text("today.file", task.fileNumber())));
        return whom;
    }

    private String who(Task task) {
        return task.by() == null ? "" : people.staff(task.by()).map(People.Staff::initials).orElse(Labels.text("today.somebody"));
    }

    private String since(Task task) {
        return task.kind() == Kind.GROWN_UP ? String.valueOf(task.day().getYear()) : DateWords.brief(task.day(), today);
    }
}
