package org.amparo.vocabulary;

/** When somebody is asked how they live and take part (domain 4.3). */
public enum ReviewOccasion {
    BASELINE, REVIEW
}
