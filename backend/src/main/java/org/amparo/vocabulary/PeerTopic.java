package org.amparo.vocabulary;

/** What survivors spoke about with each other, as far as the person wants it noted. */
public enum PeerTopic {
    LIFE_AFTER_INJURY, PAIN_AND_BODY, USING_A_DEVICE, FAMILY, SCHOOL_AND_WORK, STIGMA, GRIEF, RIGHTS_AND_SERVICES, OTHER
}
