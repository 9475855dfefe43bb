package org.amparo.ui.psychosocial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.psychosocial.EpisodeRow;
import org.amparo.psychosocial.PsychosocialQueries;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.today.Work;
import org.springframework.stereotype.Component;

/** Planned contacts of psychosocial support in the calendar of those who may read it; others see nothing of them. */
@Component
class DatedContacts implements DatedWork {

    private final PsychosocialQueries support;
    private final Clock clock;

    DatedContacts(PsychosocialQueries support, Clock clock) {
        this.support = support;
        this.clock = clock;
    }

    @Override
    public List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        LocalDate today = LocalDate.now(clock);
        return viewer.may(Permission.PSYCHOSOCIAL_READ)
                ? support.between(viewer, from, to, reach).stream().map(row -> entry(row, today)).toList()
                : List.of();
    }

    private static Entry entry(EpisodeRow row, LocalDate today) {
        return new Entry(row.nextOn(), Work.toneOf(row.nextOn(), today), Work.stateOf(row.nextOn(), today),
                Labels.text("psychosocial.text.work"), row.survivorId(), row.fileNumber(), row.fullName(), row.nameWithheld(), null, null,
                null);
    }
}
