package org.amparo.ui.rehabilitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.rehabilitation.RehabQueries;
import org.amparo.rehabilitation.RehabRow;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.today.Work;
import org.springframework.stereotype.Component;

/** Agreed sessions of rehabilitation in the calendar. */
@Component
class DatedSessions implements DatedWork {

    private final RehabQueries episodes;
    private final Clock clock;

    DatedSessions(RehabQueries episodes, Clock clock) {
        this.episodes = episodes;
        this.clock = clock;
    }

    @Override
    public List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        LocalDate today = LocalDate.now(clock);
        return viewer.may(Permission.REHAB_READ)
                ? episodes.between(viewer, from, to, reach).stream().map(row -> entry(row, today)).toList()
                : List.of();
    }

    private static Entry entry(RehabRow row, LocalDate today) {
        return new Entry(row.nextOn(), Work.toneOf(row.nextOn(), today), Work.stateOf(row.nextOn(), today), Labels.text("today.rehab"),
                row.survivorId(), row.fileNumber(), row.fullName(), row.nameWithheld(), null, null, null);
    }
}
