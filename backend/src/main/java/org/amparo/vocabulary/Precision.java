package org.amparo.vocabulary;

/** How exactly a date is known (domain 2.2, 2.4). */
public enum Precision {
    EXACT, MONTH, YEAR, ESTIMATED_AGE, DECADE, UNKNOWN
}
