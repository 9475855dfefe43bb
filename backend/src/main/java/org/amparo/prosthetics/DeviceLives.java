package org.amparo.prosthetics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.AssistiveProduct;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lives of devices from their rows: two statements, however many there are. */
@Component
@Transactional(readOnly = true)
class DeviceLives implements DeviceHistory {

    private static final int[] NEVER = new int[0];
    /** A device that was retired for another reason was not asked for again. */
    private static final String ENDED = "'REPLACED', 'WORN_OUT', 'BROKEN', 'OUTGROWN', 'LOST_STOLEN', 'REPLACED_ELSEWHERE'";
    private static final RowScope.Columns FILE = RowScope.Columns.of("s");

    private final JdbcClient sql;

    DeviceLives(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Life> lives(Viewer viewer) {
        viewer.require(Permission.FORECAST_READ);
        RowScope scope = RowScope.of(viewer, Permission.FORECAST_READ, FILE);
        Map<UUID, int[]> repairs = new HashMap<>();
        Map<UUID, int[]> seen = new HashMap<>();
        look(scope, repairs, seen);
        Map<String, AssistiveProduct> products = new HashMap<>();
        Arrays.stream(AssistiveProduct.values()).forEach(product -> products.put(product.name(), product));
        return sql
                .sql("""
                        select d.order_id, s.team, d.product, s.birth_year, d.heavy_labour, d.replaces, d.delivered_on - date '1970-01-01' as delivered,
                            coalesce(d.watched_from, d.delivered_on) - date '1970-01-01' as watched_from,
                            case when d.ended_on is not null then d.ended_on when g.dead then greatest(d.step_since, d.used_on) end
                                - date '1970-01-01' as until,
                            d.ended_on is not null and (d.step = 'REPLACED' or d.end_reason in (%s)) as ended
                        from read.device d join read.survivor s on s.survivor_id = d.survivor_id
                            join read.survivor_gate g on g.survivor_id = d.survivor_id
                        where d.delivered_on is not null and %s"""
                        .formatted(ENDED, scope.sql()))
                .params(scope.parameters())
                .query((row, n) -> life(row, products, repairs, seen)).list();
    }

    private static Life life(ResultSet row, Map<String, AssistiveProduct> products, Map<UUID, int[]> repairs,
            Map<UUID, int[]> seen) throws SQLException {
        Integer until = row.getObject("until", Integer.class);
        return new Life(row.getObject("team", UUID.class), products.get(row.getString("product")),
                row.getObject("birth_year", Integer.class), row.getBoolean("heavy_labour"), row.getString("replaces") != null,
                row.getInt("delivered"),
                row.getInt("watched_from"), until == null ? Integer.MAX_VALUE : until, row.getBoolean("ended"),
                repairs.getOrDefault(row.getObject("order_id", UUID.class), NEVER),
                seen.getOrDefault(row.getObject("order_id", UUID.class), NEVER));
    }

    private void look(RowScope scope, Map<UUID, int[]> repairs, Map<UUID, int[]> seen) {
        RowCallbackHandler add = row -> (row.getBoolean(3) ? repairs : seen).merge(row.getObject(1, UUID.class), new int[]{row.getInt(2)},
                DeviceLives::joined);
        sql.sql("""
                select t.order_id, t.happened_on - date '1970-01-01', t.event_name = 'device.repaired' from read.device_step t
                join read.survivor s on s.survivor_id = t.survivor_id
                where t.event_name in ('device.repaired', 'device.followed-up', 'device.brought-in', 'device.growth-noted')
                    and t.happened_on is not null and %s""".formatted(scope.sql())).params(scope.parameters()).query(add);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
