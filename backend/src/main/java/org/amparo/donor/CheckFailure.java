package org.amparo.donor;

/** Why a check came to nothing. Stored by name. */
public enum CheckFailure {
    /** The period was published for this grant while the release was a draft. */
    PUBLISHED_BEFORE,
    /** What is published and what would be cannot both be true; somebody has to look at it. */
    CONTRADICTION,
    /** Facts hold a category that no table has. */
    UNKNOWN_CATEGORY,
    /** Something else; it is in the log. */
    FAILED
}
