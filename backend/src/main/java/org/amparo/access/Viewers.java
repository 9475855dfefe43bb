package org.amparo.access;

import java.util.Optional;
import java.util.UUID;

/** The viewer a user is at this moment: read afresh (at most a second old), so that a change of grants acts on the next message. */
public interface Viewers {

    /** Empty when there is no such user. */
    Optional<Standing> of(UUID user);

    /**
     * @param viewer what the user may do now
     * @param active false for a user who may not do anything any more
     */
    record Standing(Viewer viewer, boolean active) {
    }
}
