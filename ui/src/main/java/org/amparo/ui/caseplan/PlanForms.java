package org.amparo.ui.caseplan;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseReview;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.GoalResult;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.ui.caseplan.CaseForm.Layout;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;

/** Forms of the plan: goals, agreement, approval, reviews and rests. */
final class PlanForms {

    private static final List<GoalStatus> RESULTS = List.of(GoalStatus.ACHIEVED, GoalStatus.PARTLY_ACHIEVED, GoalStatus.NOT_ACHIEVED,
            GoalStatus.DROPPED);

    private PlanForms() {
    }

    static Layout goal(CaseView view) {
        return form -> {
            GoalFields fields = new GoalFields(form, view, null);
            return id -> new CaseCommand.SetGoal(view.caseId(), fields.read(id));
        };
    }

    static Layout goalChange(CaseView view, GoalState goal) {
        return form -> {
            GoalFields fields = new GoalFields(form, view, goal.goal());
            TextArea reason = form.words("reason", "field.case.reason");
            return id -> new CaseCommand.ChangeGoal(view.caseId(), fields.read(goal.goal().goalId()), FileForm.typed(reason));
        };
    }

    /** The goal as it is written, to be put right; the person's agreement stands, and what was written stays on the timeline (R34). */
    static Layout correct(CaseView view, Goal was) {
        return form -> {
            form.say(Labels.text("case.correct.what"));
            GoalFields fields = new GoalFields(form, view, was);
            TextArea reason = form.needed("reason", "field.case.correct-reason");
            return id -> new CaseCommand.CorrectGoal(view.caseId(), fields.read(was.goalId()), FileForm.typed(reason));
        };
    }

    /** What a goal is made of; its pillar is that of the first need it answers. */
    private static final class GoalFields {
        private final CaseView view;
        private final Goal was;
        private final TextArea statement;
        private final MultiSelectComboBox<UUID> needs;
        private final TextArea target;
        private final TextArea baseline;
        private final PartialDateField due;

        GoalFields(CaseForm form, CaseView view, Goal was) {
            this.view = view;
            this.was = was;
            statement = form.needed("goal.statement", "field.case.statement");
            statement.setHelperText(Labels.text("field.case.statement.help"));
            needs = form.entries("goal.needIds", "field.case.needs", needs(view, was == null ? List.of() : was.needIds()));
            needs.setRequiredIndicatorVisible(true);
            target = form.words("goal.target", "field.case.target");
            baseline = form.words("goal.baseline", "field.case.baseline");
            due = form.ahead("goal.dueOn", "field.case.goal-due");
            if (was != null) {
                statement.setValue(FileForm.text(was.statement()));
                needs.setValue(Set.copyOf(was.needIds()));
                target.setValue(FileForm.text(was.target()));
                baseline.setValue(FileForm.text(was.baseline()));
                due.setValue(was.dueOn() == null ? null : PartialDate.exact(was.dueOn()));
            } else if (view.openNeeds().size() == 1) {
                needs.setValue(Set.of(view.openNeeds().getFirst().need().needId()));
            }
        }

        Goal read(UUID id) {
            List<UUID> chosen = new ArrayList<>(needs.getValue());
            Pillar pillar = view.needs().stream().map(NeedState::need).filter(need -> chosen.contains(need.needId())).map(Need::pillar)
                    .findFirst().orElse(was == null ? Pillar.SOCIAL_INCLUSION : was.pillar());
            return new Goal(id, chosen, pillar, FileForm.typed(statement), FileForm.typed(target), FileForm.typed(baseline),
                    was == null ? null : was.responsible(), was == null ? null : was.startOn(), CaseForm.dayIfAny(due, "goal.dueOn"));
        }
    }

    /** Needs to choose from: the open ones, and those that were chosen already. */
    static Map<UUID, String> needs(CaseView view, List<UUID> chosen) {
        Map<UUID, String> needs = new LinkedHashMap<>();
        List<NeedState> open = view.openNeeds();
        view.needs().stream().filter(need -> open.contains(need) || chosen.contains(need.need().needId()))
                .forEach(need -> needs.put(need.need().needId(), CaseWords.need(need.need())));
        return needs;
    }

    static Layout goalResult(CaseView view, GoalState goal) {
        return form -> {
            form.say(Labels.text("case.goal.quote", FileForm.text(goal.goal().statement())));
            ResultFields fields = new ResultFields(form);
            return id -> new CaseCommand.ResolveGoal(view.caseId(), fields.read(goal.goal().goalId()));
        };
    }

    /** The result as it is written, to be put right; what was written stays on the timeline (R34). */
    static Layout correctResult(CaseView view, GoalState goal) {
        return form -> {
            form.say(Labels.text("case.correct.what"));
            form.say(Labels.text("case.goal.quote", FileForm.text(goal.goal().statement())));
            ResultFields fields = new ResultFields(form);
            fields.show(goal.result());
            TextArea reason = form.needed("reason", "field.case.correct-reason");
            return id -> new CaseCommand.CorrectGoalResult(view.caseId(), fields.read(goal.goal().goalId()), FileForm.typed(reason));
        };
    }

