package org.amparo.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of timers that were fired, as long as their rows are still there: a command's own events mostly take the row away or move it.
 * Not computed from events, so a rebuild of the rows fires nothing again.
 */
@Component
class TimerOutcomes {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_DOUBLING = 9;

    private final JdbcClient sql;

    TimerOutcomes(JdbcClient sql) {
        this.sql = sql;
    }

    void fired(DueTimer timer, Instant now) {
        settled(timer, "FIRED", null, now);
    }

    void refused(DueTimer timer, String rule, Instant now) {
        settled(timer, "REFUSED", rule, now);
    }

    /** Nothing is kept of a timer whose row has gone or moved. */
    private void settled(DueTimer timer, String outcome, String rule, Instant now) {
        sql.sql("""
                insert into es.timer_outcome (kind, key, due_at, outcome, rule, at)
                select t.kind, t.key, t.due_at, :outcome, :rule, :now from %s t
                where t.kind = :kind and t.key = :key and t.due_at = :dueAt
                on conflict (kind, key, due_at) do update
                    set outcome = excluded.outcome, rule = excluded.rule, at = excluded.at, next_try_at = null"""
                .formatted(timer.kind().table().name())).param("outcome", outcome).param("rule", rule).param("now", utc(now))
                .param("kind", timer.kind().name()).param("key", timer.key()).param("dueAt", utc(timer.dueAt())).update();
    }

    /** Tried again after a minute, then after ever longer pauses, at most six hours. */
    void failed(DueTimer timer, Instant now) {
        int tries = 1 + sql.sql("select tries from es.timer_outcome where kind = ? and key = ? and due_at = ?")
                .params(timer.kind().name(), timer.key(), utc(timer.dueAt())).query(Integer.class).optional().orElse(0);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, LONGEST_DOUBLING));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        sql.sql("""
                insert into es.timer_outcome (kind, key, due_at, outcome, at, tries, next_try_at) values (?, ?, ?, 'FAILED', ?, ?, ?)
                on conflict (kind, key, due_at) do update set at = excluded.at, tries = excluded.tries, next_try_at = excluded.next_try_at""")
                .params(timer.kind().name(), timer.key(), utc(timer.dueAt()), utc(now), tries, utc(next)).update();
    }

    /** Outcomes whose timer has gone or moved since. */
    void forgetSettled(String table, String[] kinds) {
        sql.sql("""
                delete from es.timer_outcome o where o.kind = any(:kinds)
                    and not exists (select from %s t where t.kind = o.kind and t.key = o.key and t.due_at = o.due_at)""".formatted(table))
                .param("kinds", kinds).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
