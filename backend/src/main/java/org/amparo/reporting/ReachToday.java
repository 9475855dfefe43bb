package org.amparo.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Which files whoever looks may see today. A figure counts people for whoever had their files on its day; the list behind it names the file
 * only to whoever has it now, since a file that was handed over is no longer theirs to follow.
 */
@Component
final class ReachToday {

    /** Name of the parameter with today's day. */
    static final String TODAY = "today";

    private final Clock clock;

    ReachToday(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Condition that the file is within the viewer's reach today; its parameters are {@link #TODAY} and those of the scope.
     *
     * @param survivor column with the person's id
     */
    static String of(Viewer viewer, String survivor) {
        return """
                exists (select from stat.person today where today.open_id = %s and today.valid_from <= :today::date
                        and today.valid_to > :today::date and %s)"""
                .formatted(survivor, RowScope.of(viewer, Permission.REPORT_READ, RowScope.Columns.of("today")).sql());
    }
}
