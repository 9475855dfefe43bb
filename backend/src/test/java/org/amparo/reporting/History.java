package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.testing.Eventually;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores what a random programme tells, without the rules that commands would meet: figures must be right for any history. */
record History(EventBus bus, TransactionManager transactions, JdbcClient sql, LaterPosition later) {

    private static final int TOGETHER = 40;
    private static final int TRIES = 20;

    static Viewer manager(Programme programme) {
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, programme.organisation, Set.of(),
                Map.of(Permission.REPORT_READ, Scope.ORGANISATION));
    }

    /** @return what was told with its place in the sealed order, once all facts have it */
    List<Truth.Line> publish(Programme programme, List<Programme.Told> told) {
        Map<String, Programme.Told> byId = new HashMap<>();
        for (int i = 0; i < told.size(); i += TOGETHER) {
            publishTogether(told.subList(i, Math.min(i + TOGETHER, told.size())), byId);
        }
        return positions(byId);
    }

    /** A policy may have written to one of the aggregates meanwhile; then half as many are told at once, and one alone once more. */
    private void publishTogether(List<Programme.Told> told, Map<String, Programme.Told> byId) {
        for (int attempt = 1;; attempt++) {
            Map<UUID, Long> next = next(told);
            Map<String, Programme.Told> ids = new HashMap<>();
            List<GenericDomainEventMessage<?>> events = told.stream().<GenericDomainEventMessage<?>>map(one -> message(one, next, ids))
                    .toList();
            try {
                UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(events.getFirst());
                work.attachTransaction(transactions);
                work.execute(() -> events.forEach(bus::publish));
                byId.putAll(ids);
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException | ConcurrencyFailureException meanwhile) {
                if (told.size() > 1) {
                    publishTogether(told.subList(0, told.size() / 2), byId);
                    publishTogether(told.subList(told.size() / 2, told.size()), byId);
                    return;
                }
                if (attempt == TRIES) {
                    throw meanwhile;
                }
                policiesDone();
            }
        }
    }

    /** Waits until policies have acted on all that was told so far. */
    private void policiesDone() {
        long told = sql.sql("select coalesce(max(position), 0) from es.seal").query(Long.class).single();
        Eventually.holds(Duration.ofSeconds(120), () -> assertThat(later.now()).isGreaterThanOrEqualTo(told));
    }

    private Map<UUID, Long> next(List<Programme.Told> told) {
        Map<UUID, Long> next = new HashMap<>();
        sql.sql("select aggregate_id, max(sequence) + 1 as next from es.event where aggregate_id = any(:ids) group by aggregate_id")
                .param("ids", told.stream().map(Programme.Told::aggregate).toArray(UUID[]::new))
                .query(row -> {
                    next.put(row.getObject("aggregate_id", UUID.class), row.getLong("next"));
                });
        return next;
    }

    private static GenericDomainEventMessage<?> message(Programme.Told one, Map<UUID, Long> next, Map<String, Programme.Told> byId) {
        Map<String, Object> metadata = new HashMap<>(Map.of(Recorded.BY, new UUID(1, 1).toString(), Recorded.ROLE, "CASEWORKER",
                Recorded.CHANNEL, "SCREEN"));
        if (one.occurredOn() != null) {
            metadata.put(Recorded.OCCURRED_ON, one.occurredOn() + "/EXACT");
        }
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(one.type(), one.aggregate().toString(),
                number(one.aggregate(), next), one.event(), metadata);
        byId.put(message.getIdentifier(), one);
        return message;
    }

    /** What a policy told of one of the files. */
    private record Added(long position, LocalDate day, String aggregate, long sequence) {
    }

    /** None of it is personal. */
    private DomainEvent stored(Added one) {
        return (DomainEvent) ((EventStore) bus).readEvents(one.aggregate(), one.sequence()).next().getPayload();
    }

    private static long number(UUID aggregate, Map<UUID, Long> next) {
        long number = next.getOrDefault(aggregate, 0L);
        next.put(aggregate, number + 1);
        return number;
    }

    /** Waits until the facts have all of them, and asks for their places; with what policies added to the same files meanwhile. */
    private List<Truth.Line> positions(Map<String, Programme.Told> byId) {
        List<Truth.Line> lines = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        UUID[] aggregates = byId.values().stream().map(Programme.Told::aggregate).distinct().toArray(UUID[]::new);
        Eventually.holds(Duration.ofSeconds(120 + byId.size() / 5), () -> {
            lines.clear();
            added.clear();
            sql.sql("""
                    select s.position, e.event_id, e.aggregate_id, e.sequence, e.recorded_at from es.event e
                    join es.seal s on s.event_index = e.global_index where e.aggregate_id = any(:aggregates)""")
                    .param("aggregates", aggregates).query(row -> {
                        Programme.Told told = byId.get(row.getString("event_id"));
                        LocalDate recorded = Instant.parse(row.getString("recorded_at")).atZone(ZoneId.systemDefault()).toLocalDate();
                        long position = row.getLong("position");
                        if (told == null) {
                            added.add(new Added(position, recorded, row.getString("aggregate_id"), row.getLong("sequence")));
                        } else {
                            lines.add(new Truth.Line(position, told.occurredOn() == null ? recorded : told.occurredOn(), told.event()));
                        }
                    });
            assertThat(lines).hasSameSizeAs(byId.keySet());
            assertThat(later.now()).isGreaterThanOrEqualTo(lines.stream().mapToLong(Truth.Line::position).max().orElseThrow());
        });
        long first = lines.stream().mapToLong(Truth.Line::position).min().orElseThrow();
        long last = lines.stream().mapToLong(Truth.Line::position).max().orElseThrow();
        added.stream().filter(one -> one.position() > first && one.position() < last)
                .forEach(one -> lines.add(new Truth.Line(one.position(), one.day(), stored(one))));
        // What a policy could not do, such as for a lock on several aggregates of one transaction here, it tries again; facts do not wait for it.
        assertThat(sql.sql(
                "select processing_group || ': ' || event_name || ' ' || coalesce(cause_type, '') || ' ' || coalesce(cause_message, '') from es.dead_letter where processing_group = 'later' and event_id = any(:ids)")
                .param("ids", byId.keySet().toArray(String[]::new)).query(String.class).list())
                .as("events that no fact could take").isEmpty();
        return lines;
    }
}
