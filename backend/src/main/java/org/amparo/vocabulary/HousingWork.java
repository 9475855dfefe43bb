package org.amparo.vocabulary;

/** Works that make a home usable (domain 4.3). */
public enum HousingWork {
    RAMP, HANDRAIL, TOILET, DOOR, KITCHEN, PATH, OTHER
}
