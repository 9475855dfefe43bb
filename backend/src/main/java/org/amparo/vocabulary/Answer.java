package org.amparo.vocabulary;

/** Yes, no, or what a person may say instead. Never read DONT_KNOW or PREFER_NOT_TO_SAY as no. */
public enum Answer {
    YES, NO, DONT_KNOW, PREFER_NOT_TO_SAY
}
