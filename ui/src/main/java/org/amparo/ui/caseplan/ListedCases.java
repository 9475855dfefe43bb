package org.amparo.ui.caseplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseQueries;
import org.amparo.ui.file.ListedAhead;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.today.Work;
import org.springframework.stereotype.Component;

/** The next step of each open case, in the list of files. */
@Component
class ListedCases implements ListedAhead {

    private final CaseQueries cases;
    private final Clock clock;

    ListedCases(CaseQueries cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Ahead> of(Viewer viewer, Collection<UUID> survivorIds) {
        LocalDate today = LocalDate.now(clock);
        return viewer.may(Permission.CASE_READ)
                ? cases.ahead(viewer, survivorIds).stream()
                        .collect(Collectors.toMap(CaseQueries.Ahead::survivorId, one -> words(one, today), (open, other) -> open))
                : Map.of();
    }

    private static Ahead words(CaseQueries.Ahead one, LocalDate today) {
        String step = Labels.text("today.case." + one.nextStep().name());
        return one.nextDue() == null
                ? new Ahead(Tone.WAITING, step, one.lastContactOn())
                : new Ahead(Work.toneOf(one.nextDue(), today),
                        Labels.text("survivors.next", step, DateWords.brief(one.nextDue(), today)), one.lastContactOn());
    }
}
