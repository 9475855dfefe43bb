package org.amparo.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amparo.platform.Recorded;
import org.springframework.stereotype.Component;

/** On which day something happened, in the programme's zone: the same day that its people see on their screens. */
@Component
final class Days {

    private final ZoneId zone;

    /** @param clock for its zone only */
    Days(Clock clock) {
        this.zone = clock.getZone();
    }

    /** Day on which an event happened in the world; the day it was recorded when nothing else was said. */
    LocalDate of(LocalDate said, Recorded recorded) {
        return said == null ? of(recorded) : said;
    }

    LocalDate of(Recorded recorded) {
        String occurred = recorded.occurredOn();
        return occurred == null
                ? LocalDate.ofInstant(recorded.recordedAt(), zone)
                : LocalDate.parse(occurred.substring(0, occurred.indexOf('/')));
    }
}
