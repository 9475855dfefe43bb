package org.amparo.stock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.People.Staff;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.access.Role;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order that is on hold for want of parts becomes a task of whoever has it on the bench, else of the centre's technicians, as soon as
 * all parts kept for it are on the shelf, first come first. Going on with it stays a decision of theirs.
 */
@LaterPolicy
class WhenPartsArriveThenTellBench {

    private final JdbcClient sql;
    private final People people;
    private final PolicyCommands policy;
    private final Clock clock;

    /** @param clock for its zone only */
    WhenPartsArriveThenTellBench(JdbcClient sql, People people, PolicyCommands policy, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    private record Waiting(UUID orderId, UUID survivorId, UUID technician, UUID team, UUID organisation) {
    }

    /** More on the shelf, or fewer kept for somebody else. */
    @EventHandler
    void on(StockEvent event, Recorded recorded) {
        switch (event) {
            case StockEvent.Received e -> tell(e.stockId(), recorded);
            case StockEvent.Counted e -> tell(e.stockId(), recorded);
            case StockEvent.Kept e -> tell(e.stockId(), recorded);
            case StockEvent.Issued e -> {
                // leaves fewer
            }
            case StockEvent.ReorderPointSet e -> {
                // moves nothing
            }
        }
    }

    private void tell(UUID stockId, Recorded recorded) {
        LocalDate today = recorded.recordedAt().atZone(clock.getZone()).toLocalDate();
        for (Waiting order : served(stockId)) {
            UUID task = UUID.nameUUIDFromBytes(("parts of " + order.orderId() + " with " + recorded.eventId()).getBytes(
                    StandardCharsets.UTF_8));
            Assignee bench = order.technician() == null
                    ? new Assignee(null, order.team(), Role.TECHNICIAN)
                    : Assignee.colleague(order.technician(), people.staff(order.technician()).map(Staff::team).orElse(order.team()));
            policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.RaiseTask(task, TaskKind.DEVICE_PARTS_ARRIVED,
                    order.survivorId(), order.orderId(), today, bench, order.organisation()));
        }
    }

    /** Orders on hold for parts of this shelf for which everything is there now, and of which nobody has been told. */
    private List<Waiting> served(UUID stockId) {
        return sql.sql("""
                with place as (select k.order_id,
                    sum(k.quantity) over (partition by k.stock_id order by k.since_sequence, k.order_id) <= t.on_hand as there
                    from read.component_kept k join read.component_stock t on t.stock_id = k.stock_id)
                select d.order_id, d.survivor_id, d.technician, g.team, g.organisation
                from read.component_kept k join read.device d on d.order_id = k.order_id
                join read.survivor_gate g on g.survivor_id = d.survivor_id
                where k.stock_id = :shelf and d.on_hold and d.hold_reason = 'STOCK' and not g.dead and not g.erased and g.team is not null
                    and not exists (select from place p where p.order_id = d.order_id and not p.there)
                    and not exists (select from read.task a where a.about = d.order_id and a.kind = 'DEVICE_PARTS_ARRIVED'
                        and a.state = 'OPEN')
                order by k.since_sequence, d.order_id""").param("shelf", stockId)
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class), row.getObject(5, UUID.class)))
                .list();
    }
}
