package org.amparo.vocabulary;

/** Adult or child when nothing finer is known. */
public enum AgeGroup {
    CHILD, ADULT, UNKNOWN
}
