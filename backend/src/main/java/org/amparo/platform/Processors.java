package org.amparo.platform;

import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two ways a read model follows: inline in the command's transaction, where a failure takes the event back, or later along the sealed
 * order, where a failing event is set aside. Later is one single file, so that rows touched by several aggregates come out the same
 * whenever they are built; policies follow in a file of their own, so that one that fails keeps no row back. Every other processing group follows the sealed order too.
 */
@Configuration(proxyBeanMethods = false)
class Processors {

    private static final int BATCH = 100;
    /** Above the longest sequence a queue takes: Axon 4.13 loses the later pages of a sequence. */
    private static final int ALL_ON_ONE_PAGE = 100_000;

    @Bean
    ConfigurerModule processing(SealedEventSource sealed, LaterConnections connections, TokenSchema tokens, DeadLetterSchema deadLetters,
            Serializer general, NamedEventSerializer events) {
        return configurer -> configurer.eventProcessing(processing -> {
            inline(processing);
            processing.usingPooledStreamingEventProcessors();
            processing.configureDefaultStreamableMessageSource(configuration -> sealed);
            for (String group : List.of(LaterProjection.GROUP, LaterPolicy.GROUP)) {
                processing.registerPooledStreamingEventProcessor(group, configuration -> sealed,
                        (configuration, builder) -> settings(group, builder));
                processing.registerTransactionManager(group, configuration -> connections.transactions());
                processing.registerTokenStore(group, configuration -> tokenStore(connections, tokens, general));
                processing.registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance());
                processing.registerDeadLetterQueue(group, configuration -> deadLetterQueue(group, connections, deadLetters, general,
                        events));
                processing.registerSequencingPolicy(group, configuration -> Processors::sequence);
                // Else the queue is asked for each event whether another of its sequence waits there: a trip to the server for every one.
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(group,
                        (configuration, builder) -> builder.enableSequenceIdentifierCache());
            }
        });
    }

    /** What waits for each other among the dead letters: the events of one aggregate, but for those that wait for nothing. */
    private static Object sequence(EventMessage<?> event) {
        Object aggregate = SequentialPerAggregatePolicy.instance().getSequenceIdentifierFor(event);
        return OvertakesDeadLetters.class.isAssignableFrom(event.getPayloadType()) ? aggregate + " at once" : aggregate;
    }

    private static void inline(EventProcessingConfigurer processing) {
        processing.registerSubscribingEventProcessor(InlineProjection.GROUP);
        processing.registerErrorHandler(InlineProjection.GROUP, configuration -> PropagatingErrorHandler.instance());
        processing.registerListenerInvocationErrorHandler(InlineProjection.GROUP, configuration -> PropagatingErrorHandler.instance());
    }

    private static PooledStreamingEventProcessor.Builder settings(String group, PooledStreamingEventProcessor.Builder builder) {
        return builder.batchSize(BATCH).initialSegmentCount(1)
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory(group + "-coordinator")))
                .workerExecutor(Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory(group + "-worker")));
    }

    private static TokenStore tokenStore(LaterConnections connections, TokenSchema schema, Serializer general) {
        return JdbcTokenStore.builder().connectionProvider(connections.provider()).schema(schema).serializer(general).build();
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> deadLetterQueue(String group, LaterConnections connections,
            DeadLetterSchema schema,
            Serializer general, Serializer events) {
        return JdbcSequencedDeadLetterQueue.builder().processingGroup(group).connectionProvider(connections.provider())
                .transactionManager(connections.transactions()).schema(schema).genericSerializer(general).eventSerializer(events)
                .pageSize(ALL_ON_ONE_PAGE).build();
    }
}
