package org.amparo.vocabulary;

/** How sure the device type is (domain 2.4). */
public enum Certainty {
    CONFIRMED, PROBABLE, REPORTED_BY_PERSON, UNKNOWN
}
