package org.amparo.vocabulary;

/** Side of the body (domain 2.5). */
public enum Side {
    LEFT, RIGHT, BILATERAL, MIDLINE
}
