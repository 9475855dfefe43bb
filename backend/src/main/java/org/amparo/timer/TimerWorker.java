package org.amparo.timer;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fires timers that are due, the oldest first. Several may work at the same moment: whoever comes second finds the timer gone, or its
 * command carried out already.
 */
@Component
public class TimerWorker {

    private static final Logger LOG = LoggerFactory.getLogger(TimerWorker.class);
    private static final int AT_ONCE = 500;

    private final Map<String, TimerHandler> handlers = new HashMap<>();
    private final TimerOutcomes outcomes;
    private final Commands commands;
    private final Clock clock;
    private final JdbcClient sql;

    /** @throws IllegalStateException when two handlers are offered for one kind */
    TimerWorker(Collection<TimerHandler> handlers, TimerOutcomes outcomes, Commands commands, Clock clock, JdbcClient sql) {
        handlers.forEach(handler -> {
            if (this.handlers.put(handler.kind().name(), handler) != null) {
                throw new IllegalStateException("Two handlers for timers of the kind " + handler.kind().name());
            }
        });
        this.outcomes = outcomes;
        this.commands = commands;
        this.clock = clock;
        this.sql = sql;
    }

    /** Fires all that is due by now. */
    public int fireDue() {
        return fireDue(() -> false);
    }

    /**
     * Fires what is due by now.
     *
     * @param stop asked before every timer; what is not fired then is fired by the next worker
     * @return how many were taken
     */
    int fireDue(BooleanSupplier stop) {
        Instant now = clock.instant();
        return handlers.values().stream().collect(Collectors.groupingBy(handler -> handler.kind().table().name())).entrySet().stream()
                .mapToInt(table -> fireDue(table.getKey(), table.getValue(), now, stop)).sum();
    }

    private int fireDue(String table, List<TimerHandler> ofTable, Instant now, BooleanSupplier stop) {
        String[] kinds = ofTable.stream().map(handler -> handler.kind().name()).toArray(String[]::new);
        int taken = 0;
        List<DueTimer> due;
        do {
            due = due(table, kinds, now);
            for (DueTimer timer : due) {
                if (stop.getAsBoolean()) {
                    return taken;
                }
                fire(timer, now);
                taken++;
            }
        } while (!due.isEmpty());
        outcomes.forgetSettled(table, kinds);
        return taken;
    }

    private List<DueTimer> due(String table, String[] kinds, Instant now) {
        return sql.sql("""
                select t.kind, t.key, t.target, t.due_at from %s t
                where t.due_at <= :now and t.kind = any(:kinds) and not exists (
                    select from es.timer_outcome o where o.kind = t.kind and o.key = t.key and o.due_at = t.due_at
                        and (o.next_try_at is null or o.next_try_at > :now))
                order by t.due_at, t.key limit :atOnce""".formatted(table)).param("now", now.atOffset(ZoneOffset.UTC))
                .param("kinds", kinds).param("atOnce", AT_ONCE)
                .query((row, n) -> new DueTimer(handlers.get(row.getString(1)).kind(), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private void fire(DueTimer timer, Instant now) {
        try {
            commands.send(Viewer.SYSTEM, timer.commandId(), Channel.SYSTEM, handlers.get(timer.kind().name()).command(timer));
            outcomes.fired(timer, now);
        } catch (RuleBroken refusal) {
            outcomes.refused(timer, refusal.rule(), now);
        } catch (NotAllowed missing) {
            outcomes.refused(timer, "timer.no-target", now);
        } catch (RuntimeException failure) {
            LOG.warn("A timer of the kind {} could not be fired ({}); it will be tried again", timer.kind().name(),
                    failure.getClass().getName());
            outcomes.failed(timer, now);
        }
    }
}
