package org.amparo.vocabulary;

/** How the device was set off (domain 2.4). */
public enum Activation {
    PRESSURE, TRIPWIRE, HANDLING, VEHICLE, FIRE_HEAT, COMMAND, OTHER, UNKNOWN
}
