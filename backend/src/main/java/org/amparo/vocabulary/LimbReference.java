package org.amparo.vocabulary;

/** Named levels at which a residual limb is measured (ISO 8548-2, domain 2.5). */
public enum LimbReference {
    END, INFLECTION, MID_PATELLAR_TENDON, MEDIAL_JOINT_LINE, PROXIMAL, GROUND
}
