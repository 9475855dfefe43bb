package org.amparo.vocabulary;

/** Sex as told by the person (domain 2.2). X: other or not said; U: unknown. */
public enum Sex {
    F, M, X, U
}
