package org.amparo.vocabulary;

/** Why rehabilitation ended (domain 4.1). */
public enum RehabEnd {
    GOALS_MET, PLATEAU, DROPPED_OUT, REFERRED_ON, MOVED, DIED, SERVICE_STOPPED
}
