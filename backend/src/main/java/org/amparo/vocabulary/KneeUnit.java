package org.amparo.vocabulary;

/** Prosthetic knee (domain 3.2). */
public enum KneeUnit {
    SINGLE_AXIS_LOCK, SINGLE_AXIS_FREE, POLYCENTRIC, HYDRAULIC
}
