package org.amparo.vocabulary;

/** What a service costs the person who uses it (domain 2.12). */
public enum ServiceCost {
    FREE, SUBSIDISED, PAID, NOT_KNOWN
}
