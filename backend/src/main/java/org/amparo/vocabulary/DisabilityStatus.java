package org.amparo.vocabulary;

/** Result of the Washington Group cut-off (domain 2.6). */
public enum DisabilityStatus {
    WITH_DISABILITY, WITHOUT_DISABILITY, UNKNOWN, NOT_ASSESSED
}
