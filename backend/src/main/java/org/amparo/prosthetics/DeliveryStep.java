package org.amparo.prosthetics;

/** What must be there before a device is handed over (R21). */
public enum DeliveryStep {
    PRESCRIPTION, FITTING, TRAINING, QUALITY_CHECK;

    /** What is missing first at this stage; null when nothing is. */
    static DeliveryStep missing(DeviceStanding standing) {
        return switch (standing.stage()) {
            case REFERRED, ASSESSED -> PRESCRIPTION;
            case PRESCRIBED, MEASURED, IN_FABRICATION -> FITTING;
            case FITTED -> standing.ready() ? TRAINING : FITTING;
            case TRAINING -> QUALITY_CHECK;
            case CHECKED -> standing.ready() ? null : QUALITY_CHECK;
            case DELIVERED, IN_USE, REPAIR, REPLACED, RETIRED, ON_HOLD, CANCELLED -> null;
        };
    }
}
