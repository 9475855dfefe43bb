package org.amparo.vocabulary;

/** What a school does so that a pupil with a disability can learn there like all others. */
public enum InclusiveMeasure {
    ACCESSIBLE_BUILDING, ADAPTED_SEAT, LEARNING_MATERIAL, TRANSPORT, TRAINED_TEACHER, ASSISTANT, MORE_TIME_IN_EXAMS
}
