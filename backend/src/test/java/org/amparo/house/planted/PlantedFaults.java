package org.amparo.house.planted;

import java.time.Instant;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.platform.DomainEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Faults on purpose: each rule of the house is shown to see the one planted for it. */
public final class PlantedFaults {

    public record CommandWithoutPermission(UUID target) implements Command {
    }

    public record EventWithoutName() implements DomainEvent {
    }

    public static final class EvolveThatAsksTheClock {
        Instant seen;

        @EventSourcingHandler
        void on(EventWithoutName event) {
            seen = Instant.now();
        }
    }

    public static final class ReportPastItsWall {
        final JdbcClient sql;

        ReportPastItsWall(JdbcClient sql) {
            this.sql = sql;
        }
    }

    @Transactional(readOnly = true)
    public static class ReportInTheCommonTransaction {
    }

    private PlantedFaults() {
    }
}
