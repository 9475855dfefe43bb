package org.amparo.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;

/**
 * One kind of timer of one capability. Its rows lie in a table of the capability's own read model, made by its migration:
 * <pre>
 * create table read.case_timer (kind text not null, key uuid not null, target uuid not null, due_at timestamptz not null, primary key (kind, key));
 * create index case_timer_due_at on read.case_timer (due_at);
 * create index case_timer_target on read.case_timer (target);
 * </pre>
 *
 * @param name what happens, in lower case with dots, e.g. {@code follow-up.missed}; stored, so never renamed
 * @param table {@link #table(String)} of the read model that sets and clears it
 */
public record TimerKind(String name, Table table) {

    /** A table of timers; a read model names it among its tables. One table serves all kinds of a read model. */
    public static Table table(String name) {
        return Table.keyed(2, name, "kind", "key", "target", "due_at");
    }

    /**
     * Sets the timer, or moves it.
     *
     * @param key what is waited for, e.g. the follow-up
     * @param target aggregate that the command will be for
     */
    public void set(Rows rows, UUID key, UUID target, Instant dueAt) {
        rows.put(table, Map.of("kind", name, "key", key, "target", target, "due_at", dueAt));
    }

    /** Sets the timer to the beginning of a day where the programme is: the zone of the product's clock. */
    public void set(Rows rows, UUID key, UUID target, LocalDate day, ZoneId zone) {
        set(rows, key, target, day.atStartOfDay(zone).toInstant());
    }

    /** What was waited for has happened, or is waited for no more. */
    public void clear(Rows rows, UUID key) {
        rows.remove(table, name, key);
    }

    /** Clears every timer of a target, of all kinds in the table, e.g. when a case closes. */
    public static void clearAll(Rows rows, Table table, UUID target) {
        rows.removeAll(table, "target", target);
    }
}
