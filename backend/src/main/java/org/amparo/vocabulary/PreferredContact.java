package org.amparo.vocabulary;

/** How the person wants to be reached (domain 2.2). */
public enum PreferredContact {
    PHONE, SMS, VISIT, VIA_PERSON, PROVIDER, NONE
}
