package org.amparo.vocabulary;

/** Kinds of assessment (domain 9.1, event 20). */
public enum AssessmentType {
    INITIAL, REASSESSMENT
}
