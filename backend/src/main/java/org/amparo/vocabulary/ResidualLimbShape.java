package org.amparo.vocabulary;

/** Shape of the residual limb (ISO 8548-2, domain 2.5). */
public enum ResidualLimbShape {
    CONICAL, CYLINDRICAL, BULBOUS
}
