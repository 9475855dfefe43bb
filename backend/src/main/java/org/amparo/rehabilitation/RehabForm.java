package org.amparo.rehabilitation;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.RehabDiscipline;

/** What the parts of an episode must look like before any rule is asked. */
final class RehabForm {

    static final int MOST_SESSIONS = 200;
    static final int SHORTEST_SESSION = 5;
    static final int LONGEST_SESSION = 480;
    static final int ATTAINMENT = 2;
    static final int MOST_REPETITIONS = 100;
    static final int MOST_TIMES = 12;
    private static final int MOST_EXERCISES = 15;
    private static final int TEXT = 4_000;
    private static final int REASON = 2_000;

    private RehabForm() {
    }

    static RehabPlan plan(RehabPlan plan) {
        Form.required(plan, "plan");
        Form.required(plan.survivorId(), "survivorId");
        Form.required(plan.discipline(), "discipline");
        Form.required(plan.therapist(), "therapist");
        Form.required(plan.openedOn(), "openedOn");
        Form.number(plan.sessions(), 1, MOST_SESSIONS, "sessions");
        require(plan.firstOn() == null || !plan.firstOn().isBefore(plan.openedOn()), "form.order", "firstOn");
        text(plan.reason(), "reason");
        return plan;
    }

    static RehabGoal goal(RehabGoal goal) {
        Form.required(goal, "goal");
        Form.required(goal.goalId(), "goalId");
        Form.required(Personal.value(goal.words()).orElse(null), "words");
        Form.required(goal.setOn(), "setOn");
        require(goal.dueOn() == null || goal.dueOn().isAfter(goal.setOn()), "form.order", "dueOn");
        text(goal.words(), "words");
        text(goal.target(), "target");
        return goal;
    }

    /** @param goals those of the episode */
    static RehabSession session(RehabSession session, RehabDiscipline discipline, Set<java.util.UUID> goals) {
        Form.required(session, "session");
        Form.required(session.sessionId(), "sessionId");
        Form.required(session.on(), "on");
        Form.required(session.setting(), "setting");
        Form.number(session.minutes(), SHORTEST_SESSION, LONGEST_SESSION, "minutes");
        require(!session.techniques().isEmpty(), "form.required", "techniques");
        require(goals.containsAll(session.goalIds()), "form.gone", "goalIds");
        require((session.adverse() == null) == (session.adverseNote() == null), "rehabilitation.adverse", session.adverse() == null
                ? "adverse"
                : "adverseNote");
        require(session.adl() == null || discipline == RehabDiscipline.OT, "form.part", "adl");
        require(session.nextOn() == null || session.nextOn().isAfter(session.on()), "form.order", "nextOn");
        text(session.adverseNote(), "adverseNote");
        text(session.note(), "note");
        return session;
    }

    static void programme(RehabCommand.SetHomeProgramme command, ExerciseCatalogue catalogue) {
        List<HomeExercise> exercises = command.exercises();
        Form.required(command.day(), "day");
        Form.number(exercises.size(), 0, MOST_EXERCISES, "exercises");
        Set<String> seen = new HashSet<>();
        for (HomeExercise one : exercises) {
            require(catalogue.has(one.exercise()), "form.code", "exercises");
            require(seen.add(one.exercise()), "form.twice", "exercises");
            Form.number(one.repetitions(), 1, MOST_REPETITIONS, "repetitions");
            Form.number(one.timesPerDay(), 1, MOST_TIMES, "timesPerDay");
        }
        text(command.words(), "words");
    }

    /** R34: a correction says why. */
    static void reason(Personal<String> reason) {
        require(Personal.value(reason).filter(words -> !words.isBlank()).isPresent(), "R34", "reason");
        Form.text(Personal.value(reason).orElse(null), REASON, "reason");
    }

    /** A day that has come, not before the one it follows on (R7). */
    static void past(LocalDate day, LocalDate today, LocalDate after, String field) {
        Form.past(day, today, field);
        require(after == null || !day.isBefore(after), "form.order", field);
    }

    static void text(Personal<String> text, String field) {
        Form.text(Personal.value(text).orElse(null), TEXT, field);
    }
}
