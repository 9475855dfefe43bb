package org.amparo.vocabulary;

/** How what somebody earns has changed since the grant. */
public enum IncomeChange {
    MUCH_LESS, LESS, SAME, MORE, MUCH_MORE
}
