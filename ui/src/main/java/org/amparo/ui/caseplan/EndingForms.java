package org.amparo.ui.caseplan;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.Closure;
import org.amparo.caseplan.UnresolvedGoal;
import org.amparo.ui.caseplan.CaseForm.Layout;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ReopenReason;

/** Forms by which a case begins, ends and begins again. */
final class EndingForms {

    private static final List<ClosureReason> EARLY = List.of(ClosureReason.DIED, ClosureReason.CONSENT_WITHDRAWN, ClosureReason.DUPLICATE,
            ClosureReason.REFUSED, ClosureReason.MOVED_AWAY);
    /** A transfer closes a case by itself. */
    private static final List<ClosureReason> ASKED = Arrays.stream(ClosureReason.values())
            .filter(reason -> reason != ClosureReason.TRANSFERRED).toList();

    private EndingForms() {
    }

    static Layout open(UUID survivorId) {
        return form -> {
            form.say(Labels.text("record.open-case.what"));
            PartialDateField on = form.today("openedOn", "field.case.on");
            return id -> new CaseCommand.Open(id, survivorId, FileForm.day(on, "openedOn"));
        };
    }

    static Layout openOverLimit(UUID survivorId) {
        return form -> {
            form.say(Labels.text("record.open-over-limit.what"));
            TextArea reason = form.needed("reason", "field.case.over-reason");
            PartialDateField on = form.today("openedOn", "field.case.on");
            return id -> new CaseCommand.OpenOverLimit(id, survivorId, FileForm.day(on, "openedOn"), FileForm.typed(reason));
        };
    }

    static Layout closure(CaseView view, boolean early) {
        return form -> {
            CodeSelect<ClosureReason> reason = form.code("closure.reason", "field.case.closure-reason", ClosureReason.class,
                    early ? EARLY : ASKED);
            reason.setRequiredIndicatorVisible(true);
            TextArea summary = form.words("closure.summary", "field.case.closure-summary");
            Map<UUID, TextArea> unresolved = new LinkedHashMap<>();
            for (GoalState goal : view.openGoals()) {
                TextArea why = form.words("closure.goal." + goal.goal().goalId(), "field.case.unresolved");
                why.setLabel(Labels.text("field.case.unresolved", FileForm.text(goal.goal().statement())));
                unresolved.put(goal.goal().goalId(), why);
            }
            Checkbox informed = form.tick("closure.personInformed", "field.case.informed");
            TextArea notInformed = form.words("closure.notInformedReason", "field.case.not-informed");
            informed.addValueChangeListener(change -> notInformed.setVisible(!change.getValue()));
            TextArea followOn = form.words("closure.followOnPlan", "field.case.follow-on");
            PartialDateField on = form.today("closure.closedOn", "field.case.on");
            return id -> {
                List<UnresolvedGoal> goals = new ArrayList<>();
                unresolved.forEach((goal, why) -> {
                    if (!why.isEmpty()) {
                        goals.add(new UnresolvedGoal(goal, FileForm.typed(why)));
                    }
                });
                Closure closure = new Closure(reason.getValue(), FileForm.day(on, "closure.closedOn"), FileForm.typed(summary),
                        informed.getValue(), informed.getValue() ? null : FileForm.typed(notInformed), goals, FileForm.typed(followOn));
                return early
                        ? new CaseCommand.CloseEarly(view.caseId(), closure)
                        : new CaseCommand.RequestClosure(view.caseId(), closure);
            };
        };
    }

    static Layout approveClosure(CaseView view) {
        return form -> {
            TextArea comment = form.words("comment", "field.case.comment");
            return id -> new CaseCommand.ApproveClosure(view.caseId(), FileForm.typed(comment));
        };
    }

    static Layout rejectClosure(CaseView view) {
        return form -> {
            TextArea comment = form.needed("comment", "field.case.return-comment");
            return id -> new CaseCommand.RejectClosure(view.caseId(), FileForm.typed(comment));
        };
    }

    /** Within the months in which no approval is needed it is reopened at once, afterwards a supervisor is asked (R32). */
    static Layout reopening(CaseView view, int withinMonths, Clock clock) {
        return form -> {
            boolean asks = isLongAgo(view, withinMonths, LocalDate.now(clock));
            form.say(Labels.text(asks ? "record.reopening.asks" : "record.reopening.what"));
            CodeSelect<ReopenReason> reason = form.code("reason", "field.case.reopen-reason", ReopenReason.class);
            reason.setRequiredIndicatorVisible(true);
            TextArea remark = form.words("remark", "field.case.remarks");
            PartialDateField on = form.today("reopenedOn", "field.case.on");
            on.setVisible(!asks);
            return id -> asks
                    ? new CaseCommand.RequestReopening(view.caseId(), reason.getValue(), FileForm.typed(remark))
                    : new CaseCommand.Reopen(view.caseId(), reason.getValue(), FileForm.day(on, "reopenedOn"), FileForm.typed(remark));
        };
    }

    private static boolean isLongAgo(CaseView view, int withinMonths, LocalDate today) {
        LocalDate closed = view.closure() == null ? null : view.closure().closedOn();
        return closed != null && today.isAfter(closed.plusMonths(withinMonths));
    }
}
