package org.amparo.vocabulary;

/** Why psychosocial support ended. */
public enum SupportEnd {
    GOALS_MET, PERSON_ENDED, DROPPED_OUT, REFERRED_ON, MOVED, DIED, SERVICE_STOPPED
}
