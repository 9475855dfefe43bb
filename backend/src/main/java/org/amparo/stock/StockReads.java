package org.amparo.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Component;
import org.amparo.vocabulary.CountReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer. */
@org.springframework.stereotype.Component
@Transactional
class StockReads implements StockQueries {

    private static final int MOST_CHANGES = 200;
    private static final RowScope.Columns SHELF = new RowScope.Columns(null, "t.centre", null, null);
    private static final RowScope.Columns FILE = RowScope.Columns.of("s");

    private final JdbcClient sql;
    private final ReadAudit audit;

    StockReads(JdbcClient sql, ReadAudit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public List<Item> items(Viewer viewer, boolean toReorder) {
        RowScope scope = scope(viewer);
        return sql.sql("select t.* from read.component_stock t where " + scope.sql() + (toReorder
                ? " and t.reorder_point is not null and t.on_hand - t.kept <= t.reorder_point"
                : "") + " order by t.centre, t.component, t.size").params(scope.parameters()).query((row, n) -> item(row)).list();
    }

    @Override
    public View open(Viewer viewer, UUID stockId) {
        RowScope scope = scope(viewer);
        Item item = sql.sql("select t.* from read.component_stock t where t.stock_id = :id and " + scope.sql()).params(scope.parameters())
                .param("id", stockId).query((row, n) -> item(row)).optional().orElseThrow(() -> new NotAllowed(Permission.STOCK_READ));
        return new View(item, keepings(viewer, stockId), changes(stockId));
    }

    /** Whose order it is stands there for who may see the device, and is written down as seen. */
    private List<Keeping> keepings(Viewer viewer, UUID stockId) {
        RowScope devices = RowScope.of(viewer, Permission.DEVICE_READ, FILE);
        record Kept(Keeping keeping, UUID person) {
        }
        List<Kept> kept = sql.sql("""
                select k.order_id, k.quantity, s.survivor_id, s.file_number, d.product,
                    sum(k.quantity) over (order by k.since_sequence, k.order_id) <= t.on_hand as there
                from read.component_kept k join read.component_stock t on t.stock_id = k.stock_id
                left join (read.device d join read.survivor s on s.survivor_id = d.survivor_id and %s) on d.order_id = k.order_id
                where k.stock_id = :id order by k.since_sequence, k.order_id""".formatted(devices.sql())).params(devices.parameters())
                .param("id", stockId)
                .query((row, n) -> new Kept(new Keeping(row.getObject("order_id", UUID.class), row.getString("file_number"),
                        Optional.ofNullable(row.getString("product")).map(AssistiveProduct::valueOf).orElse(null), row.getInt("quantity"),
                        row.getBoolean("there")), row.getObject("survivor_id", UUID.class)))
                .list();
        List<UUID> persons = kept.stream().map(Kept::person).filter(java.util.Objects::nonNull).distinct().toList();
        if (!persons.isEmpty()) {
            audit.looked(viewer, Look.LIST, persons, null);
        }
        return kept.stream().map(Kept::keeping).toList();
    }

    private List<Change> changes(UUID stockId) {
        return sql.sql("select * from read.component_change where stock_id = ? order by sequence desc limit ?").params(stockId,
                MOST_CHANGES)
                .query((row, n) -> new Change(row.getString("event_name"), row.getObject("quantity", Integer.class),
                        row.getObject("on_hand", Integer.class),
                        Optional.ofNullable(row.getString("reason")).map(CountReason::valueOf).orElse(null), row.getString("source"),
                        row.getObject("happened_on", LocalDate.class), row.getObject("by_user", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getObject("stock_id", UUID.class), new Shelf(row.getObject("centre", UUID.class), Component.valueOf(row
                .getString("component")), row.getString("size")), row.getInt("on_hand"), row.getInt("kept"), row.getObject("reorder_point",
                        Integer.class),
                row.getObject("reorder_up_to", Integer.class), row.getObject("counted_on", LocalDate.class));
    }

    private static RowScope scope(Viewer viewer) {
        viewer.require(Permission.STOCK_READ);
        return RowScope.of(viewer, Permission.STOCK_READ, SHELF);
    }
}
