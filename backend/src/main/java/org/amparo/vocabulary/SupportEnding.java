package org.amparo.vocabulary;

/** Why a support towards school, work, a home, papers or community life ended. */
public enum SupportEnding {
    DONE, PERSON_STOPPED, NOT_POSSIBLE, MOVED_AWAY, MOVED_TO_OTHER_SUPPORT, DIED, MISTAKE
}
