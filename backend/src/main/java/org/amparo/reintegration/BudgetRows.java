package org.amparo.reintegration;

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
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a budget line. What was paid out of it is summed when it is asked: payments are rows of people's supports. */
@InlineProjection
class BudgetRows implements ReadModel, Placements {

    static final Table LINE = Table.of("read.budget_line", "line_id", "name", "currency", "amount", "open_from", "open_until", "closed");

    private final JdbcClient sql;

    BudgetRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Table> tables() {
        return List.of(LINE);
    }

    @Override
    public Class<? extends Command> commands() {
        return BudgetLineCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select 1 from read.budget_line where line_id = ?").param(target)
                .query((row, n) -> new Placement(null, null, null, null)).optional();
    }

    @EventHandler
    void on(BudgetLineEvent event, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        switch (event) {
            case BudgetLineEvent.Opened e -> {
                row.put("line_id", e.lineId());
                row.put("name", e.name());
                row.put("currency", e.currency());
                row.put("amount", e.amount());
                row.put("open_from", e.from());
                row.put("open_until", e.until());
                row.put("closed", false);
                rows.put(LINE, row);
            }
            case BudgetLineEvent.Changed e -> {
                row.put("amount", e.amount());
                row.put("open_until", e.until());
                rows.change(LINE, new Object[]{e.lineId()}, row);
            }
            case BudgetLineEvent.Closed e -> rows.change(LINE, new Object[]{e.lineId()}, Map.of("closed", true));
        }
    }
}
