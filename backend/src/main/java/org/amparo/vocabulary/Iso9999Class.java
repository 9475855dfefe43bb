package org.amparo.vocabulary;

/** Classes of ISO 9999 that assistive products of this programme fall in, for exports (domain 3.2). */
public enum Iso9999Class {
    TISSUE_INTEGRITY("04 33"),
    SPINAL_ORTHOSES("06 03"),
    UPPER_LIMB_ORTHOSES("06 06"),
    LOWER_LIMB_ORTHOSES("06 12"),
    UPPER_LIMB_PROSTHESES("06 18"),
    LOWER_LIMB_PROSTHESES("06 24"),
    OTHER_PROSTHESES("06 30"),
    ORTHOPAEDIC_FOOTWEAR("06 33"),
    ONE_ARM_WALKING_AIDS("12 03"),
    TWO_ARM_WALKING_AIDS("12 06"),
    CYCLES("12 18"),
    MANUAL_WHEELCHAIRS("12 22"),
    POWERED_WHEELCHAIRS("12 23"),
    ORIENTATION_AIDS("12 39"),
    VISION_AIDS("22 03"),
    HEARING_AIDS("22 06");

    private final String code;

    Iso9999Class(String code) {
        this.code = code;
    }

    /** The code as the standard writes it: class and subclass, two digits each. */
    public String code() {
        return code;
    }
}
