package org.amparo.vocabulary;

/** Why another number lies on the shelf than the record says. */
public enum CountReason {
    COUNTED_ANEW, BROKEN, LOST, EXPIRED, FOUND, ENTERED_IN_ERROR
}
