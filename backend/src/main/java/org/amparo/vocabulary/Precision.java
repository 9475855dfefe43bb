package org.amparo.vocabulary;

/** How exactly a date is known (domain 2.2, 2.4). PREFER_NOT_TO_SAY: the person knows or may know, and does not want it written down. */
public enum Precision {
    EXACT, MONTH, YEAR, ESTIMATED_AGE, DECADE, UNKNOWN, PREFER_NOT_TO_SAY
}
