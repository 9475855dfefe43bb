package org.amparo.targets;

/** What the number of a target means. */
public enum TargetUnit {
    /** 0 to 100. */
    PERCENT, DAYS, COUNT, RATIO
}
