package org.amparo.prosthetics;

/** What can be done with a device or its order; when, says {@link DeviceStanding}. */
public enum DeviceMove {
    ASSESS,
    PRESCRIBE,
    MEASURE,
    START_FABRICATION,
    FINISH_FABRICATION,
    FIT,
    TRAIN,
    CHECK,
    DELIVER,
    PUT_ON_HOLD,
    RESUME,
    CANCEL,
    ASSIGN,
    FOLLOW_UP,
    BRING_IN,
    REPAIR,
    NOTE_GROWTH,
    RETIRE
}
