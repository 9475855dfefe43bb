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
import org.amparo.caseplan.CaseStage;
import org.amparo.ui.file.ListedAhead;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.today.Work;
import org.springframework.stereotype.Component;

/** Where the case of each person stands and what comes next, in the list of files. */
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
        Tone tone = one.nextDue() == null ? Tone.WAITING : Work.toneOf(one.nextDue(), today);
        return new Ahead(Labels.of(one.stage()), toneOf(one.stage()), tone, next(one, today), one.lastContactOn());
    }

    private static String next(CaseQueries.Ahead one, LocalDate today) {
        if (one.nextStep() == null) {
            return "";
        }
        String step = Labels.text("today.case." + one.nextStep().name());
        return one.nextDue() == null ? step : Labels.text("survivors.next", step, DateWords.brief(one.nextDue(), today));
    }

    private static Tone toneOf(CaseStage stage) {
        return switch (stage) {
            case ACTIVE, REVIEW -> Tone.DONE;
            case ON_HOLD, CLOSED -> Tone.STOPPED;
            case REGISTERED, ASSESSMENT, PLANNING, PLAN_APPROVAL, TRANSFER_PENDING, CLOSURE_REQUESTED, REOPENED -> Tone.WAITING;
        };
    }
}
