package org.amparo.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.Prescription;
import org.amparo.vocabulary.Component;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A prescription keeps one of each part that it names and that the centre has on record in one size; of several sizes the technician
 * chooses. Another prescription gives the parts free that it does not name any more, and so does the end of the order.
 */
@LaterPolicy
class WhenDevicePrescribedThenKeepParts {

    private final JdbcClient sql;
    private final PolicyCommands policy;

    WhenDevicePrescribedThenKeepParts(JdbcClient sql, PolicyCommands policy) {
        this.sql = sql;
        this.policy = policy;
    }

    @EventHandler
    void on(DeviceEvent event, Recorded recorded) {
        switch (event) {
            case DeviceEvent.Prescribed e -> keep(e, recorded);
            case DeviceEvent.Delivered e -> free(e.orderId(), List.of(), recorded);
            case DeviceEvent.Cancelled e -> free(e.orderId(), List.of(), recorded);
            default -> {
                // asks for no parts
            }
        }
    }

    private void keep(DeviceEvent.Prescribed event, Recorded recorded) {
        List<UUID> shelves = new ArrayList<>();
        for (Component component : named(event.prescription().parts())) {
            List<UUID> sizes = sql.sql("""
                    select t.stock_id from read.component_stock t join read.survivor_gate g on g.team = t.centre
                    where g.survivor_id = ? and t.component = ?""").params(event.survivorId(), component.name()).query(UUID.class).list();
            if (sizes.size() == 1) {
                shelves.add(sizes.getFirst());
            }
        }
        free(event.orderId(), shelves, recorded);
        shelves.forEach(shelf -> policy.send(recorded, Permission.TIMER_FIRE, new StockCommand.KeepAsPrescribed(shelf, event.orderId(),
                1)));
    }

    private static List<Component> named(Prescription.Parts parts) {
        return Stream.of(parts.foot() == null ? null : Component.of(parts.foot()), parts.knee() == null ? null : Component.of(parts.knee()),
                parts.suspension() == null ? null : Component.of(parts.suspension())).filter(Objects::nonNull).toList();
    }

    private void free(UUID orderId, List<UUID> but, Recorded recorded) {
        sql.sql("select stock_id from read.component_kept where order_id = ? order by stock_id").param(orderId).query(UUID.class).list()
                .stream().filter(shelf -> !but.contains(shelf))
                .forEach(shelf -> policy.send(recorded, Permission.TIMER_FIRE, new StockCommand.KeepAsPrescribed(shelf, orderId, 0)));
    }
}
