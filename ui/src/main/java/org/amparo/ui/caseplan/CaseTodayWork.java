package org.amparo.ui.caseplan;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseFilter;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseRow;
import org.amparo.caseplan.NextStep;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;
import org.springframework.stereotype.Component;

/** The next steps of the viewer's own cases that are due within a week, as rows of today. */
@Component
class CaseTodayWork implements WorkSource {

    private static final int SHOWN = 40;
    private static final int DAYS_AHEAD = 7;

    private final CaseQueries cases;

    CaseTodayWork(CaseQueries cases) {
        this.cases = cases;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.CASE_READ)) {
            return List.of();
        }
        return Work.first(SHOWN, cases.due(viewer, new CaseFilter(Scope.OWN, Set.of(), null), SHOWN + 1).stream()
                .filter(row -> isNotBegun(row) || row.nextDue() != null && !row.nextDue().isAfter(today.plusDays(DAYS_AHEAD))).toList(),
                row -> work(row, today), Work.all("menu.calendar", Paths.CALENDAR));
    }

    /** A case that was opened and not assessed is to be begun, however far off the day of its plan is. */
    private static boolean isNotBegun(CaseRow row) {
        return row.nextStep() == NextStep.START_ASSESSMENT;
    }

    private static Work work(CaseRow row, LocalDate today) {
        return isNotBegun(row) && (row.nextDue() == null || row.nextDue().isAfter(today))
                ? new Work(Tone.DUE, Labels.text("today.case.not-begun"), Labels.text("today.case." + row.nextStep().name()), whom(row),
                        LocalDate.MAX, row.nextDue() == null ? "" : DateWords.brief(row.nextDue(), today), next(row), null)
                : due(row, today);
    }

    /** Late with a person at high risk is the one thing that needs somebody now. */
    private static Work due(CaseRow row, LocalDate today) {
        Tone tone = row.isOverdue(today) && row.highRisks() > 0 ? Tone.NOW : Work.toneOf(row.nextDue(), today);
        return new Work(tone, Work.stateOf(row.nextDue(), today), Labels.text("today.case." + row.nextStep().name()),
                whom(row), row.nextDue(), DateWords.brief(row.nextDue(), today), next(row), null);
    }

    private static Span whom(CaseRow row) {
        return new Span(Names.of(row.fullName(), row.nameWithheld()), new Span(" · "),
                new Bdi(Labels.text("today.file", row.fileNumber())));
    }

    /** The work that the step asks for, opened at once beside the file. */
    private static Work.Next next(CaseRow row) {
        String word = Labels.text("today.case.action." + row.nextStep().name());
        return new Work.Next(word, Labels.text("today.action-on", word, row.fileNumber()), Paths.file(row.survivorId()), work(row));
    }

    private static QueryParameters work(CaseRow row) {
        return switch (row.nextStep()) {
            case FOLLOW_UP -> QueryParameters.simple(Map.of("do", CaseWork.FOLLOW_UP.word(), "of", row.followUpId().toString()));
            case START_ASSESSMENT -> work(CaseWork.START_ASSESSMENT);
            case COMPLETE_ASSESSMENT -> work(CaseWork.ASSESSMENT);
            case REVIEW -> work(CaseWork.START_REVIEW);
            case END_REVIEW -> work(CaseWork.REVIEW);
            case LOOK_AT_HOLD -> work(CaseWork.RESUME);
            case WRITE_PLAN, APPROVE_PLAN, ANSWER_TRANSFER, APPROVE_CLOSURE, NOTHING -> QueryParameters.empty();
        };
    }

    private static QueryParameters work(CaseWork work) {
        return QueryParameters.of("do", work.word());
    }
}
