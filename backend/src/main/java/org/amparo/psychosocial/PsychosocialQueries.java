package org.amparo.psychosocial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;

/** What screens may ask about psychosocial support. Whoever may not read it learns nothing, not even that there is any. */
public interface PsychosocialQueries {

    /** The first 200 open episodes: those in which action is needed, then by the next contact. */
    @Needs(Permission.PSYCHOSOCIAL_READ)
    List<EpisodeRow> open(Viewer viewer);

    /**
     * Open episodes that the viewer gives and whose next contact is planned for a day or before it, the earliest first.
     *
     * @param limit 1-200
     */
    @Needs(Permission.PSYCHOSOCIAL_READ)
    List<EpisodeRow> due(Viewer viewer, LocalDate until, int limit);

    /**
     * Open episodes whose next contact is planned for a day between these, both counted, by day: with OWN those that the viewer gives and
     * those of the viewer's own files.
     *
     * @param to at most 62 days after {@code from}
     * @param reach what the viewer asked to see; never widens what is granted
     */
    @Needs(Permission.PSYCHOSOCIAL_READ)
    List<EpisodeRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /** All episodes of a person that the viewer reaches, the last first, with their entries. */
    @Needs(Permission.PSYCHOSOCIAL_READ)
    List<EpisodeView> ofFile(Viewer viewer, UUID survivorId);

    /** The same as it stood at the end of a past day. @throws org.amparo.platform.RuleBroken when the day is to come */
    @Needs(Permission.PSYCHOSOCIAL_READ)
    List<EpisodeView> asOf(Viewer viewer, UUID survivorId, LocalDate day);
}
