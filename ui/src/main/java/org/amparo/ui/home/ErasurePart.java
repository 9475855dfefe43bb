package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.survivor.TodayQueries;
import org.amparo.survivor.TodayQueries.Task;
import org.amparo.ui.kit.Labels;

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
        Section part = new Section(new H2(Labels.text("erasures.title")));
        part.addClassName("part");
        List<Task> waiting = queries.erasuresToApprove(viewer, SHOWN);
        if (waiting.isEmpty()) {
            part.add(new Paragraph(Labels.text("erasures.none")));
            return part;
        }
        TaskRows rows = new TaskRows(people, LocalDate.now(clock));
        waiting.forEach(rows::add);
        part.add(rows);
        return part;
    }
}
