package org.amparo.vocabulary;

/** Parts of devices that wear and are repaired by themselves (domain 3.3). */
public enum DevicePart {
    SOCKET,
    LINER,
    SUSPENSION,
    KNEE,
    FOOT,
    ALIGNMENT,
    COSMETIC_COVER,
    JOINT,
    STRAP,
    FRAME,
    WHEEL,
    SEAT,
    TIP_OR_GRIP,
    TERMINAL_DEVICE,
    LENS,
    BATTERY_OR_ELECTRONICS,
    OTHER
}
