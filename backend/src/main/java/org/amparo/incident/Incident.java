package org.amparo.incident;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.axonframework.commandhandling.CommandHandler;
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

    @AggregateIdentifier
    private UUID incidentId;
    private Set<UUID> casualties = new HashSet<>();

    Incident() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IncidentCommand.RecordIncident command, Clock clock) {
        require(incidentId == null, "R43.incident", "incidentId");
        UUID id = command.incidentId();
        IncidentForm.details(command.details(), LocalDate.now(clock));
        IncidentForm.placed(command.placement(), command.details());
        Set<UUID> ids = new HashSet<>();
        for (Casualty casualty : command.casualties()) {
            IncidentForm.casualty(casualty);
            require(ids.add(casualty.casualtyId()), "R43.casualty", "casualties");
        }
        apply(new IncidentEvent.IncidentRecorded(id, command.details(), command.placement().organisation()));
        command.casualties().forEach(casualty -> apply(new IncidentEvent.CasualtyAdded(id, casualty)));
    }

    @CommandHandler
    void handle(IncidentCommand.AddCasualty command) {
        IncidentForm.casualty(command.casualty());
        require(!casualties.contains(command.casualty().casualtyId()), "R43.casualty", "casualty.casualtyId");
        apply(new IncidentEvent.CasualtyAdded(incidentId, command.casualty()));
    }

    @CommandHandler
    void handle(IncidentCommand.CorrectIncident command, Clock clock) {
        requireReason(command.reason());
        IncidentForm.details(command.details(), LocalDate.now(clock));
        apply(new IncidentEvent.IncidentCorrected(incidentId, command.details(), command.reason()));
    }

    @CommandHandler
    void handle(IncidentCommand.CorrectCasualty command) {
        requireReason(command.reason());
        IncidentForm.casualty(command.casualty());
        require(casualties.contains(command.casualty().casualtyId()), "R34.target", "casualty.casualtyId");
        apply(new IncidentEvent.CasualtyCorrected(incidentId, command.casualty(), command.reason()));
    }

    private static void requireReason(Personal<String> reason) {
        String text = Personal.value(reason).orElse("");
        require(!text.isBlank(), "R34", "reason");
        Form.text(text, REASON, "reason");
    }

    @EventSourcingHandler
    void on(IncidentEvent event) {
        switch (event) {
            case IncidentEvent.IncidentRecorded e -> incidentId = e.incidentId();
            case IncidentEvent.CasualtyAdded e -> casualties.add(e.casualty().casualtyId());
            case IncidentEvent.IncidentCorrected e -> {
            }
            case IncidentEvent.CasualtyCorrected e -> {
            }
        }
    }
}
