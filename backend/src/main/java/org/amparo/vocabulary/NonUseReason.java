package org.amparo.vocabulary;

/** Why a person does not use a device (domain 3.1). */
public enum NonUseReason {
    PAIN, POOR_FIT, TOO_HEAVY, BROKEN, NOT_USEFUL, SKIN_PROBLEM, STIGMA, PREFERS_OLD_DEVICE, HEALTH, CLIMATE_TERRAIN
}
