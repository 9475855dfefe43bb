package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.testing.Eventually;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores what a random programme tells, without the rules that commands would meet: figures must be right for any history. */
record History(EventBus bus, TransactionManager transactions, JdbcClient sql, LaterPosition later) {

    static Viewer manager(Programme programme) {
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, programme.organisation, Set.of(),
                Map.of(Permission.REPORT_READ, Scope.ORGANISATION));
    }

    /** @return what was told with its place in the sealed order, once all facts have it */
    List<Truth.Line> publish(Programme programme, List<Programme.Told> told) {
        Programme.Sequences sequences = programme.sequences;
        Map<String, Programme.Told> byId = new HashMap<>();
        for (int i = 0; i < told.size(); i += 40) {
            List<GenericDomainEventMessage<?>> events = told.subList(i, Math.min(i + 40, told.size())).stream()
                    .<GenericDomainEventMessage<?>>map(one -> message(one, sequences, byId)).toList();
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(events.getFirst());
            work.attachTransaction(transactions);
            work.execute(() -> events.forEach(bus::publish));
        }
        return positions(byId);
    }

    private static GenericDomainEventMessage<?> message(Programme.Told one, Programme.Sequences sequences,
            Map<String, Programme.Told> byId) {
        Map<String, Object> metadata = new HashMap<>(Map.of(Recorded.BY, new UUID(1, 1).toString(), Recorded.ROLE, "CASEWORKER",
                Recorded.CHANNEL, "SCREEN"));
        if (one.occurredOn() != null) {
            metadata.put(Recorded.OCCURRED_ON, one.occurredOn() + "/EXACT");
        }
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(one.type(), one.aggregate().toString(),
                sequences.of(one.aggregate()), one.event(), metadata);
        byId.put(message.getIdentifier(), one);
        return message;
    }

    /** Waits until the facts have all of them, and asks for their places. */
    private List<Truth.Line> positions(Map<String, Programme.Told> byId) {
        List<Truth.Line> lines = new ArrayList<>();
        Eventually.holds(Duration.ofSeconds(60), () -> {
            lines.clear();
            sql.sql("""
                    select s.position, e.event_id, e.recorded_at from es.event e join es.seal s on s.event_index = e.global_index
                    where e.event_id = any(:ids)""").param("ids", byId.keySet().stream().map(UUID::fromString).toArray(UUID[]::new))
                    .query(row -> {
                        Programme.Told told = byId.get(row.getString("event_id"));
                        LocalDate recorded = Instant.parse(row.getString("recorded_at")).atZone(ZoneOffset.UTC).toLocalDate();
                        lines.add(new Truth.Line(row.getLong("position"), told.occurredOn() == null ? recorded : told.occurredOn(),
                                told.event()));
                    });
            assertThat(lines).hasSameSizeAs(byId.keySet());
            assertThat(later.now()).isGreaterThanOrEqualTo(lines.stream().mapToLong(Truth.Line::position).max().orElseThrow());
        });
        return lines;
    }
}
