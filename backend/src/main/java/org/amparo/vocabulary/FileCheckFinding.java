package org.amparo.vocabulary;

/** What a supervisor found when reading a file through (domain 5.3). */
public enum FileCheckFinding {
    IN_ORDER,
    /** Something is missing or wrong; what it is stands in words beside it. */
    TO_CORRECT
}
