package org.amparo.vocabulary;

/** Amount of soft tissue at the residual limb (ISO 8548-2). */
public enum SoftTissue {
    SUFFICIENT, INSUFFICIENT, EXCESSIVE
}
