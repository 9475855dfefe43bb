package org.amparo.psychosocial;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.SupportEnd;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Psychosocial support of one person, from its beginning to its end (domain 4.2). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class PsychosocialEpisode {

    @AggregateIdentifier
    private UUID episodeId;
    private UUID survivorId;
    private UUID counsellor;
    private LocalDate openedOn;
    private LocalDate lastOn;
    private LocalDate nextOn;
    private LocalDate lastPlanOn;
    private LocalDate endedOn;
    private Map<UUID, EntryKind> entries = new HashMap<>();
    private Set<UUID> corrected = new HashSet<>();
    /** Screenings that were kept for later. */
    private Set<UUID> unfinished = new LinkedHashSet<>();
    /** Those of them that wait for safety steps or a referral, with the day since which; sealed, since it tells an answer. */
    @PersonalValue(PersonalClass.PROTECTION)
    private Personal<Map<UUID, LocalDate>> waiting = Personal.of(Map.of());

    PsychosocialEpisode() {
    }

    // --- beginning, handing over, end

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PsychosocialCommand.Open command, PsychosocialGate gate, Clock clock) {
        require(episodeId == null, "R43.psychosocial", "episodeId");
        Form.required(command.survivorId(), "survivorId");
        Opening opening = PsychosocialForm.opening(command.opening());
        PsychosocialGate.Person person = gate.work(command.survivorId());
        require(Objects.equals(person.placement(), command.placement()), "form.placement", "placement");
        past(command.day(), null, person, clock);
        requireCounsellor(command.counsellor(), gate);
        require(opening.emergency() || gate.hasNeed(person.caseId()), "R15", "emergency");
        require(!gate.isOpen(command.survivorId()), "psychosocial.open", "");
        apply(new PsychosocialEvent.Opened(command.episodeId(), command.survivorId(), person.caseId(), command.counsellor(), command.day(),
                command.opening()));
    }

    @CommandHandler
    void handle(PsychosocialCommand.HandOver command, PsychosocialGate gate) {
        requireOpen();
        requireCounsellor(command.counsellor(), gate);
        gate.kept(survivorId);
        if (!command.counsellor().equals(counsellor)) {
            apply(new PsychosocialEvent.HandedOver(episodeId, survivorId, command.counsellor()));
        }
    }

    /** Where somebody died, what was kept for later stays as it is. */
    @CommandHandler
    void handle(PsychosocialCommand.End command, PsychosocialGate gate, Clock clock) {
        Ending ending = PsychosocialForm.ending(command.ending());
        requireOpen();
        past(command.day(), lastOn, gate.kept(survivorId), clock);
        boolean died = ending.reason() == SupportEnd.DIED;
        require(died || waiting().isEmpty(), "R12", "reason");
        require(died || unfinished.isEmpty(), "psychosocial.unfinished", "reason");
        apply(new PsychosocialEvent.Ended(episodeId, survivorId, command.day(), command.ending()));
    }

    // --- what is written down

    @CommandHandler
    void handle(PsychosocialCommand.HoldSession command, PsychosocialGate gate, Clock clock) {
        PsychosocialForm.session(command.session());
        entry(command, EntryKind.SESSION, gate, clock);
        apply(new PsychosocialEvent.SessionHeld(episodeId, survivorId, command.entryId(), command.day(), next(command, command.nextOn()),
                command.session(), command.correction()));
    }

    /** A correction takes over that action is needed from what it corrects: writing another answer is no way around R12. */
    @CommandHandler
    void handle(PsychosocialCommand.RecordScreening command, PsychosocialGate gate, Clock clock) {
        Screening screening = PsychosocialForm.screening(command.screening());
        PsychosocialGate.Person person = entry(command, EntryKind.SCREENING, gate, clock);
        screening.instrument().requireAge(person.birthYear(), command.day(), "instrument");
        LocalDate since = screening.needsAction() ? command.day() : null;
        if (command.correction() != null) {
            since = waiting().getOrDefault(command.correction().corrects(), since);
        }
        require(!command.finished() || since == null || isActedOn(since, gate), "R12", "selfHarm");
        apply(new PsychosocialEvent.ScreeningRecorded(episodeId, survivorId, command.entryId(), command.day(), command.finished(),
                Personal.of(screening), command.correction()));
    }

    @CommandHandler
    void handle(PsychosocialCommand.FinishScreening command, PsychosocialGate gate) {
        require(unfinished.contains(command.entryId()), "psychosocial.finished", "");
        gate.alive(survivorId);
        LocalDate since = waiting().get(command.entryId());
        require(since == null || isActedOn(since, gate), "R12", "");
        apply(new PsychosocialEvent.ScreeningFinished(episodeId, survivorId, command.entryId()));
    }

    @CommandHandler
    void handle(PsychosocialCommand.MakeSafetyPlan command, PsychosocialGate gate, Clock clock) {
        SafetyPlan plan = PsychosocialForm.plan(command.plan());
        require(gate.givesSupport(plan.responsible()), "psychosocial.counsellor", "responsible");
        entry(command, EntryKind.PLAN, gate, clock);
        apply(new PsychosocialEvent.PlanMade(episodeId, survivorId, command.entryId(), command.day(), next(command, command.nextOn()),
                command.plan(), command.correction()));
        Map<UUID, LocalDate> before = waiting();
        List<UUID> settled = unfinished.stream()
                .filter(screening -> before.containsKey(screening) && !before.get(screening).isAfter(command.day())).toList();
        settled.forEach(screening -> apply(new PsychosocialEvent.ScreeningFinished(episodeId, survivorId, screening)));
    }

    @CommandHandler
    void handle(PsychosocialCommand.GivePeerSupport command, PsychosocialGate gate, Clock clock) {
        PsychosocialForm.support(command.support());
        entry(command, EntryKind.PEER_SUPPORT, gate, clock);
        apply(new PsychosocialEvent.PeerSupportGiven(episodeId, survivorId, command.entryId(), command.day(),
                next(command, command.nextOn()), command.support(), command.correction()));
    }

    @CommandHandler
    void handle(PsychosocialCommand.RateSelf command, PsychosocialGate gate, Clock clock) {
        PsychosocialForm.rating(command.rating());
        entry(command, EntryKind.SELF_RATING, gate, clock);
        apply(new PsychosocialEvent.SelfRated(episodeId, survivorId, command.entryId(), command.day(), command.rating(),
                command.correction()));
    }

    // --- when a day has passed

    @CommandHandler
    void handle(PsychosocialCommand.NoticeWaiting command, PsychosocialGate gate, Clock clock) {
        boolean contact = command.about() != null && command.about().equals(episodeId);
        boolean late = contact
                ? endedOn == null && nextOn != null && nextOn.isBefore(LocalDate.now(clock))
                : unfinished.contains(command.about());
        require(late, "psychosocial.notWaiting", "");
        gate.alive(survivorId);
        apply(new PsychosocialEvent.LeftWaiting(episodeId, survivorId, command.about()));
    }

    // --- what the rules ask

    /**
     * Something may be written, on a day that fits: in open support of a person who may be worked with; a safety plan of anybody who lives,
     * whatever has ended; a correction always (R31, R33).
     */
    private PsychosocialGate.Person entry(PsychosocialCommand.Entry command, EntryKind kind, PsychosocialGate gate, Clock clock) {
        Form.required(command.entryId(), "entryId");
        require(!entries.containsKey(command.entryId()), "R43.psychosocialEntry", "entryId");
        PsychosocialGate.Person person;
        if (command.correction() == null && kind == EntryKind.PLAN) {
            person = gate.alive(survivorId);
        } else if (command.correction() == null) {
            requireOpen();
            person = gate.work(survivorId);
        } else {
            UUID target = command.correction().corrects();
            require(entries.get(target) == kind && !corrected.contains(target), "R34.target", "");
            PsychosocialForm.reason(command.correction());
            person = gate.kept(survivorId);
        }
        past(command.day(), openedOn, person, clock);
        return person;
    }

    private void requireOpen() {
        require(endedOn == null, "psychosocial.ended", "");
    }

    private static void requireCounsellor(UUID counsellor, PsychosocialGate gate) {
        require(gate.givesSupport(Form.required(counsellor, "counsellor")), "psychosocial.counsellor", "counsellor");
    }

    /** A day that has come, in the person's life, and not before the one it follows on (R7). */
    private static void past(LocalDate day, LocalDate after, PsychosocialGate.Person person, Clock clock) {
        Form.past(day, LocalDate.now(clock), "day");
        require(person.birthYear() == null || day.getYear() >= person.birthYear(), "R7.birth", "day");
        require(after == null || !day.isBefore(after), "form.order", "day");
    }

    /** The next contact as it is planned after this entry: what is told now, else what was planned for later than this entry's day. */
    private LocalDate next(PsychosocialCommand.Entry command, LocalDate told) {
        PsychosocialForm.next(told, command.day());
        if (told != null || nextOn == null || command.correction() != null) {
            return told == null ? nextOn : told;
        }
        return nextOn.isAfter(command.day()) ? nextOn : null;
    }

    private boolean isActedOn(LocalDate since, PsychosocialGate gate) {
        return lastPlanOn != null && !lastPlanOn.isBefore(since) || gate.isReferred(survivorId, since);
    }

    private Map<UUID, LocalDate> waiting() {
        return Personal.value(waiting).orElse(Map.of());
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(PsychosocialEvent event) {
        switch (event) {
            case PsychosocialEvent.Opened e -> {
                episodeId = e.episodeId();
                survivorId = e.survivorId();
                counsellor = e.counsellor();
                openedOn = e.on();
                lastOn = e.on();
            }
            case PsychosocialEvent.HandedOver e -> counsellor = e.counsellor();
            case PsychosocialEvent.SessionHeld e -> {
                written(e.entryId(), EntryKind.SESSION, e.on(), e.correction());
                nextOn = e.nextOn();
            }
            case PsychosocialEvent.ScreeningRecorded e -> screened(e);
            case PsychosocialEvent.ScreeningFinished e -> settle(e.entryId());
            case PsychosocialEvent.PlanMade e -> {
                written(e.entryId(), EntryKind.PLAN, e.on(), e.correction());
                nextOn = e.nextOn();
                lastPlanOn = lastPlanOn != null && lastPlanOn.isAfter(e.on()) ? lastPlanOn : e.on();
            }
            case PsychosocialEvent.PeerSupportGiven e -> {
                written(e.entryId(), EntryKind.PEER_SUPPORT, e.on(), e.correction());
                nextOn = e.nextOn();
            }
            case PsychosocialEvent.SelfRated e -> written(e.entryId(), EntryKind.SELF_RATING, e.on(), e.correction());
            case PsychosocialEvent.Ended e -> endedOn = e.on();
            case PsychosocialEvent.LeftWaiting e -> {
                // noticed; it still waits
            }
        }
    }

    private void written(UUID entryId, EntryKind kind, LocalDate on, Correction correction) {
        entries.put(entryId, kind);
        lastOn = on.isAfter(lastOn) ? on : lastOn;
        if (correction != null) {
            corrected.add(correction.corrects());
        }
    }

    private void screened(PsychosocialEvent.ScreeningRecorded event) {
        written(event.entryId(), EntryKind.SCREENING, event.on(), event.correction());
        LocalDate since = Personal.value(event.screening()).filter(Screening::needsAction).map(screening -> event.on()).orElse(null);
        if (event.correction() != null) {
            LocalDate inherited = waiting().get(event.correction().corrects());
            since = inherited == null ? since : inherited;
            settle(event.correction().corrects());
        }
        if (!event.finished()) {
            unfinished.add(event.entryId());
            LocalDate from = since;
            if (from != null) {
                waiting = Personal.map(waiting, before -> {
                    Map<UUID, LocalDate> now = new HashMap<>(before);
                    now.put(event.entryId(), from);
                    return now;
                });
            }
        }
    }

    private void settle(UUID screening) {
        unfinished.remove(screening);
        waiting = Personal.map(waiting, before -> {
            Map<UUID, LocalDate> now = new HashMap<>(before);
            now.remove(screening);
            return now;
        });
    }
}
