package org.amparo.vocabulary;

/** How much of a loan was paid back. */
public enum Repayment {
    NOTHING_YET, PARTLY, ALL
}
