package org.amparo.vocabulary;

/** Legal documents that people are helped to get (domain 4.3). */
public enum LegalDocument {
    ID_CARD, BIRTH_CERT, DISABILITY_CERT, MARRIAGE, LAND
}
