package org.amparo.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The product's clock in tests: the machine's, except within {@link #at}, where this thread lives at another moment and what it records
 * was recorded then. Commands and inline projections run on the sender's thread, so a test can play a year in a second.
 */
@Component
@Primary
public final class TestClock extends Clock {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();
    /** The clock of all events from the first use on: as right as the machine's for threads that live now, so nobody need set it back. */
    private static final Clock STAMPS = new TestClock();

    /** Does something at that moment. */
    public static void at(Instant moment, Runnable work) {
        at(moment, () -> {
            work.run();
            return null;
        });
    }

    /** Asks something at that moment. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        Instant before = MOMENT.get();
        MOMENT.set(moment);
        GenericEventMessage.clock = STAMPS;
        try {
            return work.get();
        } finally {
            if (before == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant moment = MOMENT.get();
        return moment == null ? Instant.now() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.system(zone);
    }
}
