package org.amparo.vocabulary;

/** What a session of psychosocial support was, from first help to a specialist (domain 4.2). */
public enum SupportType {
    /** Psychological first aid. */
    PFA, PEER_VISIT, PEER_GROUP, INDIVIDUAL_COUNSELLING, GROUP_COUNSELLING, FAMILY_SESSION, MH_SPECIALIST, CRISIS_RESPONSE
}
