package org.amparo.vocabulary;

/** What was found when somebody was asked about their safety. */
public enum SafetyRisk {
    /** Asked again, and no danger was found; also when an answer was written down by mistake. */
    NONE_FOUND, LOW, MEDIUM, HIGH
}
