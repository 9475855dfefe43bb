package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
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
import org.amparo.ui.today.Work;

/** What files themselves ask for, as rows of today's work. */
final class FileWorkRows {

    private final People people;
    private final Map<String, String> areas;
    private final LocalDate today;

    FileWorkRows(People people, LocalDate today) {
        this.people = people;
        this.today = today;
        this.areas = people.areas().stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
    }

    private static Tone toneOf(Kind kind) {
        return switch (kind) {
            case ERASURE_TO_APPROVE, BEST_INTEREST_TO_APPROVE, CONSENT_ENDS, GROWN_UP -> Tone.DUE;
            case CONSENT_ENDED -> Tone.OVERDUE;
            case DRAFT, NEWS -> Tone.WAITING;
        };
    }

    Work of(Task task) {
        String word = Labels.text("today.action." + task.kind().name());
        Work.Next open = new Work.Next(word, Labels.text("today.action-on", word, task.fileNumber()), Paths.file(task.survivorId()),
                work(task.kind()));
        return new Work(toneOf(task.kind()), state(task), Labels.text("today.what." + task.kind().name(), task.entries(), who(task)),
                whom(task), task.day(), since(task), open, null);
    }

    /** What answers the task, opened at once beside the file. */
    private static QueryParameters work(Kind kind) {
        return switch (kind) {
            case CONSENT_ENDS, CONSENT_ENDED, GROWN_UP -> QueryParameters.simple(Map.of("do", "consent", "of", "CASE_MANAGEMENT"));
            case ERASURE_TO_APPROVE -> QueryParameters.of("do", "erasure-approval");
            case BEST_INTEREST_TO_APPROVE, DRAFT, NEWS -> QueryParameters.empty();
        };
    }

    Work ofNewFile(LocalDate begun) {
        String word = Labels.text("today.action.DRAFT");
        return new Work(Tone.WAITING, Labels.text("today.state.DRAFT"), Labels.text("today.new-file"), new Span(), begun,
                DateWords.brief(begun, today), new Work.Next(word, word, Paths.NEW_FILE, QueryParameters.empty()), null);
    }

    Work ofIdentified(long files) {
        String word = Labels.text("today.action.identified");
        return new Work(Tone.WAITING, Labels.text("today.state.identified"), Labels.text("today.identified", files), new Span(),
                LocalDate.MAX, "", new Work.Next(word, word, Paths.SURVIVORS, QueryParameters.of("stage", "IDENTIFIED")), null);
    }

    private String state(Task task) {
        return task.kind() == Kind.CONSENT_ENDED
                ? Work.stateOf(task.day(), today)
                : Labels.text("today.state." + task.kind().name(), Math.abs(ChronoUnit.DAYS.between(task.day(), today)));
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
