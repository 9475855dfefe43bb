package org.amparo.access;

import java.util.Collection;

/** The list of first-level areas, for whoever brings new ones in. */
public interface Areas {

    /**
     * Adds the areas whose codes are not on the list yet; one already there keeps its name.
     *
     * @param by needs {@link Permission#REGISTRY_IMPORT} or {@link Permission#USERS_ADMIN}
     * @throws NotAllowed when the viewer may do neither
     */
    void addMissing(Viewer by, Collection<People.Area> areas);
}
