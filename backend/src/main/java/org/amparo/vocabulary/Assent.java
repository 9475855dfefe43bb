package org.amparo.vocabulary;

/** A child's own yes (domain 2.3). */
public enum Assent {
    GIVEN_ORALLY, GIVEN_IN_WRITING, REFUSED, EXPLAINED_ONLY, NOT_ASKED
}
