package org.amparo.treaty;

/** What a State did, or what happened to it, under a convention. */
public enum StatusStep {
    SIGNED,
    RATIFIED,
    ACCEDED,
    /** The convention entered into force for this State. */
    IN_FORCE,
    WITHDRAWAL_NOTIFIED,
    /** A notice of withdrawal was taken back before it took effect. */
    WITHDRAWAL_REVOKED
}
