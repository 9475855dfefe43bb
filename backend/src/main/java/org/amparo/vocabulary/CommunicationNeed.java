package org.amparo.vocabulary;

/** What the person needs to be reached and understood (CRPD 21, domain 2.2). */
public enum CommunicationNeed {
    NONE, SIGN_LANGUAGE, LARGE_PRINT, BRAILLE, AUDIO, EASY_READ, INTERPRETER, SUPPORT_PERSON
}
