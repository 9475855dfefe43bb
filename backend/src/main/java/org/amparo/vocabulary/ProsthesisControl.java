package org.amparo.vocabulary;

/** How an upper-limb prosthesis is moved (domain 3.2). */
public enum ProsthesisControl {
    COSMETIC, BODY_POWERED, MYOELECTRIC
}
