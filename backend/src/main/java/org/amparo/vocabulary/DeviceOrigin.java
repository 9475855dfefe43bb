package org.amparo.vocabulary;

/** Where a person got a device that this programme did not deliver. */
public enum DeviceOrigin {
    OTHER_CENTRE, HOSPITAL, MILITARY, OTHER_ORGANISATION, BOUGHT, GIVEN_SECOND_HAND, HOME_MADE, UNKNOWN
}
