package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.rehabilitation.RehabFilter;
import org.amparo.rehabilitation.RehabQueries;
import org.amparo.rehabilitation.RehabRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;
import org.springframework.stereotype.Component;

/** The viewer's own sessions of rehabilitation in the list of today: those of the next seven days, and those whose day has passed. */
@Component
class RehabWork implements WorkSource {

    private static final int SHOWN = 20;
    private static final int DAYS_AHEAD = 7;

    private final RehabQueries episodes;

    RehabWork(RehabQueries episodes) {
        this.episodes = episodes;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.REHAB_WORK) && viewer.may(Permission.REHAB_READ)
                ? episodes.open(viewer, new RehabFilter(viewer.user()), SHOWN).rows().stream()
                        .filter(row -> row.nextOn() != null && !row.nextOn().isAfter(today.plusDays(DAYS_AHEAD)))
                        .map(row -> work(row, today)).toList()
                : List.of();
    }

    private static Work work(RehabRow row, LocalDate today) {
        String open = Labels.text("task.open");
        return new Work(Work.toneOf(row.nextOn(), today), Work.stateOf(row.nextOn(), today), Labels.text("today.rehab"),
                new Span(Names.of(row.fullName(), row.nameWithheld()), new Span(" · "), new Bdi(Labels.text("today.file", row
                        .fileNumber()))),
                row.nextOn(), DateWords.brief(row.nextOn(), today), new Work.Next(open, Labels.text("today.action-on", open, row
                        .fileNumber()), Paths.file(row.survivorId()), QueryParameters.simple(Map.of("tab", "rehabilitation"))),
                null);
    }
}
