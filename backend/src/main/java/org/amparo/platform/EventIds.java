package org.amparo.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gives each event an id drawn from the command that caused it and its place among that command's events, so that a repeated command
 * runs into its own first event. Events without a command keep their random id.
 */
@Component
public class EventIds implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final String COUNT = EventIds.class.getName();

    @Autowired
    void register(EventBus bus) {
        bus.registerDispatchInterceptor(this);
    }

    /**
     * Id of an event.
     *
     * @param commandId id of the command
     * @param index place of the event among the command's events, from 0
     */
    public static UUID of(UUID commandId, int index) {
        return UUID.nameUUIDFromBytes((commandId + ":" + index).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) -> message instanceof DomainEventMessage<?> event
                && event.getMetaData().get(Recorded.COMMAND_ID) instanceof String command
                        ? identified(event, UUID.fromString(command))
                        : message;
    }

    private static <T> EventMessage<T> identified(DomainEventMessage<T> event, UUID command) {
        String id = of(command, next()).toString();
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(), id, event.getTimestamp());
    }

    private static int next() {
        return CurrentUnitOfWork.get().root().<AtomicInteger>getOrComputeResource(COUNT, missing -> new AtomicInteger()).getAndIncrement();
    }
}
