package org.amparo.vocabulary;

/** Consistency of soft tissue at the residual limb (ISO 8548-2). */
public enum TissueConsistency {
    NORMAL, FLABBY, INDURATED
}
