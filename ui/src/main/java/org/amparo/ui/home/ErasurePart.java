package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.survivor.TodayQueries;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkRows;

/** Erasures somebody asked for; the file they open holds what will be erased and the approval. */
@org.springframework.stereotype.Component
class ErasurePart {

    private static final int SHOWN = 50;

    private final TodayQueries queries;
    private final People people;
    private final Clock clock;

    ErasurePart(TodayQueries queries, People people, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    Component of(Viewer viewer) {
        WorkRows rows = new WorkRows();
        FileWorkRows files = new FileWorkRows(people, LocalDate.now(clock));
        List<TodayQueries.Task> tasks = queries.erasuresToApprove(viewer, SHOWN + 1);
        people.prepare(tasks.stream().map(TodayQueries.Task::by).toList());
        Work.first(SHOWN, tasks, files::of, Work.all("menu.survivors", Paths.SURVIVORS)).forEach(rows::add);
        return rows.isEmpty() ? Part.empty("erasures.title", "erasures.none") : new Part("erasures.title", rows);
    }
}
