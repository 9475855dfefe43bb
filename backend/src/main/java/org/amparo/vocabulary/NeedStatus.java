package org.amparo.vocabulary;

/** How a need stands (domain 2.9); only a review by the person or a measure makes it {@link #MET} (R16). */
public enum NeedStatus {
    IDENTIFIED, PLANNED, IN_PROGRESS, MET, PARTIALLY_MET, UNMET_NO_SERVICE, UNMET_BARRIER, DECLINED_BY_PERSON, NO_LONGER_RELEVANT
}
