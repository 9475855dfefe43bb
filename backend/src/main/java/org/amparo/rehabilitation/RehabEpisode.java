package org.amparo.rehabilitation;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.vocabulary.RehabDiscipline;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What one discipline does with one person, from the plan to the reason why it ends (domain 4.1). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class RehabEpisode {

    @AggregateIdentifier
    private UUID episodeId;
    private UUID survivorId;
    private RehabDiscipline discipline;
    private UUID therapist;
    private LocalDate openedOn;
    private LocalDate nextOn;
    private boolean ended;
    private Set<UUID> goals = new HashSet<>();
    /** Days of the sessions that were held and not taken back. */
    private Map<UUID, LocalDate> sessions = new HashMap<>();
    private Set<UUID> retracted = new HashSet<>();

    RehabEpisode() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RehabCommand.Open command, RehabGate gate, Clock clock) {
        require(episodeId == null, "R43.rehabilitation", "episodeId");
        RehabPlan plan = RehabForm.plan(command.plan());
        RehabForm.past(plan.openedOn(), LocalDate.now(clock), null, "openedOn");
        UUID openCase = gate.work(plan.survivorId());
        RehabGate.Person person = gate.kept(plan.survivorId());
        require(person.birthYear() == null || plan.openedOn().getYear() >= person.birthYear(), "R7.birth", "openedOn");
        require(plan.emergency() || gate.hasNeed(openCase), "R15", "emergency");
        require(!gate.open(plan.survivorId()).contains(plan.discipline()), "rehabilitation.open", "discipline", plan.discipline());
        apply(new RehabEvent.Opened(command.episodeId(), plan.survivorId(), openCase, plan));
    }

    @CommandHandler
    void handle(RehabCommand.PlanSessions command, RehabGate gate, Clock clock) {
        Form.number(command.sessions(), 1, RehabForm.MOST_SESSIONS, "sessions");
        work(gate);
        require(command.nextOn() == null || !command.nextOn().isBefore(LocalDate.now(clock)), "rehabilitation.next", "nextOn");
        apply(new RehabEvent.SessionsPlanned(episodeId, survivorId, command.sessions(), command.nextOn()));
    }

    @CommandHandler
    void handle(RehabCommand.SetGoal command, RehabGate gate, Clock clock) {
        RehabGoal goal = RehabForm.goal(command.goal());
        require(!goals.contains(goal.goalId()), "R43.goal", "goalId");
        work(gate);
        RehabForm.past(goal.setOn(), LocalDate.now(clock), openedOn, "setOn");
        apply(new RehabEvent.GoalSet(episodeId, survivorId, goal));
    }

    @CommandHandler
    void handle(RehabCommand.RateGoal command, RehabGate gate, Clock clock) {
        require(goals.contains(Form.required(command.goalId(), "goalId")), "form.gone", "goalId");
        Form.number(command.attainment(), -RehabForm.ATTAINMENT, RehabForm.ATTAINMENT, "attainment");
        work(gate);
        RehabForm.past(Form.required(command.day(), "day"), LocalDate.now(clock), openedOn, "day");
        apply(new RehabEvent.GoalRated(episodeId, survivorId, command.goalId(), command.attainment(), command.day()));
    }

    @CommandHandler
    void handle(RehabCommand.HoldSession command, RehabGate gate, Clock clock) {
        RehabSession session = RehabForm.session(command.session(), discipline, goals);
        require(!sessions.containsKey(session.sessionId()) && !retracted.contains(session.sessionId()), "R43.session", "sessionId");
        work(gate);
        RehabForm.past(session.on(), LocalDate.now(clock), openedOn, "on");
        apply(new RehabEvent.SessionHeld(episodeId, survivorId, discipline, session, progressWith(session)));
    }

    /** A session is put right after the end of the episode, the case or the person's life too. */
    @CommandHandler
    void handle(RehabCommand.CorrectSession command, RehabGate gate, Clock clock) {
        RehabForm.reason(command.reason());
        RehabSession session = RehabForm.session(command.session(), discipline, goals);
        requireHeld(session.sessionId());
        RehabForm.past(session.on(), LocalDate.now(clock), openedOn, "on");
        gate.kept(survivorId);
        apply(new RehabEvent.SessionCorrected(episodeId, survivorId, discipline, session, progressWith(session), command.reason()));
    }

    @CommandHandler
    void handle(RehabCommand.RetractSession command, RehabGate gate) {
        RehabForm.reason(command.reason());
        requireHeld(Form.required(command.sessionId(), "sessionId"));
        gate.kept(survivorId);
        Map<UUID, LocalDate> left = new HashMap<>(sessions);
        left.remove(command.sessionId());
        apply(new RehabEvent.SessionRetracted(episodeId, survivorId, command.sessionId(), progress(left, nextOn), command.reason()));
    }

    @CommandHandler
    void handle(RehabCommand.SetHomeProgramme command, RehabGate gate, ExerciseCatalogue catalogue, Clock clock) {
        RehabForm.programme(command, catalogue);
        work(gate);
        RehabForm.past(command.day(), LocalDate.now(clock), openedOn, "day");
        apply(new RehabEvent.HomeProgrammeSet(episodeId, survivorId, command.exercises(), command.day(), command.words()));
    }

    @CommandHandler
    void handle(RehabCommand.HandOver command, RehabGate gate) {
        Form.required(command.therapist(), "therapist");
        requireOpen();
        gate.kept(survivorId);
        if (!Objects.equals(therapist, command.therapist())) {
            apply(new RehabEvent.HandedOver(episodeId, survivorId, command.therapist()));
        }
    }

    /** An episode comes to its end after the case closed or the person died too. */
    @CommandHandler
    void handle(RehabCommand.End command, RehabGate gate, Clock clock) {
        Form.required(command.reason(), "reason");
        RehabForm.text(command.summary(), "summary");
        requireOpen();
        LocalDate last = sessions.values().stream().max(LocalDate::compareTo).orElse(openedOn);
        RehabForm.past(Form.required(command.day(), "day"), LocalDate.now(clock), last, "day");
        gate.kept(survivorId);
        apply(new RehabEvent.Ended(episodeId, survivorId, discipline, command.reason(), command.day(), command.summary()));
    }

    // --- what the rules ask

    private void work(RehabGate gate) {
        requireOpen();
        gate.work(survivorId);
    }

    private void requireOpen() {
        require(!ended, "rehabilitation.ended", "");
    }

    private void requireHeld(UUID session) {
        require(!retracted.contains(session), "R34.retracted", "sessionId");
        require(sessions.containsKey(session), "R34.target", "sessionId");
    }

    /** The day agreed at the latest session counts; one that is written down late leaves the agreed day as it is. */
    private RehabProgress progressWith(RehabSession session) {
        Map<UUID, LocalDate> with = new HashMap<>(sessions);
        with.put(session.sessionId(), session.on());
        boolean latest = with.values().stream().noneMatch(day -> day.isAfter(session.on()));
        return progress(with, latest && !ended ? session.nextOn() : nextOn);
    }

    private static RehabProgress progress(Map<UUID, LocalDate> held, LocalDate next) {
        return new RehabProgress(held.size(), held.values().stream().max(LocalDate::compareTo).orElse(null), next);
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(RehabEvent event) {
        switch (event) {
            case RehabEvent.Opened e -> {
                episodeId = e.episodeId();
                survivorId = e.survivorId();
                discipline = e.plan().discipline();
                therapist = e.plan().therapist();
                openedOn = e.plan().openedOn();
                nextOn = e.plan().firstOn();
            }
            case RehabEvent.SessionsPlanned e -> nextOn = e.nextOn();
            case RehabEvent.GoalSet e -> goals.add(e.goal().goalId());
            case RehabEvent.GoalRated e -> {
                // the rating stands in the rows; no rule asks for it
            }
            case RehabEvent.SessionHeld e -> {
                sessions.put(e.session().sessionId(), e.session().on());
                nextOn = e.progress().nextOn();
            }
            case RehabEvent.SessionCorrected e -> {
                sessions.put(e.session().sessionId(), e.session().on());
                nextOn = e.progress().nextOn();
            }
            case RehabEvent.SessionRetracted e -> {
                sessions.remove(e.sessionId());
                retracted.add(e.sessionId());
            }
            case RehabEvent.HomeProgrammeSet e -> {
                // stands in the rows
            }
            case RehabEvent.HandedOver e -> therapist = e.therapist();
            case RehabEvent.Ended e -> {
                ended = true;
                nextOn = null;
            }
        }
    }
}
