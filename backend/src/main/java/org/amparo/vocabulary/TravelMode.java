package org.amparo.vocabulary;

/** How the person travelled to a service (domain 2.12). */
public enum TravelMode {
    WALKING, ANIMAL, BICYCLE, MOTORCYCLE, CAR, PUBLIC_TRANSPORT, AMBULANCE, BOAT, OTHER
}
