package org.amparo.incident;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.LinkedFiles;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/** An explosion and the people killed or injured by it. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Incident {

    private static final int REASON = 2_000;
    private static final UUID NO_FILE = new UUID(0, 0);
    private static final String DETAILS = "details";

    @AggregateIdentifier
    private UUID incidentId;
    private IncidentDetails details;
    /** All casualties that were not taken back, each with its file; {@link #NO_FILE} for one without. */
    private Map<UUID, UUID> casualties = new HashMap<>();
    private Map<String, Long> changedAt = new HashMap<>();

    Incident() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IncidentCommand.RecordIncident command, LinkedFiles linked, Clock clock) {
        require(incidentId == null, "R43.incident", "incidentId");
        UUID id = command.incidentId();
        IncidentForm.details(command.details(), LocalDate.now(clock));
        IncidentForm.placed(command.placement(), command.details());
        Set<UUID> ids = new HashSet<>();
        Set<UUID> files = new HashSet<>();
        for (Casualty casualty : command.casualties()) {
            IncidentForm.casualty(casualty);
            require(ids.add(casualty.casualtyId()), "R43.casualty", "casualties");
            require(casualty.survivorId() == null || files.add(casualty.survivorId()), "R43.casualtyFile", "casualties");
        }
        apply(new IncidentEvent.IncidentRecorded(id, command.details(), command.placement().organisation()));
        command.casualties().forEach(casualty -> apply(new IncidentEvent.CasualtyAdded(id, asInFile(casualty, linked))));
    }

    @CommandHandler
    void handle(IncidentCommand.AddCasualty command, LinkedFiles files) {
        IncidentForm.casualty(command.casualty());
        require(!casualties.containsKey(command.casualty().casualtyId()), "R43.casualty", "casualty.casualtyId");
        requireOneCasualtyAFile(command.casualty());
        apply(new IncidentEvent.CasualtyAdded(incidentId, asInFile(command.casualty(), files)));
    }

    @CommandHandler
    void handle(IncidentCommand.CorrectIncident command, LinkedFiles files, Clock clock) {
        requireReason(command.reason());
        IncidentForm.details(command.details(), LocalDate.now(clock));
        IncidentDetails right = command.keepsPlace() ? command.details().placedAs(details) : command.details();
        requireUnchanged(DETAILS, command.basedOn());
        files.against(incidentId, command.details().date()).ifPresent(rule -> {
            throw new RuleBroken(rule, "details.date");
        });
        apply(new IncidentEvent.IncidentCorrected(incidentId, right, command.reason()));
    }

    @CommandHandler
    void handle(IncidentCommand.CorrectCasualty command, LinkedFiles files) {
        requireReason(command.reason());
        IncidentForm.casualty(command.casualty());
        UUID file = requireTarget(command.casualty().casualtyId(), "casualty.casualtyId");
        require(file.equals(NO_FILE) || file.equals(command.casualty().survivorId()), "R34.casualtyFile", "casualty.survivorId");
        requireOneCasualtyAFile(command.casualty());
        requireUnchanged(casualty(command.casualty().casualtyId()), command.basedOn());
        apply(new IncidentEvent.CasualtyCorrected(incidentId, asInFile(command.casualty(), files), command.reason()));
    }

    /** What a file says of its person is not for the incident to refuse. */
    @CommandHandler
    void handle(IncidentCommand.FollowFile command, CountedCasualties counted, LinkedFiles files) {
        counted.of(incidentId, command.survivorId()).ifPresent(was -> {
            Casualty now = asInFile(was, files);
            if (!now.equals(was)) {
                apply(new IncidentEvent.CasualtyCorrected(incidentId, now, null));
            }
        });
    }

    private static Casualty asInFile(Casualty casualty, LinkedFiles files) {
        return casualty.survivorId() == null ? casualty : files.sexOf(casualty.survivorId()).map(casualty::of).orElse(casualty);
    }

    @CommandHandler
    void handle(IncidentCommand.RetractCasualty command) {
        requireReason(command.reason());
        UUID file = requireTarget(Form.required(command.casualtyId(), "casualtyId"), "casualtyId");
        require(file.equals(NO_FILE), "R34.casualtyFile", "casualtyId");
        requireUnchanged(casualty(command.casualtyId()), command.basedOn());
        apply(new IncidentEvent.CasualtyRetracted(incidentId, command.casualtyId(), command.reason()));
    }

    private UUID requireTarget(UUID casualtyId, String field) {
        require(casualties.containsKey(casualtyId), "R34.target", field);
        return casualties.get(casualtyId);
    }

    /** A person with a file is counted once among the casualties of an incident. */
    private void requireOneCasualtyAFile(Casualty casualty) {
        require(casualty.survivorId() == null || casualties.entrySet().stream().noneMatch(
                known -> known.getValue().equals(casualty.survivorId()) && !known.getKey().equals(casualty.casualtyId())),
                "R43.casualtyFile", "casualty.survivorId");
    }

    private void requireUnchanged(String part, long basedOn) {
        if (changedAt.getOrDefault(part, -1L) > basedOn) {
            throw new ChangedMeanwhile(Set.of(part));
        }
    }

    private static void requireReason(Personal<String> reason) {
        String text = Personal.value(reason).orElse("");
        require(!text.isBlank(), "R34", "reason");
        Form.text(text, REASON, "reason");
    }

    @EventSourcingHandler
    void on(IncidentEvent event, @SequenceNumber Long sequence) {
        switch (event) {
            case IncidentEvent.IncidentRecorded e -> {
                incidentId = e.incidentId();
                details = e.details();
            }
            case IncidentEvent.CasualtyAdded e -> count(e.casualty());
            case IncidentEvent.IncidentCorrected e -> {
                details = e.details();
                changedAt.put(DETAILS, sequence);
            }
            case IncidentEvent.CasualtyCorrected e -> {
                count(e.casualty());
                changedAt.put(casualty(e.casualty().casualtyId()), sequence);
            }
            case IncidentEvent.CasualtyRetracted e -> casualties.remove(e.casualtyId());
        }
    }

    private void count(Casualty casualty) {
        casualties.put(casualty.casualtyId(), casualty.survivorId() == null ? NO_FILE : casualty.survivorId());
    }

    private static String casualty(UUID id) {
        return "casualty." + id;
    }
}
