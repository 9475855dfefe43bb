package org.amparo.vocabulary;

import static org.amparo.vocabulary.Pillar.*;

/** Services a person may need, each in one pillar (domain 2.9). */
public enum ServiceCode {
    FIRST_AID(EMERGENCY_MEDICAL), EVACUATION(EMERGENCY_MEDICAL), TRAUMA_SURGERY(EMERGENCY_MEDICAL), BLOOD(
            EMERGENCY_MEDICAL), REVISION_SURGERY(ONGOING_MEDICAL), WOUND_CARE(ONGOING_MEDICAL), PAIN_MANAGEMENT(
                    ONGOING_MEDICAL), FRAGMENT_REMOVAL(ONGOING_MEDICAL), EYE_CARE(ONGOING_MEDICAL), EAR_CARE(ONGOING_MEDICAL), MEDICINES(
                            ONGOING_MEDICAL), NCD_CARE(ONGOING_MEDICAL), PHYSIOTHERAPY(REHABILITATION), OCCUPATIONAL_THERAPY(
                                    REHABILITATION), PROSTHETICS(REHABILITATION), ORTHOTICS(REHABILITATION), WHEELCHAIR(
                                            REHABILITATION), WALKING_AID(REHABILITATION), VISION_AID(REHABILITATION), HEARING_AID(
                                                    REHABILITATION), SPEECH_THERAPY(REHABILITATION), GAIT_TRAINING(
                                                            REHABILITATION), DEVICE_REPAIR(REHABILITATION), CAREGIVER_TRAINING(
                                                                    REHABILITATION), PSYCHOLOGICAL_FIRST_AID(
                                                                            PSYCHOSOCIAL), COUNSELLING_INDIVIDUAL(
                                                                                    PSYCHOSOCIAL), COUNSELLING_GROUP(
                                                                                            PSYCHOSOCIAL), FAMILY_COUNSELLING(
                                                                                                    PSYCHOSOCIAL), PEER_SUPPORT(
                                                                                                            PSYCHOSOCIAL), PSYCHIATRIC_CARE(
                                                                                                                    PSYCHOSOCIAL), CHILD_PSS(
                                                                                                                            PSYCHOSOCIAL), SCHOOL_ENROLMENT(
                                                                                                                                    EDUCATION), SCHOOL_MATERIALS(
                                                                                                                                            EDUCATION), SCHOOL_ACCESSIBILITY(
                                                                                                                                                    EDUCATION), LITERACY(
                                                                                                                                                            EDUCATION), SCHOLARSHIP(
                                                                                                                                                                    EDUCATION), VOCATIONAL_TRAINING(
                                                                                                                                                                            ECONOMIC_INCLUSION), APPRENTICESHIP(
                                                                                                                                                                                    ECONOMIC_INCLUSION), JOB_PLACEMENT(
                                                                                                                                                                                            ECONOMIC_INCLUSION), WORKPLACE_ADAPTATION(
                                                                                                                                                                                                    ECONOMIC_INCLUSION), MICRO_GRANT(
                                                                                                                                                                                                            ECONOMIC_INCLUSION), MICRO_CREDIT(
                                                                                                                                                                                                                    ECONOMIC_INCLUSION), BUSINESS_TRAINING(
                                                                                                                                                                                                                            ECONOMIC_INCLUSION), LIVESTOCK_SEED(
                                                                                                                                                                                                                                    ECONOMIC_INCLUSION), CASH_ASSISTANCE(
                                                                                                                                                                                                                                            ECONOMIC_INCLUSION), HOUSING_ADAPTATION(
                                                                                                                                                                                                                                                    SOCIAL_INCLUSION), COMMUNITY_ACCESSIBILITY(
                                                                                                                                                                                                                                                            SOCIAL_INCLUSION), SPORT_CULTURE(
                                                                                                                                                                                                                                                                    SOCIAL_INCLUSION), SURVIVOR_GROUP(
                                                                                                                                                                                                                                                                            SOCIAL_INCLUSION), PERSONAL_ASSISTANCE(
                                                                                                                                                                                                                                                                                    SOCIAL_INCLUSION), TRANSPORT_SUPPORT(
                                                                                                                                                                                                                                                                                            SOCIAL_INCLUSION), CIVIL_DOCUMENT(
                                                                                                                                                                                                                                                                                                    PROTECTION_LEGAL), DISABILITY_CARD(
                                                                                                                                                                                                                                                                                                            PROTECTION_LEGAL), PENSION_BENEFIT(
                                                                                                                                                                                                                                                                                                                    PROTECTION_LEGAL), COMPENSATION_CLAIM(
                                                                                                                                                                                                                                                                                                                            PROTECTION_LEGAL), LEGAL_AID(
                                                                                                                                                                                                                                                                                                                                    PROTECTION_LEGAL), PROTECTION_REFERRAL(
                                                                                                                                                                                                                                                                                                                                            PROTECTION_LEGAL), RISK_EDUCATION(
                                                                                                                                                                                                                                                                                                                                                    PROTECTION_LEGAL);

    private final Pillar pillar;

    ServiceCode(Pillar pillar) {
        this.pillar = pillar;
    }

    public Pillar pillar() {
        return pillar;
    }
}
