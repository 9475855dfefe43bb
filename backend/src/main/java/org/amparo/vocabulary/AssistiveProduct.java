package org.amparo.vocabulary;

import org.amparo.vocabulary.AmputationLevel.Limb;

/** Assistive products, from prostheses to hearing aids: the device types of domain 3.2. */
public enum AssistiveProduct {
    LL_PROSTHESIS(LifetimeGroup.LL_PROSTHESIS, Iso9999Class.LOWER_LIMB_PROSTHESES, Making.TO_MEASURE, Place.ONE_LIMB),
    UL_PROSTHESIS(LifetimeGroup.UL_PROSTHESIS, Iso9999Class.UPPER_LIMB_PROSTHESES, Making.TO_MEASURE, Place.ONE_LIMB),
    LL_ORTHOSIS(LifetimeGroup.ORTHOSIS, Iso9999Class.LOWER_LIMB_ORTHOSES, Making.TO_MEASURE, Place.ONE_LIMB),
    UL_ORTHOSIS(LifetimeGroup.ORTHOSIS, Iso9999Class.UPPER_LIMB_ORTHOSES, Making.TO_MEASURE, Place.ONE_LIMB),
    SPINAL_ORTHOSIS(LifetimeGroup.ORTHOSIS, Iso9999Class.SPINAL_ORTHOSES, Making.TO_MEASURE, Place.BODY),
    /** A pair, or a shoe for one foot. */
    THERAPEUTIC_FOOTWEAR(LifetimeGroup.ORTHOSIS, Iso9999Class.ORTHOPAEDIC_FOOTWEAR, Making.TO_MEASURE, Place.LIMBS),
    WHEELCHAIR_MANUAL_ACTIVE(LifetimeGroup.WHEELCHAIR, Iso9999Class.MANUAL_WHEELCHAIRS, Making.READY_MADE, Place.BODY),
    WHEELCHAIR_ASSISTANT(LifetimeGroup.WHEELCHAIR, Iso9999Class.MANUAL_WHEELCHAIRS, Making.READY_MADE, Place.BODY),
    WHEELCHAIR_POSTURAL(LifetimeGroup.WHEELCHAIR, Iso9999Class.MANUAL_WHEELCHAIRS, Making.TO_MEASURE, Place.BODY),
    WHEELCHAIR_POWER(LifetimeGroup.WHEELCHAIR, Iso9999Class.POWERED_WHEELCHAIRS, Making.READY_MADE, Place.BODY),
    TRICYCLE(LifetimeGroup.WHEELCHAIR, Iso9999Class.CYCLES, Making.READY_MADE, Place.BODY),
    /** A crutch, or a pair. */
    CRUTCHES_AXILLARY(LifetimeGroup.WALKING_AID, Iso9999Class.ONE_ARM_WALKING_AIDS, Making.READY_MADE, Place.BODY),
    CRUTCHES_ELBOW(LifetimeGroup.WALKING_AID, Iso9999Class.ONE_ARM_WALKING_AIDS, Making.READY_MADE, Place.BODY),
    CANE(LifetimeGroup.WALKING_AID, Iso9999Class.ONE_ARM_WALKING_AIDS, Making.READY_MADE, Place.BODY),
    WALKER(LifetimeGroup.WALKING_AID, Iso9999Class.TWO_ARM_WALKING_AIDS, Making.READY_MADE, Place.BODY),
    ROLLATOR(LifetimeGroup.WALKING_AID, Iso9999Class.TWO_ARM_WALKING_AIDS, Making.READY_MADE, Place.BODY),
    WHITE_CANE(LifetimeGroup.OTHER, Iso9999Class.ORIENTATION_AIDS, Making.READY_MADE, Place.BODY),
    SPECTACLES(LifetimeGroup.OTHER, Iso9999Class.VISION_AIDS, Making.READY_MADE, Place.BODY),
    LOW_VISION_AID(LifetimeGroup.OTHER, Iso9999Class.VISION_AIDS, Making.READY_MADE, Place.BODY),
    OCULAR_PROSTHESIS(LifetimeGroup.OTHER, Iso9999Class.OTHER_PROSTHESES, Making.TO_MEASURE, Place.LIMBS),
    HEARING_AID(LifetimeGroup.OTHER, Iso9999Class.HEARING_AIDS, Making.READY_MADE, Place.LIMBS),
    PRESSURE_CUSHION(LifetimeGroup.OTHER, Iso9999Class.TISSUE_INTEGRITY, Making.READY_MADE, Place.BODY),
    /** Has no class of its own. */
    OTHER_AT(LifetimeGroup.OTHER, null, Making.READY_MADE, Place.BODY);

    private enum Making {
        TO_MEASURE, READY_MADE
    }

    private enum Place {
        /** On the left or on the right. */
        ONE_LIMB,
        /** On the left, on the right, or both. */
        LIMBS,
        /** For the whole person. */
        BODY
    }

    private final LifetimeGroup lifetime;
    private final Iso9999Class iso9999;
    private final Making making;
    private final Place place;

    AssistiveProduct(LifetimeGroup lifetime, Iso9999Class iso9999, Making making, Place place) {
        this.lifetime = lifetime;
        this.iso9999 = iso9999;
        this.making = making;
        this.place = place;
    }

    /** Products that share the rules of how long they last. */
    public LifetimeGroup lifetime() {
        return lifetime;
    }

    /** Class of ISO 9999; null where the product has none of its own. */
    public Iso9999Class iso9999() {
        return iso9999;
    }

    /** True when it is cast or measured and made in the workshop; false when it is taken off the shelf and adjusted. */
    public boolean isMadeToMeasure() {
        return making == Making.TO_MEASURE;
    }

    /** True when a side must be named. */
    public boolean hasSide() {
        return place != Place.BODY;
    }

    /** True when the side can be named for this product. */
    public boolean canBeOn(Side side) {
        return switch (place) {
            case ONE_LIMB -> side == Side.LEFT || side == Side.RIGHT;
            case LIMBS -> side == Side.LEFT || side == Side.RIGHT || side == Side.BILATERAL;
            case BODY -> side == null;
        };
    }

    /** The limb that a prosthesis replaces; null when the product is no prosthesis of a limb (R22). */
    public Limb replacesLimb() {
        return switch (this) {
            case LL_PROSTHESIS -> Limb.LOWER;
            case UL_PROSTHESIS -> Limb.UPPER;
            default -> null;
        };
    }
}
