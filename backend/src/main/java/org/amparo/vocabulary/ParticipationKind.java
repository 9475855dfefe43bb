package org.amparo.vocabulary;

/** In what a survivor took part (domain 9.1, event 70). */
public enum ParticipationKind {
    PLANNING, MEETING, SURVIVOR_GROUP, CONSULTATION, ADVISORY_BOARD, MONITORING, TRAINING
}