    /** What became of a goal; how far it was reached is asked where there is more than one answer. */
    private static final class ResultFields {
        private final CodeSelect<GoalStatus> status;
        private final CodeSelect<Attainment> attainment;
        private final TextArea reason;
        private final PartialDateField on;

        ResultFields(CaseForm form) {
            status = form.code("result.status", "field.case.became", GoalStatus.class, RESULTS);
            status.setRequiredIndicatorVisible(true);
            attainment = form.code("result.attainment", "field.case.attainment", Attainment.class,
                    List.of(Attainment.AS_AGREED, Attainment.MORE, Attainment.MUCH_MORE));
            attainment.setVisible(false);
            status.addValueChangeListener(change -> attainment.setVisible(change.getValue() == GoalStatus.ACHIEVED));
            reason = form.words("result.reason", "field.case.not-reached");
            on = form.today("result.resolvedOn", "field.case.on");
        }

        void show(GoalResult was) {
            status.setValue(was.status());
            attainment.setValue(was.status() == GoalStatus.ACHIEVED ? Attainment.of(was.attainment()) : null);
            reason.setValue(FileForm.text(was.reason()));
            on.setValue(PartialDate.exact(was.resolvedOn()));
        }

        GoalResult read(UUID goalId) {
            return new GoalResult(goalId, status.getValue(), score(status.getValue(), attainment.getValue()),
                    FileForm.day(on, "result.resolvedOn"), FileForm.typed(reason));
        }
    }

    private static Integer score(GoalStatus status, Attainment attainment) {
        return switch (status) {
            case ACHIEVED -> attainment == null ? null : attainment.score();
            case PARTLY_ACHIEVED -> -1;
            case NOT_ACHIEVED -> -2;
            case null, default -> null;
        };
    }

    static Layout agreement(CaseView view) {
        return form -> {
            form.say(Labels.text("record.agreement.what"));
            view.openGoals().forEach(goal -> form.say(Labels.text("case.goal.quote", FileForm.text(goal.goal().statement()))));
            TextArea words = form.words("inTheirWords", "field.case.their-words");
            PartialDateField on = form.today("agreedOn", "field.case.on");
            return id -> new CaseCommand.AgreePlan(view.caseId(), FileForm.day(on, "agreedOn"), FileForm.typed(words));
        };
    }

    static Layout submitPlan(CaseView view) {
        return form -> {
            form.say(Labels.text("record.submit-plan.what"));
            return id -> new CaseCommand.SubmitPlan(view.caseId());
        };
    }

    static Layout approvePlan(CaseView view) {
        return form -> {
            TextArea comment = form.words("comment", "field.case.comment");
            return id -> new CaseCommand.ApprovePlan(view.caseId(), null, FileForm.typed(comment));
        };
    }

    static Layout returnPlan(CaseView view) {
        return form -> {
            TextArea comment = form.needed("comment", "field.case.return-comment");
            return id -> new CaseCommand.ReturnPlan(view.caseId(), FileForm.typed(comment));
        };
    }

    static Layout startReview(CaseView view) {
        return form -> {
            TextArea reason = form.words("reason", "field.case.review-reason");
            PartialDateField on = form.today("startedOn", "field.case.on");
            return id -> new CaseCommand.StartReview(view.caseId(), id, FileForm.day(on, "startedOn"), FileForm.typed(reason));
        };
    }

    static Layout review(CaseView view) {
        return form -> {
            CodeSelect<ReviewDecision> decision = form.code("review.decision", "field.case.decision", ReviewDecision.class);
            decision.setRequiredIndicatorVisible(true);
            TextArea decisions = form.words("review.decisions", "field.case.decisions");
            PartialDateField next = form.ahead("review.nextReviewOn", "field.case.next-review");
            PartialDateField on = form.today("review.heldOn", "field.case.on");
            return id -> new CaseCommand.HoldReview(view.caseId(), new CaseReview(view.reviewId(), FileForm.day(on, "review.heldOn"),
                    decision.getValue(), FileForm.typed(decisions), CaseForm.dayIfAny(next, "review.nextReviewOn")));
        };
    }

    static Layout hold(CaseView view) {
        return form -> {
            TextArea reason = form.needed("reason", "field.case.hold-reason");
            PartialDateField until = form.ahead("reviewBy", "field.case.hold-until");
            until.setRequiredIndicatorVisible(true);
            PartialDateField on = form.today("heldOn", "field.case.on");
            return id -> new CaseCommand.PutOnHold(view.caseId(), FileForm.day(on, "heldOn"), CaseForm.dayIfAny(until, "reviewBy"),
                    FileForm.typed(reason));
        };
    }

    static Layout resume(CaseView view) {
        return form -> {
            PartialDateField on = form.today("resumedOn", "field.case.on");
            return id -> new CaseCommand.Resume(view.caseId(), FileForm.day(on, "resumedOn"));
        };
    }
}
