package org.amparo.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock by which Axon stamps events: each thread of the demo programme lives in the past it is telling. */
final class PastClock extends Clock {

    private static final ThreadLocal<Instant> NOW = new ThreadLocal<>();

    /** From here on, what this thread records was recorded then. */
    static void set(Instant moment) {
        NOW.set(moment);
    }

    @Override
    public Instant instant() {
        Instant past = NOW.get();
        return past == null ? Instant.now() : past;
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
