package org.amparo.ui.voice;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;
import org.amparo.voice.FeedbackQueries;
import org.amparo.voice.FeedbackQueries.Part;
import org.amparo.voice.FeedbackQueries.Row;
import org.springframework.stereotype.Component;

/**
 * Feedback to acknowledge or to answer as rows of today. What is overdue for a team is a task of its supervisors already; what is sensitive
 * raises no task and stays here.
 */
@Component
class FeedbackWork implements WorkSource {

    private static final int SHOWN = 20;
    /** Those with a day come first; of these some are tasks of supervisors already and are no row of this list. */
    private static final int LOOKED_THROUGH = 200;

    private final FeedbackQueries feedback;

    FeedbackWork(FeedbackQueries feedback) {
        this.feedback = feedback;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.FEEDBACK_READ) && viewer.may(Permission.FEEDBACK_RECORD)
                ? Work.first(SHOWN, feedback.page(viewer, Part.OPEN, null, LOOKED_THROUGH).rows().stream()
                        .filter(row -> isWork(viewer, row)).toList(), row -> work(row, today), Work.all("menu.feedback", Paths.FEEDBACK))
                : List.of();
    }

    private static boolean isWork(Viewer viewer, Row row) {
        return row.dueOn() != null && (viewer.may(Permission.FEEDBACK_SENSITIVE) || !row.overdue());
    }

    private static Work work(Row row, LocalDate today) {
        String next = Labels.text("voice.open");
        return new Work(Work.toneOf(row.dueOn(), today), Work.stateOf(row.dueOn(), today),
                Labels.text(row.acknowledgedOn() == null ? "voice.work.acknowledge" : "voice.work.answer"), new Span(), row.dueOn(),
                DateWords.brief(row.dueOn(), today), new Work.Next(next, next, Paths.FEEDBACK,
                        QueryParameters.of("of", row.feedbackId().toString())),
                null);
    }
}
