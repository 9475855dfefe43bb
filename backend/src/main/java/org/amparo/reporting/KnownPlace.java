package org.amparo.reporting;

import org.amparo.platform.LaterPosition;
import org.amparo.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** How far the facts have come in the sealed order, and that nobody is answered about what has not been told yet. */
@Component
public class KnownPlace {

    /** Key of the refusal; its first value is the place that was asked for. */
    public static final String AHEAD = "report.ahead";

    private final LaterPosition later;

    KnownPlace(LaterPosition later) {
        this.later = later;
    }

    /** The last place that all facts have. */
    public long now() {
        return later.withoutGap();
    }

    /** @throws RuleBroken for a place ahead of the order: its answer would be another one tomorrow, under the same stamp */
    public void require(long place) {
        RuleBroken.require(place <= now(), AHEAD, "known", place);
    }
}
