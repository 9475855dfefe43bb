package org.amparo.vocabulary;

/** What state a device is in when somebody of the programme first sees it. */
public enum DeviceCondition {
    GOOD,
    WORN,
    NEEDS_REPAIR,
    /** Nobody can use it any more as it is. */
    UNUSABLE;
}
