package org.amparo.vocabulary;

/** Why a device is replaced (domain 3.1). */
public enum ReplacementReason {
    WEAR, BREAKAGE, GROWTH, VOLUME_CHANGE, WEIGHT_CHANGE, LOST_STOLEN, CHANGE_OF_NEED, POOR_FIT, DISLIKED
}
