package org.amparo.vocabulary;

/** Why a device order ends without a device. */
public enum DeviceCancelReason {
    NOT_FIT, PERSON_DECLINED, NO_LONGER_NEEDED, LOST_CONTACT, PROVIDED_ELSEWHERE, DIED, ENTERED_IN_ERROR
}
