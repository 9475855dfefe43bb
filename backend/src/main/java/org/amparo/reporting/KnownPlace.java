package org.amparo.reporting;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.RuleBroken;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the facts have come in the sealed order, and that nobody is answered about what has not been told yet. */
@Component
public class KnownPlace {

    /** Key of the refusal; its first value is the place that was asked for. */
    public static final String AHEAD = "report.ahead";

    private static final String RECORDED = "select recorded_at from stat.sealed_event where position = ?";

    private final LaterPosition later;
    /** The furthest place seen: the order only grows, so that up to there nobody need be asked again. */
    private final AtomicLong seen = new AtomicLong();

    private final JdbcClient sql;

    KnownPlace(LaterPosition later, @Qualifier(ReportConnections.REPORTS) JdbcClient sql) {
        this.later = later;
        this.sql = sql;
    }

    /** The last place whose event, and all before it, were recorded before a moment; 0 when nothing was. */
    public long at(Instant moment) {
        long before = 0;
        long last = now();
        while (before < last) {
            long middle = before + (last - before + 1) / 2;
            if (recordedAt(middle).map(at -> at.isBefore(moment)).orElse(false)) {
                before = middle;
            } else {
                last = middle - 1;
            }
        }
        return before;
    }

    /** When the event at a place was recorded; empty when there is none. */
    public Optional<Instant> recordedAt(long place) {
        return sql.sql(RECORDED).param(place).query(String.class).optional().map(Instant::parse);
    }

    /** The last place that all facts have. */
    public long now() {
        long now = later.withoutGap();
        seen.accumulateAndGet(now, Math::max);
        return now;
    }

    /** @throws RuleBroken for a place ahead of the order: its answer would be another one tomorrow, under the same stamp */
    public void require(long place) {
        RuleBroken.require(place <= seen.get() || place <= now(), AHEAD, "known", place);
    }
}
