package org.amparo.vocabulary;

/** Why a person gets a second device for the same purpose (R23). */
public enum SecondDeviceReason {
    SPARE, SECOND_PLACE, CLIMATE_TERRAIN, TRIAL_OF_ANOTHER_TYPE
}
