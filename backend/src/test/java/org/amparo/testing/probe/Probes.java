package org.amparo.testing.probe;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Commands to probes, on a bus of their own: the product's bus takes nothing that did not pass its guard. */
@Component
@Lazy
public class Probes {

    private final CommandGateway gateway;

    Probes(Repository<Probe> repository, TransactionManager transactions, List<CorrelationDataProvider> stamps) {
        CommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(stamps));
        AggregateAnnotationCommandHandler.<Probe>builder().aggregateType(Probe.class).repository(repository).build().subscribe(bus);
        this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Carries a command out; returns when it is committed. */
    public void send(ProbeCommand command) {
        gateway.sendAndWait(command);
    }

    /** Carries a command out with this metadata. */
    public void send(ProbeCommand command, Map<String, String> metadata) {
        gateway.sendAndWait(new GenericCommandMessage<>(command, metadata));
    }

    /** Opens a new probe. */
    public UUID open(String label) {
        UUID probe = UUID.randomUUID();
        send(new ProbeCommand.Open(probe, label, "family of " + probe, List.of("a", "b")));
        return probe;
    }
}
