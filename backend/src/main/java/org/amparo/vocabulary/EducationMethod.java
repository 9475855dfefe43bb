package org.amparo.vocabulary;

/** How risk education was given. */
public enum EducationMethod {
    TALK, SCHOOL_LESSON, THEATRE, PRINTED_MATERIAL, RADIO_OR_PHONE, PEER_TO_PEER
}
