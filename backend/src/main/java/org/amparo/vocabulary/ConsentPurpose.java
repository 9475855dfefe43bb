package org.amparo.vocabulary;

/** What the person agrees to (domain 2.3). */
public enum ConsentPurpose {
    CASE_MANAGEMENT,
    DATA_STORAGE,
    SHARE_FOR_REFERRAL,
    SHARE_WITH_NATIONAL_DATABASE,
    ANONYMISED_REPORTING,
    PHOTO_STORY,
    CONTACT_FOR_FOLLOW_UP,
    RESEARCH_CONTACT
}
