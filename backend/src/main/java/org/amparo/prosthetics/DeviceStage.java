package org.amparo.prosthetics;

import java.util.EnumSet;
import java.util.Set;

/** Where a device stands, from the need for it to the end of its life (domain 3.1). */
public enum DeviceStage {
    REFERRED,
    ASSESSED,
    PRESCRIBED,
    MEASURED,
    IN_FABRICATION,
    FITTED,
    TRAINING,
    CHECKED,
    DELIVERED,
    IN_USE,
    /** In the workshop with a fault; nobody walks on it meanwhile. */
    REPAIR,
    REPLACED,
    RETIRED,
    /** The work rests; the order goes on from where it was. */
    ON_HOLD,
    /** The order ended without a device. */
    CANCELLED;

    private static final Set<DeviceStage> IN_THE_MAKING = EnumSet.of(REFERRED, ASSESSED, PRESCRIBED, MEASURED, IN_FABRICATION, FITTED,
            TRAINING, CHECKED, ON_HOLD);
    private static final Set<DeviceStage> WITH_THE_PERSON = EnumSet.of(DELIVERED, IN_USE, REPAIR);

    /** True from the need until the delivery, resting included: open orders of the workshop. */
    public boolean isInTheMaking() {
        return IN_THE_MAKING.contains(this);
    }

    /** True from the delivery until the device is replaced or retired. */
    public boolean isWithThePerson() {
        return WITH_THE_PERSON.contains(this);
    }

    /** True when nothing more can happen to it. */
    public boolean isOver() {
        return !isInTheMaking() && !isWithThePerson();
    }
}
