package org.amparo.platform;

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Takes a snapshot of an aggregate as its repository has it, under the aggregate's lock: mostly from memory, since it has just handled a
 * command. Reading its events again for that costs more than many commands.
 */
final class MemorySnapshotter extends AbstractSnapshotter {

    private final Function<Class<?>, Repository<?>> repositories;

    private static final class Settings extends AbstractSnapshotter.Builder {
    }

    MemorySnapshotter(EventStore store, TransactionManager transactions, Executor executor,
            Function<Class<?>, Repository<?>> repositories) {
        super(new Settings().eventStore(store).transactionManager(transactions).executor(executor));
        this.repositories = repositories;
    }

    @Override
    protected Runnable createSnapshotterTask(Class<?> type, String aggregate) {
        return () -> DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(aggregate))
                .execute(() -> take(repositories.apply(type).load(aggregate)));
    }

    private void take(Aggregate<?> aggregate) {
        aggregate.execute(root -> getEventStore().storeSnapshot(
                new GenericDomainEventMessage<>(aggregate.type(), aggregate.identifierAsString(), aggregate.version(), root)));
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> type, String aggregate, DomainEventStream events) {
        throw new UnsupportedOperationException("No snapshot is made from events here");
    }
}
