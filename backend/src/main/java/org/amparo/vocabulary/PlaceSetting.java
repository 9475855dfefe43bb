package org.amparo.vocabulary;

/** Kind of place of an incident (domain 2.4); RURAL and URBAN for sources that know no more. */
public enum PlaceSetting {
    FIELD, FOREST, ROAD, RIVER, HOUSE, SCHOOL, MILITARY_SITE, RURAL, URBAN, OTHER, UNKNOWN, PREFER_NOT_TO_SAY
}
