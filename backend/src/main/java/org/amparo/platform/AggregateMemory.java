package org.amparo.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Snapshots and cache for every aggregate, so that a command costs the same on a file of ten events and of ten thousand. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AggregateMemory {

    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(new AxonThreadFactory("snapshots"));
    }

    /** Takes snapshots beside the command, not in it. */
    @Bean
    Snapshotter snapshotter(Configuration configuration, EventStore eventStore, TransactionManager transactions,
            @Qualifier("snapshotExecutor") ExecutorService executor) {
        return new MemorySnapshotter(eventStore, transactions, executor, configuration::repository);
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(@Lazy Snapshotter snapshotter, @Value("${amparo.events.snapshot-every}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }

    /** Applies both to every aggregate without its having to ask. */
    @Bean
    static BeanPostProcessor aggregateMemoryForAll() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
                    aggregate.setCache("aggregateCache");
                    aggregate.setSnapshotTriggerDefinition("snapshotTrigger");
                }
                return bean;
            }
        };
    }
}
