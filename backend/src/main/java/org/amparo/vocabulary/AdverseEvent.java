package org.amparo.vocabulary;

/** Something bad that happened in a session of rehabilitation (domain 4.1). */
public enum AdverseEvent {
    FALL, NEW_PAIN, SKIN_BREAKDOWN, BLEEDING, FAINTING, FATIGUE, DISTRESS, OTHER
}
