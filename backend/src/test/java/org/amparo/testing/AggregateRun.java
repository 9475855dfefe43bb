package org.amparo.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** Aggregates of one class on a store in memory, for long random histories: carries commands out and names the rule that refused. */
public final class AggregateRun implements AutoCloseable {

    /** What is answered where two people changed the same. */
    public static final String CHANGED = "changed";

    /** The day of the run; it moves only when a test moves it. */
    public LocalDate today;
    private final ById store = new ById();
    private final Configuration axon;

    /** @param around what the handlers ask for, by type; the clock is the run's own */
    public AggregateRun(Class<?> aggregate, LocalDate today, Map<Class<?>, Object> around) {
        this.today = today;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(configuration -> store)
                .configureAggregate(aggregate).registerComponent(Clock.class, configuration -> new Moved())
                .configureCorrelationDataProviders(configuration -> List.of(new SimpleCorrelationDataProvider(Recorded.BY)));
        around.forEach((type, component) -> register(configurer, type, component));
        axon = configurer.buildConfiguration();
        axon.start();
    }

    private static <T> void register(Configurer configurer, Class<T> type, Object component) {
        configurer.registerComponent(type, configuration -> type.cast(component));
    }

    /** The rule that refuses; null when the command was carried out. */
    public String send(Object command, UUID by) {
        return send(command, Map.of(Recorded.BY, by.toString()));
    }

    /** As {@link #send(Object, UUID)}, where it does not matter who sends. */
    public String send(Object command) {
        return send(command, Map.of());
    }

    /** As {@link #send(Object)}, with the number alone of a rule that has one: {@code R7} for {@code R7.future}. */
    public String sendForNumber(Object command) {
        String rule = send(command);
        return rule == null || !rule.startsWith("R") ? rule : rule.split("\\.", 2)[0];
    }

    private String send(Object command, Map<String, ?> metadata) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata), answer);
        Throwable failure = answer.getResult().optionalExceptionResult().orElse(null);
        return switch (failure) {
            case null -> null;
            case RuleBroken refusal -> refusal.rule();
            case ChangedMeanwhile meanwhile -> CHANGED;
            default -> throw new AssertionError("not a refusal", failure);
        };
    }

    /** How many events one aggregate has. */
    public long events(UUID id) {
        return store.readEvents(id.toString()).asStream().count();
    }

    /** The events of one aggregate, the last one last. */
    public List<Object> told(UUID id) {
        return store.readEvents(id.toString()).asStream().<Object>map(Message::getPayload).toList();
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    /** Axon's own goes through the events of all aggregates to find those of one, which a hundred thousand steps do not wait for. */
    private static final class ById extends InMemoryEventStorageEngine {
        private final Map<String, List<DomainEventMessage<?>>> streams = new ConcurrentHashMap<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> next = (DomainEventMessage<?>) event;
                streams.computeIfAbsent(next.getAggregateIdentifier(), id -> new CopyOnWriteArrayList<>()).add(next);
            }
        }

        @Override
        public DomainEventStream readEvents(String id, long from) {
            return DomainEventStream.of(streams.getOrDefault(id, List.of()).stream().filter(event -> event.getSequenceNumber() >= from));
        }
    }

    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
