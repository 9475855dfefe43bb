package org.amparo.vocabulary;

/** Level of an amputation in the terms of ISO 8549-4:2020 (domain 2.5). */
public enum AmputationLevel {
    PARTIAL_HAND(Limb.UPPER),
    WRIST_DISARTICULATION(Limb.UPPER),
    TRANSRADIAL(Limb.UPPER),
    ELBOW_DISARTICULATION(Limb.UPPER),
    TRANSHUMERAL(Limb.UPPER),
    SHOULDER_DISARTICULATION(Limb.UPPER),
    SCAPULOTHORACIC(Limb.UPPER),
    PARTIAL_FOOT(Limb.LOWER),
    ANKLE_DISARTICULATION(Limb.LOWER),
    TRANSTIBIAL(Limb.LOWER),
    KNEE_DISARTICULATION(Limb.LOWER),
    TRANSFEMORAL(Limb.LOWER),
    HIP_DISARTICULATION(Limb.LOWER),
    TRANSPELVIC(Limb.LOWER);

    /** The limb a level belongs to; R9 holds the two together. */
    public enum Limb {
        UPPER, LOWER
    }

    private final Limb limb;

    AmputationLevel(Limb limb) {
        this.limb = limb;
    }

    public Limb limb() {
        return limb;
    }
}
