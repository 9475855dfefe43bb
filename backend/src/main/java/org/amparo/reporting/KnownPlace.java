package org.amparo.reporting;

import java.util.concurrent.atomic.AtomicLong;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** How far the facts have come in the sealed order, and that nobody is answered about what has not been told yet. */
@Component
public class KnownPlace {

    /** Key of the refusal; its first value is the place that was asked for. */
    public static final String AHEAD = "report.ahead";

    private final LaterPosition later;
    /** The furthest place seen: the order only grows, so that up to there nobody need be asked again. */
    private final AtomicLong seen = new AtomicLong();

    KnownPlace(LaterPosition later) {
        this.later = later;
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
