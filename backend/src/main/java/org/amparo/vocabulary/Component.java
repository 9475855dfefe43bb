package org.amparo.vocabulary;

/** Parts of which devices are made and with which they are repaired, as a workshop keeps them (from domain 3.2 and 3.3). */
public enum Component {
    FOOT_SACH,
    FOOT_CIRCULAR_AXIS,
    FOOT_DYNAMIC,
    FOOT_BAREFOOT,
    KNEE_SINGLE_AXIS_LOCK,
    KNEE_SINGLE_AXIS_FREE,
    KNEE_POLYCENTRIC,
    KNEE_HYDRAULIC,
    LINER_PIN,
    SUSPENSION_STRAP,
    SUSPENSION_BELT,
    SUCTION_VALVE,
    PYLON_SET,
    COSMETIC_COVER,
    STUMP_SOCK,
    POLYPROPYLENE_SHEET,
    RESIN_KIT,
    PLASTER_BANDAGE,
    ORTHOSIS_JOINT,
    TERMINAL_DEVICE,
    CRUTCH_TIP,
    CRUTCHES_PAIR,
    WHEELCHAIR_TYRE,
    WHEELCHAIR_CUSHION,
    OTHER;

    /** The foot as a workshop keeps it. */
    public static Component of(FootUnit foot) {
        return switch (foot) {
            case SACH -> FOOT_SACH;
            case CIRCULAR_AXIS -> FOOT_CIRCULAR_AXIS;
            case DYNAMIC -> FOOT_DYNAMIC;
            case BAREFOOT -> FOOT_BAREFOOT;
        };
    }

    /** The knee as a workshop keeps it. */
    public static Component of(KneeUnit knee) {
        return switch (knee) {
            case SINGLE_AXIS_LOCK -> KNEE_SINGLE_AXIS_LOCK;
            case SINGLE_AXIS_FREE -> KNEE_SINGLE_AXIS_FREE;
            case POLYCENTRIC -> KNEE_POLYCENTRIC;
            case HYDRAULIC -> KNEE_HYDRAULIC;
        };
    }

    /** What holds a prosthesis on, as a workshop keeps it; null for what is part of the socket. */
    public static Component of(Suspension suspension) {
        return switch (suspension) {
            case PTB_STRAP -> SUSPENSION_STRAP;
            case PIN_LINER -> LINER_PIN;
            case SUCTION -> SUCTION_VALVE;
            case BELT -> SUSPENSION_BELT;
            case SUPRACONDYLAR -> null;
        };
    }
}
