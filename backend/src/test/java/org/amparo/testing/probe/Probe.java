package org.amparo.testing.probe;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The made-up aggregate. */
@Aggregate
class Probe {

    @AggregateIdentifier
    private UUID probeId;
    private String family;
    private boolean closed;
    private final Map<String, Integer> weights = new LinkedHashMap<>();

    Probe() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void open(ProbeCommand.Open command) {
        apply(new ProbeEvent.Opened(command.probeId(), command.label(), command.family(), command.tags()));
    }

    @CommandHandler
    void note(ProbeCommand.Note command) {
        RuleBroken.require(!closed, "probe.closed", "");
        for (int i = 0; i < command.times(); i++) {
            apply(new ProbeEvent.Noted(probeId, command.text(), weights.getOrDefault(command.text(), 0) + 1));
        }
    }

    @CommandHandler
    void rename(ProbeCommand.RenameFamily command) {
        apply(new ProbeEvent.FamilyRenamed(probeId, family, command.newLabel()));
    }

    @CommandHandler
    void close(ProbeCommand.Close command) {
        apply(new ProbeEvent.Closed(probeId));
    }

    @CommandHandler
    void remove(ProbeCommand.Remove command) {
        apply(new ProbeEvent.Removed(probeId));
    }

    @EventSourcingHandler
    void on(ProbeEvent event) {
        switch (event) {
            case ProbeEvent.Opened opened -> {
                probeId = opened.probeId();
                family = opened.family();
            }
            case ProbeEvent.Noted noted -> weights.put(noted.text(), noted.weight());
            case ProbeEvent.Closed ignored -> closed = true;
            case ProbeEvent.FamilyRenamed ignored -> {
            }
            case ProbeEvent.Removed ignored -> {
            }
        }
    }
}
