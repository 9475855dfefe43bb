package org.amparo.vocabulary;

/** Kind of place where the person lives (domain 2.2). */
public enum ResidenceSetting {
    URBAN, RURAL, REMOTE, CAMP, INFORMAL_SETTLEMENT, INSTITUTION, UNKNOWN, PREFER_NOT_TO_SAY
}
