package org.amparo.vocabulary;

/** Pillars of victim assistance at case level (domain 2.9); their order is the order of columns in reports. */
public enum Pillar {
    EMERGENCY_MEDICAL, ONGOING_MEDICAL, REHABILITATION, PSYCHOSOCIAL, EDUCATION, ECONOMIC_INCLUSION, SOCIAL_INCLUSION, PROTECTION_LEGAL
}
