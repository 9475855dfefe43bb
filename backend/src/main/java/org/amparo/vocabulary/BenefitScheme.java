package org.amparo.vocabulary;

/** Schemes that pay people (domain 4.3). */
public enum BenefitScheme {
    DISABILITY_PENSION, VICTIM_COMPENSATION, SOCIAL_CASH, CHILD_BENEFIT, HEALTH_INSURANCE, OTHER
}
