package org.amparo.funding;

/** What the number of a grant's target means. */
public enum GrantUnit {
    NUMBER,
    /** 0 to 100. */
    PERCENT
}
