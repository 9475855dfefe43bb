package org.amparo.vocabulary;

/** How the skin under a device is. */
public enum SkinState {
    INTACT, REDNESS, BLISTER, WOUND
}
