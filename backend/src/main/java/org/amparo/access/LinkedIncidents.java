package org.amparo.access;

import java.util.UUID;
import org.amparo.platform.Recorded;

/** Incidents that count a person with a file; the other side of {@link LinkedFiles}. */
public interface LinkedIncidents {

    /**
     * Lets each incident that counts this person take over what the person's own file says now; one that says the same already stays as it is.
     *
     * @param cause the event that changed the file
     */
    void follow(UUID survivorId, Recorded cause);
}
