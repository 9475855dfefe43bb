package org.amparo.casualty;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** Casualty tables of the incidents within the viewer's reach. Nothing personal opens from here. */
public interface CasualtyQueries {

    /** @throws org.amparo.access.NotAllowed without {@code CASUALTY_COUNT_READ} */
    @Needs(Permission.CASUALTY_COUNT_READ)
    CasualtyTable table(Viewer viewer, CasualtyQuestion question);

    /** The last place of the sealed order that all facts have; what is known now. */
    @Needs(Permission.CASUALTY_COUNT_READ)
    long knownNow(Viewer viewer);
}
