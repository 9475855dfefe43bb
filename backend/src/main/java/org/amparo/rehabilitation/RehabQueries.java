package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;

/** What screens may ask about rehabilitation. */
public interface RehabQueries {

    /**
     * Open episodes, the next session due first.
     *
     * @param most how many rows, 1-500; the total counts them all
     */
    @Needs(Permission.REHAB_READ)
    RehabPage open(Viewer viewer, RehabFilter filter, int most);

    /**
     * Open episodes whose next session is agreed for a day between these, both counted, by day: with OWN those that the viewer gives and
     * those of the viewer's own files.
     *
     * @param to at most 62 days after {@code from}
     * @param reach what the viewer asked to see; never widens what is granted
     */
    @Needs(Permission.REHAB_READ)
    List<RehabRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /** Every episode of a person with its sessions and goals, the open ones first, then the latest. */
    @Needs(Permission.REHAB_READ)
    List<RehabView> ofFile(Viewer viewer, UUID survivorId);

    /** The same as it stood at the end of a past day. @throws org.amparo.platform.RuleBroken when the day is to come */
    @Needs(Permission.REHAB_READ)
    List<RehabView> asOf(Viewer viewer, UUID survivorId, LocalDate day);

    /** @throws org.amparo.access.NotAllowed when it is out of reach or does not exist */
    @Needs(Permission.REHAB_READ)
    RehabView episode(Viewer viewer, UUID episodeId);
}
