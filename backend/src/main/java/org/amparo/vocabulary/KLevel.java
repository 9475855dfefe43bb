package org.amparo.vocabulary;

/** Functional level of a person with a lower-limb amputation, from no ability to walk to high impact (domain 3.4). */
public enum KLevel {
    K0, K1, K2, K3, K4
}
