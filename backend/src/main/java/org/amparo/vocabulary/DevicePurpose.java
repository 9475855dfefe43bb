package org.amparo.vocabulary;

/** What a device is for; a person may have one for each purpose (R23). */
public enum DevicePurpose {
    DAILY_USE, WORK, SCHOOL, SPORT, BATHING
}
