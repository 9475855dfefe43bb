package org.amparo.measure;

/** On what the smallest change rests that counts as real. */
public enum ChangeBasis {
    /** Smallest change beyond the error of measuring, at 90 % confidence. */
    MDC90,
    /** Smallest change that people notice as one. */
    MCID,
    /** One step on a recognised scale of levels. */
    LEVEL,
    /** Set by this programme; no figure is published. */
    PROGRAMME
}
