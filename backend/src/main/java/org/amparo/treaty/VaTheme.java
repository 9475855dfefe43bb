package org.amparo.treaty;

/** Themes of victim assistance under which frameworks and plans are read (domain 1.4). */
public enum VaTheme {
    COORDINATION,
    LAWS_POLICIES,
    DATA,
    EMERGENCY_MEDICAL,
    ONGOING_MEDICAL,
    REFERRAL_DIRECTORY,
    REHABILITATION,
    PSYCHOSOCIAL,
    SOCIAL_INCLUSION,
    ECONOMIC_INCLUSION,
    EDUCATION,
    PROTECTION_EMERGENCIES,
    PARTICIPATION,
    RESOURCES
}
