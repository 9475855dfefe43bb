package org.amparo.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.platform.Conditions;
import org.amparo.platform.EventStream;
import org.amparo.platform.RepeatedCommand;
import org.amparo.platform.StillTrue;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Hands checked commands to the bus, once. A handler is reached only by a message that bears the mark made here; what came another way
 * is refused before any handler sees it.
 */
@Component
class CommandDoor {

    private static final String MARK = "door";
    private static final String CONDITION = "condition";
    private static final int TRIES = 4;
    private static final int LONGEST_PAUSE_MS = 40;

    private final String mark = UUID.randomUUID().toString();
    private final CommandBus bus;
    private final EventStream events;
    private final Conditions conditions;

    CommandDoor(CommandBus bus, EventStream events, Conditions conditions) {
        this.bus = bus;
        this.events = events;
        this.conditions = conditions;
        bus.registerHandlerInterceptor(this::refuseStrangers);
    }

    /**
     * Carries out the command unless it was carried out before. A repeat meets its own events at the store's unique event id, or a rule that
     * no longer holds; only then is it asked whether all was done already, so that a first time pays nothing for it. Two writers on one
     * aggregate: the second tries again on the new state, at most three times; and so does a transaction that PostgreSQL took back because it
     * and another one waited for each other.
     *
     * @throws IllegalStateException when the command id was used for another aggregate before
     */
    void pass(CommandMessage<?> message, UUID commandId, UUID target) {
        for (int attempt = 1;; attempt++) {
            Throwable failure = dispatched(message.andMetaData(Map.of(MARK, mark)));
            if (failure == null || wasDone(commandId, target)) {
                return;
            }
            if (!isRace(failure) || attempt == TRIES) {
                throw failure instanceof RuntimeException refusal ? refusal : new IllegalStateException(failure);
            }
            pause(attempt);
        }
    }

    /**
     * Carries out the command if the condition still holds when its events are written. When it does not, or anything else is in the way,
     * nothing has changed, and what was in the way is not told: whoever asks may not be let in any more. Ask with {@link #pass} then, after
     * a new look at the permission. Not within a transaction of the sender, which a condition that fails would spoil.
     */
    boolean passIf(StillTrue condition, CommandMessage<?> message) {
        return !conditions.isInTransaction() && dispatched(message.andMetaData(Map.of(MARK, mark, CONDITION, condition))) == null;
    }

    private Throwable dispatched(CommandMessage<?> message) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(message, answer);
        return answer.getResult().optionalExceptionResult().orElse(null);
    }

    private boolean wasDone(UUID commandId, UUID target) {
        Optional<UUID> aggregate = events.targetOf(commandId);
        if (aggregate.isPresent() && !aggregate.get().equals(target)) {
            throw new IllegalStateException("The command id was used for another aggregate before");
        }
        return aggregate.isPresent();
    }

    private static boolean isRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException
                    || cause instanceof RepeatedCommand || cause instanceof PessimisticLockingFailureException) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MS * attempt));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private Object refuseStrangers(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        if (!mark.equals(work.getMessage().getMetaData().get(MARK))) {
            throw new IllegalStateException("This command came past the guard: " + work.getMessage().getCommandName());
        }
        if (work.getMessage().getMetaData().get(CONDITION) instanceof StillTrue condition) {
            conditions.require(condition);
        }
        return chain.proceed();
    }
}
