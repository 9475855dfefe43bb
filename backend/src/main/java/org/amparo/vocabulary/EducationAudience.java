package org.amparo.vocabulary;

/** To whom risk education was given (domain 2.9: an individual, a family, a group). */
public enum EducationAudience {
    PERSON, FAMILY, GROUP
}
