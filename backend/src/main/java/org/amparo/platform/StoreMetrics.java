package org.amparo.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What tells early that events do not flow: all three are 0 when all is well. */
@Component
class StoreMetrics implements MeterBinder {

    private final SealedLeaves seals;
    private final LaterPosition later;
    private final DeadLetters deadLetters;

    StoreMetrics(SealedLeaves seals, LaterPosition later, DeadLetters deadLetters) {
        this.seals = seals;
        this.later = later;
        this.deadLetters = deadLetters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("amparo.events.unsealed", seals, SealedLeaves::unsealed).description("Committed events without a position")
                .register(registry);
        Gauge.builder("amparo.events.later.behind", () -> seals.head() - later.now())
                .description("Sealed events not yet in later projections")
                .register(registry);
        Gauge.builder("amparo.events.dead.letters", deadLetters, DeadLetters::waiting)
                .description("Events that a later projection could not take")
                .register(registry);
    }
}
