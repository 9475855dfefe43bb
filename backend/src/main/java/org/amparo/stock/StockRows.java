package org.amparo.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Components with how many there are, for whom they are kept, and one row for every change. */
@InlineProjection
class StockRows implements ReadModel, Placements {

    static final Table STOCK = Table.of("read.component_stock", "stock_id", "centre", "component", "size", "on_hand", "kept",
            "reorder_point", "reorder_up_to", "counted_on", "version");
    static final Table KEPT = Table.keyed(2, "read.component_kept", "stock_id", "order_id", "quantity", "since_sequence");
    static final Table CHANGE = Table.keyed(2, "read.component_change", "stock_id", "sequence", "event_name", "order_id", "quantity",
            "on_hand", "reason", "source", "happened_on", "by_user", "recorded_at");

    private final JdbcClient sql;

    StockRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Table> tables() {
        return List.of(STOCK, KEPT, CHANGE);
    }

    @Override
    public Class<? extends Command> commands() {
        return StockCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select centre from read.component_stock where stock_id = ?").param(target)
                .query((row, n) -> new Placement(null, row.getObject(1, UUID.class), null, null)).optional();
    }

    @EventHandler
    void on(StockEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        Map<String, Object> change = new HashMap<>();
        switch (event) {
            case StockEvent.Received e -> {
                row.put("on_hand", e.onHand());
                change.put("quantity", e.quantity());
                change.put("on_hand", e.onHand());
                change.put("source", e.source());
                change.put("happened_on", e.on());
                if (recorded.sequence() == 0) {
                    begin(e, row, rows);
                }
            }
            case StockEvent.Issued e -> {
                row.put("on_hand", e.onHand());
                row.put("kept", e.kept());
                change.put("order_id", e.orderId());
                change.put("quantity", -e.quantity());
                change.put("on_hand", e.onHand());
                change.put("happened_on", e.on());
                if (e.orderId() != null && e.left() == 0) {
                    rows.remove(KEPT, e.stockId(), e.orderId());
                } else if (e.orderId() != null) {
                    rows.change(KEPT, new Object[]{e.stockId(), e.orderId()}, Map.of("quantity", e.left()));
                }
            }
            case StockEvent.Kept e -> {
                row.put("kept", e.kept());
                change.put("order_id", e.orderId());
                change.put("quantity", e.quantity());
                keep(e, recorded, rows);
            }
            case StockEvent.Counted e -> {
                row.put("on_hand", e.onHand());
                row.put("counted_on", e.on());
                change.put("quantity", e.difference());
                change.put("on_hand", e.onHand());
                change.put("reason", e.reason().name());
                change.put("happened_on", e.on());
            }
            case StockEvent.ReorderPointSet e -> {
                row.put("reorder_point", e.point());
                row.put("reorder_up_to", e.upTo());
                change.put("quantity", e.point());
            }
        }
        rows.change(STOCK, new Object[]{event.stockId()}, row);
        changed(event, recorded, change, rows);
    }

    private static void begin(StockEvent.Received event, Map<String, Object> row, Rows rows) {
        Map<String, Object> first = new HashMap<>(row);
        first.put("stock_id", event.stockId());
        first.put("centre", event.shelf().centre());
        first.put("component", event.shelf().component().name());
        first.put("size", event.shelf().size());
        first.put("kept", 0);
        rows.put(STOCK, first);
    }

    private static void keep(StockEvent.Kept event, Recorded recorded, Rows rows) {
        if (event.quantity() == 0) {
            rows.remove(KEPT, event.stockId(), event.orderId());
        } else {
            rows.put(KEPT, Map.of("stock_id", event.stockId(), "order_id", event.orderId(), "quantity", event.quantity(), "since_sequence",
                    recorded.sequence()));
        }
    }

    private static void changed(StockEvent event, Recorded recorded, Map<String, Object> change, Rows rows) {
        change.put("stock_id", event.stockId());
        change.put("sequence", recorded.sequence());
        change.put("event_name", recorded.eventName());
        change.put("by_user", recorded.by());
        change.put("recorded_at", recorded.recordedAt());
        rows.put(CHANGE, change);
    }
}
