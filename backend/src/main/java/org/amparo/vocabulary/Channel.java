package org.amparo.vocabulary;

/** How something was recorded (domain 9). */
public enum Channel {
    IN_PERSON, PHONE, OUTREACH, PARTNER, IMPORT, SYSTEM
}
