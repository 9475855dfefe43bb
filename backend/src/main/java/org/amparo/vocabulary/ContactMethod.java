package org.amparo.vocabulary;

/** How somebody tried to reach a person, for R29. */
public enum ContactMethod {
    HOME_VISIT, PHONE, MESSAGE, THROUGH_FAMILY, THROUGH_COMMUNITY, LETTER
}
