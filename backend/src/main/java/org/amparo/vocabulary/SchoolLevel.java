package org.amparo.vocabulary;

/** Levels of school. */
public enum SchoolLevel {
    PRESCHOOL, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, HIGHER, ADULT_LITERACY
}
