package org.amparo.vocabulary;

/** How a prosthesis is held on (domain 3.2). */
public enum Suspension {
    PTB_STRAP, SUPRACONDYLAR, PIN_LINER, SUCTION, BELT
}
