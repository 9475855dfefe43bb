package org.amparo.vocabulary;

/** Muscle attachment at the residual limb (ISO 8548-2). */
public enum Musculature {
    ATTACHED, DETACHED, DISPLACED
}
