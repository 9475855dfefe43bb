package org.amparo.vocabulary;

/** Who told of a need (domain 2.9). */
public enum NeedSource {
    SELF, CLINICIAN, CASEWORKER
}
