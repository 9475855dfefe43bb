package org.amparo.vocabulary;

/** What somebody tells a programme about its work (domain 9.1, event 69). */
public enum FeedbackType {
    THANKS, SUGGESTION, QUESTION, COMPLAINT, SENSITIVE_COMPLAINT
}
