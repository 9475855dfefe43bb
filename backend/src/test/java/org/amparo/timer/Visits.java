package org.amparo.timer;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A made-up aggregate with timers: a visit that nobody holds is missed on the day after, and the next one is planned. */
@Aggregate
class Visits {

    static final Table TIMERS = TimerKind.table("probe.visit_timer");
    static final TimerKind MISSED = new TimerKind("visit.missed", TIMERS);
    /** Its row stays when it was fired. */
    static final TimerKind REMINDED = new TimerKind("visit.reminded", TIMERS);
    static final int ONCE = 0;

    @AggregateIdentifier
    private UUID personId;
    private UUID open;
    private LocalDate dueOn;
    private int everyDays;
    private int number;

    Visits() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void plan(VisitCommand.Plan command) {
        apply(new VisitEvent.Planned(command.personId(), visitId(command.personId(), 1), command.firstOn(), command.everyDays()));
    }

    @CommandHandler
    void hold(VisitCommand.Hold command) {
        require(open != null, "R31", "");
        LocalDate next = command.on().plusDays(everyDays);
        apply(new VisitEvent.Held(personId, open));
        apply(new VisitEvent.Planned(personId, visitId(personId, number + 1), next, everyDays));
    }

    @CommandHandler
    void miss(VisitCommand.Miss command, Clock clock) {
        require(command.visitId().equals(open) && LocalDate.now(clock).isAfter(dueOn), "R27", "");
        LocalDate next = dueOn.plusDays(everyDays);
        apply(new VisitEvent.Missed(personId, open));
        apply(new VisitEvent.Planned(personId, visitId(personId, number + 1), next, everyDays));
    }

    @CommandHandler
    void remind(VisitCommand.Remind command) {
        apply(new VisitEvent.Reminded(personId));
    }

    @CommandHandler
    void end(VisitCommand.End command) {
        apply(new VisitEvent.Ended(personId));
    }

    @EventSourcingHandler
    void on(VisitEvent event) {
        switch (event) {
            case VisitEvent.Planned e -> {
                personId = e.personId();
                open = e.visitId();
                dueOn = e.dueOn();
                everyDays = e.everyDays();
                number++;
            }
            case VisitEvent.Reminded e -> {
            }
            case VisitEvent.Held e -> open = null;
            case VisitEvent.Missed e -> open = null;
            case VisitEvent.Ended e -> open = null;
        }
    }

    static UUID visitId(UUID personId, int number) {
        return UUID.nameUUIDFromBytes((personId + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The timers of visits, written with their events. */
    @InlineProjection
    static class VisitTimers implements ReadModel, Placements {

        private final JdbcClient sql;
        private final Clock clock;

        VisitTimers(JdbcClient sql, Clock clock) {
            this.sql = sql;
            this.clock = clock;
        }

        @Override
        public List<Table> tables() {
            return List.of(TIMERS);
        }

        @EventHandler
        void on(VisitEvent event, Rows rows) {
            switch (event) {
                case VisitEvent.Planned e -> (e.everyDays() == ONCE ? REMINDED : MISSED).set(rows, e.visitId(), e.personId(),
                        e.dueOn().plusDays(1), clock.getZone());
                case VisitEvent.Reminded e -> {
                }
                case VisitEvent.Held e -> MISSED.clear(rows, e.visitId());
                case VisitEvent.Missed e -> MISSED.clear(rows, e.visitId());
                case VisitEvent.Ended e -> TimerKind.clearAll(rows, TIMERS, e.personId());
            }
        }

        @Override
        public Class<? extends Command> commands() {
            return VisitCommand.class;
        }

        @Override
        public Optional<Placement> of(UUID target) {
            return sql.sql("select 1 from es.event where aggregate_id = ? and sequence = 0").param(target)
                    .query((row, n) -> new Placement(null, null, null, null)).optional();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Handlers {
        @Bean
        TimerHandler remindedOfVisits() {
            return TimerHandler.of(REMINDED, due -> new VisitCommand.Remind(due.target()));
        }

        @Bean
        TimerHandler missedVisits() {
            return TimerHandler.of(MISSED, due -> new VisitCommand.Miss(due.target(), due.key()));
        }
    }
}
