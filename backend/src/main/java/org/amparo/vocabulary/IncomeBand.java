package org.amparo.vocabulary;

/** Income of a household relative to the national poverty line. */
public enum IncomeBand {
    BELOW_HALF, BELOW_LINE, AROUND_LINE, ABOVE_LINE
}
