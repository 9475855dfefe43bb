package org.amparo.ui.reintegration;

import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.reintegration.ReintegrationQueries.DueCheck;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.today.Work;
import org.springframework.stereotype.Component;

/** Outcome checks by their day, for the calendar. What the support is about stands in the file only. */
@Component
class DatedOutcomeChecks implements DatedWork {

    private static final int MOST = 500;

    private final ReintegrationDesk desk;

    DatedOutcomeChecks(ReintegrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        return viewer.may(Permission.REINTEGRATION_READ)
                ? desk.queries().due(viewer, from, to, reach, MOST).checks().stream().map(this::entry).toList()
                : List.of();
    }

    private Entry entry(DueCheck check) {
        LocalDate today = desk.today();
        return new Entry(check.on(), Work.toneOf(check.on(), today), Work.stateOf(check.on(), today), Labels.text("support.check-work"),
                check.survivorId(), check.fileNumber(), check.fullName(), check.nameWithheld(), ReintegrationForms.OUTCOME,
                check.supportId().toString(), null);
    }
}
