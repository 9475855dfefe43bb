package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Drafts;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TodayQueries;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkRows;
import org.amparo.ui.today.WorkSource;

/** The list of today's work: state, what, whom, since when, the one next action. Its words never give away a health or protection answer. */
@org.springframework.stereotype.Component
class TodayPart {

    /** Of each kind; a page of rows that people can read and tab through. */
    private static final int OF_EACH_KIND = 20;
    /** A form that was begun before there is a file, as the screen of new files names it. */
    private static final String NEW_FILE_FORM = "new-file";

    private final TodayQueries queries;
    private final SurvivorQueries files;
    private final Drafts drafts;
    private final People people;
    private final Clock clock;
    private final List<WorkSource> sources;

    TodayPart(TodayQueries queries, SurvivorQueries files, Drafts drafts, People people, Clock clock, List<WorkSource> sources) {
        this.queries = queries;
        this.files = files;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
        this.sources = List.copyOf(sources);
    }

    Component of(Viewer viewer, PageHead head) {
        LocalDate today = LocalDate.now(clock);
        List<Work> work = new ArrayList<>(ofFiles(viewer, today));
        sources.forEach(source -> work.addAll(source.of(viewer, today)));
        work.sort(Work.MOST_PRESSING_FIRST);
        head.beside(new Span(DateWords.ofToday(today)), counts(work));
        WorkRows rows = new WorkRows();
        work.forEach(rows::add);
        if (rows.isEmpty()) {
            return nothingToDo(viewer);
        }
        Paragraph keys = new Paragraph(Labels.text("today.keys"));
        keys.addClassNames("second", "keys-line");
        return new Div(rows, keys);
    }

    private List<Work> ofFiles(Viewer viewer, LocalDate today) {
        List<Drafts.Listed> begun = drafts.list(viewer.user());
        FileWorkRows rows = new FileWorkRows(people, today);
        List<Work> work = new ArrayList<>();
        begun.stream().filter(draft -> NEW_FILE_FORM.equals(draft.form())).map(draft -> rows.ofNewFile(dayOf(draft))).forEach(work::add);
        List<TodayQueries.Task> tasks = queries.tasks(viewer, byFile(begun), OF_EACH_KIND + 1);
        people.prepare(tasks.stream().map(TodayQueries.Task::by).toList());
        tasks.stream().collect(Collectors.groupingBy(TodayQueries.Task::kind, LinkedHashMap::new, Collectors.toList())).values()
                .forEach(kind -> work.addAll(Work.first(OF_EACH_KIND, kind, rows::of, Work.all("menu.survivors", Paths.SURVIVORS))));
        if (viewer.may(Permission.FILE_REGISTER)) {
            long identified = files.count(viewer, new SurvivorFilter(null, null, FileStage.IDENTIFIED, null, null));
            if (identified > 0) {
                work.add(rows.ofIdentified(identified));
            }
        }
        return work;
    }

    private Map<UUID, LocalDate> byFile(List<Drafts.Listed> begun) {
        Map<UUID, LocalDate> days = new LinkedHashMap<>();
        begun.stream().filter(draft -> draft.about() != null && !NEW_FILE_FORM.equals(draft.form()))
                .forEach(draft -> days.putIfAbsent(draft.about(), dayOf(draft)));
        return days;
    }

    private LocalDate dayOf(Drafts.Listed draft) {
        return draft.savedAt().atZone(clock.getZone()).toLocalDate();
    }

    private static Div counts(List<Work> work) {
        Div counts = new Div();
        counts.addClassName("chips");
        Map<Tone, Long> byTone = new LinkedHashMap<>();
        work.forEach(row -> byTone.merge(row.tone(), 1L, Long::sum));
        List<Tone> shown = new ArrayList<>(List.of(Tone.NOW, Tone.OVERDUE, Tone.DUE));
        shown.removeIf(tone -> !byTone.containsKey(tone));
        shown.forEach(tone -> counts.add(tone.badge(Labels.text("today.count." + tone.name(), byTone.get(tone)))));
        return counts;
    }

    private static EmptyState nothingToDo(Viewer viewer) {
        EmptyState empty = new EmptyState("today", Labels.text("today.none.title"), Labels.text("today.none.text"));
        if (viewer.may(Permission.FILE_LIST)) {
            empty.add(new Button(Labels.text("today.none.files"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(Paths.SURVIVORS))));
        }
        return empty;
    }
}
