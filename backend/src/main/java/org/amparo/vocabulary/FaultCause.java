package org.amparo.vocabulary;

/** Why a device came back to the workshop. */
public enum FaultCause {
    WEAR, BREAKAGE, GROWTH, VOLUME_CHANGE, ADJUSTMENT, ACCIDENT, FAULTY_WORK, OTHER
}
