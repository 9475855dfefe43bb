package org.amparo.donor;

/** Where a release stands. */
public enum ReleaseState {
    /** Nothing was checked yet, or the last check came to nothing. */
    DRAFT,
    /** Its tables are being filled and checked. */
    CHECKING,
    /** Waits for a second person. */
    CHECKED,
    /** Frozen and read by its donor. */
    RELEASED,
    /** Not to be relied on any more; what was read stays known. */
    WITHDRAWN,
    /** Will not be released. */
    DISCARDED
}
