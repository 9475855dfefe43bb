package org.amparo.rehabilitation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;

/** Episodes with how far they are, one row a session and one a goal. */
@InlineProjection
class RehabRows implements ReadModel {

    static final Table EPISODE = Table.of("read.rehab_episode", "episode_id", "survivor_id", "case_id", "discipline", "therapist",
            "opened_on", "planned", "emergency", "held", "last_on", "next_on", "exercises", "exercises_on", "ended_on", "end_reason",
            "reason", "exercise_words", "summary");
    static final Table SESSION = Table.keyed(2, "read.rehab_session", "episode_id", "session_id", "survivor_id", "held_on", "setting",
            "minutes", "goals", "techniques", "adverse", "adl", "next_on", "corrected", "retracted", "by_user", "adverse_note", "note");
    static final Table GOAL = Table.keyed(2, "read.rehab_goal", "episode_id", "goal_id", "survivor_id", "set_on", "due_on", "attainment",
            "rated_on", "words", "target", "sequence");
    static final String REASON = "read.rehab_episode.reason";
    static final String EXERCISE_WORDS = "read.rehab_episode.exercise_words";
    static final String SUMMARY = "read.rehab_episode.summary";
    static final String ADVERSE_NOTE = "read.rehab_session.adverse_note";
    static final String NOTE = "read.rehab_session.note";
    static final String WORDS = "read.rehab_goal.words";
    static final String TARGET = "read.rehab_goal.target";

    private final Envelopes envelopes;

    RehabRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(EPISODE, SESSION, GOAL);
    }

    @EventHandler
    void on(RehabEvent event, Recorded recorded, Rows rows) {
        UUID person = event.survivorId();
        Map<String, Object> episode = new HashMap<>();
        switch (event) {
            case RehabEvent.Opened e -> {
                rows.put(EPISODE, opened(e));
                return;
            }
            case RehabEvent.SessionsPlanned e -> {
                episode.put("planned", e.sessions());
                episode.put("next_on", e.nextOn());
            }
            case RehabEvent.GoalSet e -> rows.put(GOAL, goal(e, recorded));
            case RehabEvent.GoalRated e -> {
                Map<String, Object> rated = new HashMap<>();
                rated.put("attainment", e.attainment());
                rated.put("rated_on", e.on());
                rows.change(GOAL, new Object[]{e.episodeId(), e.goalId()}, rated);
            }
            case RehabEvent.SessionHeld e -> {
                Map<String, Object> row = session(person, e.session());
                row.put("episode_id", e.episodeId());
                row.put("session_id", e.session().sessionId());
                row.put("survivor_id", person);
                row.put("corrected", false);
                row.put("retracted", false);
                row.put("by_user", recorded.by());
                rows.put(SESSION, row);
                progress(episode, e.progress());
            }
            case RehabEvent.SessionCorrected e -> {
                Map<String, Object> row = session(person, e.session());
                row.put("corrected", true);
                rows.change(SESSION, new Object[]{e.episodeId(), e.session().sessionId()}, row);
                progress(episode, e.progress());
            }
            case RehabEvent.SessionRetracted e -> {
                rows.change(SESSION, new Object[]{e.episodeId(), e.sessionId()}, Map.of("retracted", true));
                progress(episode, e.progress());
            }
            case RehabEvent.HomeProgrammeSet e -> {
                episode.put("exercises", e.exercises().stream().map(RehabRows::written).toArray(String[]::new));
                episode.put("exercises_on", e.on());
                episode.put("exercise_words", seal(person, EXERCISE_WORDS, e.words()));
            }
            case RehabEvent.HandedOver e -> episode.put("therapist", e.therapist());
            case RehabEvent.Ended e -> {
                episode.put("ended_on", e.on());
                episode.put("end_reason", e.reason());
                episode.put("next_on", null);
                episode.put("summary", seal(person, SUMMARY, e.summary()));
            }
        }
        if (!episode.isEmpty()) {
            rows.change(EPISODE, new Object[]{event.episodeId()}, episode);
        }
    }

    private Map<String, Object> opened(RehabEvent.Opened e) {
        RehabPlan plan = e.plan();
        Map<String, Object> row = new HashMap<>();
        row.put("episode_id", e.episodeId());
        row.put("survivor_id", e.survivorId());
        row.put("case_id", e.caseId());
        row.put("discipline", plan.discipline());
        row.put("therapist", plan.therapist());
        row.put("opened_on", plan.openedOn());
        row.put("planned", plan.sessions());
        row.put("emergency", plan.emergency());
        row.put("held", 0);
        row.put("next_on", plan.firstOn());
        row.put("exercises", new String[0]);
        row.put("reason", seal(e.survivorId(), REASON, plan.reason()));
        return row;
    }

    private Map<String, Object> goal(RehabEvent.GoalSet e, Recorded recorded) {
        RehabGoal goal = e.goal();
        Map<String, Object> row = new HashMap<>();
        row.put("episode_id", e.episodeId());
        row.put("goal_id", goal.goalId());
        row.put("survivor_id", e.survivorId());
        row.put("set_on", goal.setOn());
        row.put("due_on", goal.dueOn());
        row.put("words", seal(e.survivorId(), WORDS, goal.words()));
        row.put("target", seal(e.survivorId(), TARGET, goal.target()));
        row.put("sequence", recorded.sequence());
        return row;
    }

    private Map<String, Object> session(UUID person, RehabSession session) {
        Map<String, Object> row = new HashMap<>();
        row.put("held_on", session.on());
        row.put("setting", session.setting());
        row.put("minutes", session.minutes());
        row.put("goals", texts(session.goalIds()));
        row.put("techniques", texts(session.techniques()));
        row.put("adverse", session.adverse());
        row.put("adl", session.adl());
        row.put("next_on", session.nextOn());
        row.put("adverse_note", seal(person, ADVERSE_NOTE, session.adverseNote()));
        row.put("note", seal(person, NOTE, session.note()));
        return row;
    }

    private static void progress(Map<String, Object> row, RehabProgress progress) {
        row.put("held", progress.held());
        row.put("last_on", progress.lastOn());
        row.put("next_on", progress.nextOn());
    }

    /** Sets have no order of their own; the rows give them one. */
    private static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().toArray(String[]::new);
    }

    /** {@code bridge 10 3}: the code holds no blanks. */
    private static String written(HomeExercise one) {
        return one.exercise() + " " + one.repetitions() + " " + one.timesPerDay();
    }

    /** What {@link #written} wrote. */
    static HomeExercise read(String text) {
        String[] parts = text.split(" ");
        int last = parts.length - 1;
        return new HomeExercise(text.substring(0, text.length() - parts[last].length() - parts[last - 1].length() - 2),
                Integer.parseInt(parts[last - 1]), Integer.parseInt(parts[last]));
    }

    private String seal(UUID person, String place, Personal<String> text) {
        return envelopes.seal(person, PersonalClass.MEDICAL, place, text);
    }
}
