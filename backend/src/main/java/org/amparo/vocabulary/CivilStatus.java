package org.amparo.vocabulary;

/** Status at the time of the incident (domain 2.2). MILITARY_OR_POLICE: a source that does not tell the two apart. */
public enum CivilStatus {
    CIVILIAN, MILITARY, POLICE_SECURITY, MILITARY_OR_POLICE, NON_STATE_ARMED, DEMINER, AID_WORKER, UNKNOWN, PREFER_NOT_TO_SAY
}
