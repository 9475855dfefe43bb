package org.amparo.casualty;

import java.time.Instant;
import java.util.Optional;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** Casualty tables of the incidents within the viewer's reach. Nothing personal opens from here. */
public interface CasualtyQueries {

    /** @throws org.amparo.access.NotAllowed without {@code CASUALTY_COUNT_READ} */
    @Needs(Permission.CASUALTY_COUNT_READ)
    CasualtyTable table(Viewer viewer, CasualtyQuestion question);

    /** The last place whose event, and all before it, were recorded before a moment; 0 when nothing was. */
    @Needs(Permission.CASUALTY_COUNT_READ)
    long knownAt(Viewer viewer, Instant moment);

    /** When the event at a place was recorded; empty when there is none. */
    @Needs(Permission.CASUALTY_COUNT_READ)
    Optional<Instant> recordedAt(Viewer viewer, long place);

    /** The last place of the sealed order that all facts have; what is known now. */
    @Needs(Permission.CASUALTY_COUNT_READ)
    long knownNow(Viewer viewer);
}
