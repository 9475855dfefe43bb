package org.amparo.vocabulary;

/** Why a closed case goes on (domain 5.2). */
public enum ReopenReason {
    NEW_NEED, RELAPSE, NEW_INCIDENT, PERSON_RETURNED, DEVICE_REPLACEMENT, ERROR_IN_CLOSURE
}
