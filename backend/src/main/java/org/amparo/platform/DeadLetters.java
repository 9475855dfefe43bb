package org.amparo.platform;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Events that a later projection or policy could not take. They wait with all later events of the same aggregate, so that order is kept, while
 * other aggregates go on.
 */
@Component
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcTemplate sql;
    private final EventProcessingConfiguration processing;

    DeadLetters(LaterConnections connections, EventProcessingConfiguration processing) {
        this.sql = connections.sql();
        this.processing = processing;
    }

    /** A new start may bring the cure. */
    @EventListener(ApplicationReadyEvent.class)
    void retryAfterStart() {
        if (waiting() > 0) {
            Thread.ofVirtual().name("dead-letters")
                    .start(() -> LOG.warn("Events that a later projection or policy could not take: {}", retry()));
        }
    }

    /** How many events wait; anything but 0 needs a look. */
    public long waiting() {
        return sql.queryForObject("select count(*) from es.dead_letter", Long.class);
    }

    /**
     * Tries each waiting aggregate once more, within a minute; what fails again stays.
     *
     * @return how many events still wait
     */
    public long retry() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        for (String group : List.of(LaterProjection.GROUP, LaterPolicy.GROUP)) {
            processing.sequencedDeadLetterProcessor(group).ifPresent(letters -> {
                while (letters.processAny() && System.nanoTime() < end) {
                    continue;
                }
            });
        }
        return waiting();
    }
}
