package org.amparo.vocabulary;

/** Protection risks; details of violence are never kept here (domain 2.8). */
public enum ProtectionFlag {
    SUICIDE_SELF_HARM,
    GBV,
    CHILD_ABUSE_NEGLECT,
    EXPLOITATION_TRAFFICKING,
    UNACCOMPANIED_SEPARATED_CHILD,
    CHILD_LABOUR,
    CHILD_MARRIAGE,
    ABANDONMENT,
    DETENTION,
    FORCED_RECRUITMENT_FEAR,
    STATELESS_NO_DOCUMENTS,
    EVICTION,
    ACUTE_FOOD_INSECURITY,
    LIVES_NEAR_CONTAMINATION,
    STIGMA_ATTACK,
    URGENT_MEDICAL
}
