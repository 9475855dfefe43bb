package org.amparo.vocabulary;

/** What happened to a person in an incident (domain 2.4). */
public enum CasualtyOutcome {
    INJURED, KILLED, UNKNOWN, UNINJURED_AFFECTED
}
