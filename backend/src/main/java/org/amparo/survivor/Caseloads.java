package org.amparo.survivor;

import java.util.UUID;

/** How much a caseworker carries, which is known above files: a file that is given to somebody brings its open case along (R38). */
public interface Caseloads {

    /**
     * Refuses when the file's open case passes the hard limit of this caseworker. Ask inside the command's transaction; two who give files
     * to one caseworker wait for each other here.
     *
     * @param caseworker null when the file goes to a team and to nobody in it
     * @throws org.amparo.platform.RuleBroken R38
     */
    void requireRoom(UUID caseworker, UUID survivorId);
}
