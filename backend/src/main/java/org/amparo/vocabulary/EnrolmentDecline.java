package org.amparo.vocabulary;

/** Why a person who was identified is not enrolled (domain 5.2). */
public enum EnrolmentDecline {
    /** The person does not want to take part in case work. */
    PERSON_DECLINES,
    /** The programme cannot help: not a survivor, or outside of what it covers. */
    NOT_ELIGIBLE
}
