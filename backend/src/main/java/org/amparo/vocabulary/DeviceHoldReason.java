package org.amparo.vocabulary;

/** Why the work on a device rests (domain 3.1). */
public enum DeviceHoldReason {
    WOUND, REVISION_SURGERY_NEEDED, CONTRACTURE, ILLNESS, PERSON_UNDECIDED, STOCK
}
