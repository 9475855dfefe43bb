package org.amparo.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * The clock by which Axon stamps events: each thread of the demo programme lives in the past it is telling, and what the product does by
 * itself happens when its cause happened.
 */
final class PastClock extends Clock {

    private static final ThreadLocal<Instant> NOW = new ThreadLocal<>();
    /** A policy sends its command in a thread that it starts for it. */
    private static final ThreadLocal<Instant> CAUSE = new InheritableThreadLocal<>();

    /** From here on, what this thread records was recorded then. */
    static void set(Instant moment) {
        NOW.set(moment);
    }

    /** Whoever handles an event lives at the time of that event. */
    static MessageHandlerInterceptor<EventMessage<?>> ofCause() {
        return (work, chain) -> {
            CAUSE.set(work.getMessage().getTimestamp());
            try {
                return chain.proceed();
            } finally {
                CAUSE.remove();
            }
        };
    }

    @Override
    public Instant instant() {
        return Optional.ofNullable(NOW.get()).or(() -> Optional.ofNullable(CAUSE.get())).orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
