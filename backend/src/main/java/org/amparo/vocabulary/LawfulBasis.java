package org.amparo.vocabulary;

/** Ground for keeping data without consent (domain 2.3); needs a supervisor and a reason. */
public enum LawfulBasis {
    VITAL_INTEREST, LEGAL_OBLIGATION
}
