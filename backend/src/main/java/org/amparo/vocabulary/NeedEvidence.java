package org.amparo.vocabulary;

/** What the review of a need rests on (domain 9.1, event 23). */
public enum NeedEvidence {
    PERSON_SAYS, MEASURE, CASEWORKER
}
