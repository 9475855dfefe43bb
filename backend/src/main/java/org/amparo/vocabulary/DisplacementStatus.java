package org.amparo.vocabulary;

/** Displacement (domain 2.2). */
public enum DisplacementStatus {
    RESIDENT, IDP, REFUGEE, STATELESS_PERSON, RETURNEE, FOREIGN_NATIONAL, ASYLUM_SEEKER, UNKNOWN, PREFER_NOT_TO_SAY
}
