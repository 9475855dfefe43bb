package org.amparo.vocabulary;

/** Kind of injury or impairment (domain 2.5). */
public enum InjuryKind {
    AMPUTATION,
    FRACTURE,
    FRAGMENT_WOUND,
    SOFT_TISSUE,
    BURN,
    BLAST_LUNG_OR_ABDOMEN,
    EYE_INJURY,
    VISION_LOSS,
    HEARING_LOSS,
    TINNITUS,
    SPINAL_CORD_INJURY,
    BRAIN_INJURY,
    NERVE_INJURY,
    GENITO_URINARY,
    FACIAL_DISFIGUREMENT,
    PSYCHOLOGICAL,
    OTHER
}
