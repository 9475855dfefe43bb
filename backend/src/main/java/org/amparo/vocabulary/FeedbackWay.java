package org.amparo.vocabulary;

/** How somebody told a programme what they think of its work. */
public enum FeedbackWay {
    IN_PERSON, PHONE, LETTER_BOX, MESSAGE, MEETING, WEB_PAGE
}
