package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.rehabilitation.RehabCommand;
import org.amparo.rehabilitation.RehabGoal;
import org.amparo.rehabilitation.RehabPlan;
import org.amparo.rehabilitation.RehabSession;
import org.amparo.rehabilitation.RehabView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;

/** The forms of an episode of rehabilitation. */
final class RehabForms {

    private static final int MOST_SESSIONS = 200;
    private static final int USUAL_SESSIONS = 10;
    private static final List<Integer> ATTAINMENTS = List.of(-2, -1, 0, 1, 2);

    private RehabForms() {
    }

    static FileForm open(RehabDesk desk, UUID survivorId, Runnable done) {
        return new RehabForm(desk, survivorId, "rehab-open", null, done, form -> {
            CodeSelect<RehabDiscipline> discipline = form.code("discipline", RehabDiscipline.class);
            discipline.setRequiredIndicatorVisible(true);
            ComboBox<UUID> therapist = therapist(desk, form);
            DatePicker on = form.day("openedOn", form.now());
            IntegerField sessions = form.number("sessions", 1, MOST_SESSIONS);
            sessions.setValue(USUAL_SESSIONS);
            DatePicker first = form.day("firstOn", null);
            Checkbox emergency = form.tick("emergency");
            emergency.setHelperText(Labels.text("rehab.field.emergency.help"));
            TextArea reason = form.words("reason");
            return id -> new RehabCommand.Open(id, new RehabPlan(survivorId, RehabForm.needed(discipline, "discipline"),
                    RehabForm.needed(therapist, "therapist"), RehabForm.needed(on, "openedOn"), RehabForm.needed(sessions, "sessions"),
                    first.getValue(), emergency.getValue(), FileForm.typed(reason)));
        });
    }

    /** Who works with the person; whoever looks, if they can. */
    private static ComboBox<UUID> therapist(RehabDesk desk, RehabForm form) {
        Map<UUID, String> people = new LinkedHashMap<>();
        for (Staff person : desk.therapists()) {
            people.put(person.user(), person.displayName());
        }
        ComboBox<UUID> therapist = form.entry("therapist", people);
        UUID me = desk.viewer().user();
        therapist.setValue(people.containsKey(me) ? me : null);
        therapist.setRequiredIndicatorVisible(true);
        return therapist;
    }

    static FileForm plan(RehabDesk desk, RehabView view, Runnable done) {
        return about(desk, view, "rehab-plan", done, form -> {
            IntegerField sessions = form.number("sessions", 1, MOST_SESSIONS);
            sessions.setValue(view.row().planned());
            DatePicker next = form.day("nextOn", view.row().nextOn());
            return id -> new RehabCommand.PlanSessions(view.row().episodeId(), RehabForm.needed(sessions, "sessions"), next.getValue());
        });
    }

    static FileForm session(RehabDesk desk, RehabView view, Runnable done) {
        return about(desk, view, "rehab-session", done, form -> {
            SessionFields fields = new SessionFields(form, view, null);
            return id -> new RehabCommand.HoldSession(view.row().episodeId(), fields.read(id));
        });
    }

    static FileForm correct(RehabDesk desk, RehabView view, RehabSession was, Runnable done) {
        return new RehabForm(desk, view.row().survivorId(), "rehab-session-correct", was.sessionId(), done, form -> {
            SessionFields fields = new SessionFields(form, view, was);
            TextArea reason = form.why();
            return id -> new RehabCommand.CorrectSession(view.row().episodeId(), fields.read(was.sessionId()), FileForm.typed(reason));
        });
    }

    static FileForm retract(RehabDesk desk, RehabView view, RehabSession was, Runnable done) {
        return new RehabForm(desk, view.row().survivorId(), "rehab-session-retract", was.sessionId(), done, form -> {
            form.say(Labels.text("rehab.retract", DateWords.of(was.on()), Labels.of(view.row().discipline())));
            TextArea reason = form.why();
            return id -> new RehabCommand.RetractSession(view.row().episodeId(), was.sessionId(), FileForm.typed(reason));
        });
    }

    static FileForm goal(RehabDesk desk, RehabView view, Runnable done) {
        return about(desk, view, "rehab-goal", done, form -> {
            TextArea words = form.words("words");
            words.setRequiredIndicatorVisible(true);
            TextArea target = form.words("target");
            DatePicker on = form.day("setOn", form.now());
            DatePicker due = form.day("dueOn", null);
            return id -> new RehabCommand.SetGoal(view.row().episodeId(), new RehabGoal(id, FileForm.typed(words), FileForm.typed(target),
                    RehabForm.needed(on, "setOn"), due.getValue()));
        });
    }

    static FileForm rate(RehabDesk desk, RehabView view, RehabView.Goal goal, Runnable done) {
        return new RehabForm(desk, view.row().survivorId(), "rehab-goal-rate", goal.goalId(), done, form -> {
            form.say(RehabWords.said(goal.words()));
            RadioButtonGroup<Integer> attainment = new RadioButtonGroup<>(Labels.text("rehab.field.attainment"));
            attainment.setManualValidation(true);
            attainment.setItems(ATTAINMENTS);
            attainment.setItemLabelGenerator(RehabWords::attainment);
            attainment.addClassName("answers");
            form.put("attainment", attainment, Written.NUMBER);
            attainment.setValue(goal.attainment());
            DatePicker on = form.day("day", form.now());
            return id -> new RehabCommand.RateGoal(view.row().episodeId(), goal.goalId(), RehabForm.needed(attainment, "attainment"),
                    RehabForm.needed(on, "day"));
        });
    }

    static FileForm homeProgramme(RehabDesk desk, RehabView view, Runnable done) {
        return about(desk, view, "rehab-exercises", done, form -> {
            ExerciseFields exercises = form.put("exercises", new ExerciseFields(desk.exercises()), ExerciseFields.WRITTEN);
            exercises.setValue(view.exercises());
            TextArea words = form.words("exerciseWords");
            words.setValue(FileForm.text(view.exerciseWords()));
            DatePicker on = form.day("day", form.now());
            return id -> new RehabCommand.SetHomeProgramme(view.row().episodeId(), exercises.getValue(), RehabForm.needed(on, "day"),
                    FileForm.typed(words));
        });
    }

    static FileForm handOver(RehabDesk desk, RehabView view, Runnable done) {
        return about(desk, view, "rehab-hand-over", done, form -> {
            ComboBox<UUID> therapist = therapist(desk, form);
            return id -> new RehabCommand.HandOver(view.row().episodeId(), RehabForm.needed(therapist, "therapist"));
        });
    }

    static FileForm end(RehabDesk desk, RehabView view, Runnable done) {
        return about(desk, view, "rehab-end", done, form -> {
            CodeSelect<RehabEnd> reason = form.code("endReason", RehabEnd.class);
            reason.setRequiredIndicatorVisible(true);
            DatePicker on = form.day("day", form.now());
            TextArea summary = form.words("summary");
            return id -> new RehabCommand.End(view.row().episodeId(), RehabForm.needed(reason, "endReason"), RehabForm.needed(on, "day"),
                    FileForm.typed(summary));
        });
    }

    private static FileForm about(RehabDesk desk, RehabView view, String word, Runnable done,
            java.util.function.Function<RehabForm, RehabForm.Reading> layout) {
        return new RehabForm(desk, view.row().survivorId(), word, view.row().episodeId(), done, form -> {
            form.say(Labels.text("rehab.about", Labels.of(view.row().discipline()), RehabWords.progress(view.row())));
            return layout.apply(form);
        });
    }
}
