package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.psychosocial.EpisodeRow;
import org.amparo.psychosocial.PsychosocialQueries;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;
import org.springframework.stereotype.Component;

/** Contacts that were planned for today or before, of what the viewer gives, as rows of today; what needs action is a task already. */
@Component
class PsychosocialWork implements WorkSource {

    private static final int SHOWN = 20;

    private final PsychosocialQueries support;

    PsychosocialWork(PsychosocialQueries support) {
        this.support = support;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.PSYCHOSOCIAL_READ)
                ? support.due(viewer, today, SHOWN).stream().map(row -> work(row, today)).toList()
                : List.of();
    }

    private static Work work(EpisodeRow row, LocalDate today) {
        Span whom = new Span(Names.of(row.fullName(), row.nameWithheld()), new Span(" · "),
                new Bdi(Labels.text("today.file", row.fileNumber())));
        String open = Labels.text("task.open");
        return new Work(Work.toneOf(row.nextOn(), today), Work.stateOf(row.nextOn(), today), Labels.text("psychosocial.text.work"), whom,
                row.nextOn(), DateWords.brief(row.nextOn(), today),
                new Work.Next(open, Labels.text("today.action-on", open, row.fileNumber()), Paths.file(row.survivorId()),
                        QueryParameters.of("tab", PsychosocialFilePart.TAB)),
                null);
    }
}
