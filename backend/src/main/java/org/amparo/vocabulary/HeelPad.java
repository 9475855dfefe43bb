package org.amparo.vocabulary;

/** The heel pad where it was kept, after an amputation of the foot or through the ankle (ISO 8548-2, domain 2.5). */
public enum HeelPad {
    CORRECT, DISPLACED, MOBILE
}
