package org.amparo.survivor;

/** Kinds by which a timeline can be filtered. */
public enum TimelineKind {
    FILE,
    CONSENT,
    PERSON,
    INCIDENT,
    INJURY,
    FUNCTIONING,
    NOTE,
    CORRECTION,
    ERASURE,
    CASE,
    NEED,
    GOAL,
    SERVICE,
    FOLLOW_UP,
    RISK,
    REFERRAL,
    DEVICE,
    VOICE,
    MEASURE,
    REHABILITATION,
    REINTEGRATION
}
