package org.amparo.vocabulary;

/** Explosive device (domain 2.4). IED_COMMAND_DETONATED is not a mine in law and is kept apart. MINE_UNSPECIFIED_VICTIM_ACTIVATED: a source that does not tell factory-made from improvised. */
public enum DeviceType {
    ANTIPERSONNEL_MINE,
    IMPROVISED_MINE,
    MINE_UNSPECIFIED_VICTIM_ACTIVATED,
    ANTIVEHICLE_MINE,
    UNSPECIFIED_MINE,
    CLUSTER_MUNITION_REMNANT,
    OTHER_ERW,
    UNDIFFERENTIATED_MINE_ERW,
    BOOBY_TRAP,
    IED_COMMAND_DETONATED,
    STORED_AMMUNITION,
    AXO,
    UNKNOWN
}
