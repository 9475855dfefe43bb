package org.amparo.vocabulary;

/** Why a case ends (domain 5.2). */
public enum ClosureReason {
    GOALS_ACHIEVED,
    GOALS_MOSTLY_ACHIEVED,
    PERSON_REQUESTED,
    CONSENT_WITHDRAWN,
    DIED,
    MOVED_AWAY,
    TRANSFERRED,
    LOST_CONTACT,
    NO_LONGER_ELIGIBLE_PROGRAMME_END,
    DUPLICATE,
    REFUSED,
    OTHER
}
