package org.amparo.vocabulary;

/** Where and how a service was given (domain 2.12). */
public enum DeliveryMode {
    FACILITY, OUTREACH, HOME, REMOTE, CAMP_EVENT
}
