package org.amparo.vocabulary;

/** Why a person does not get a service (domain 2.9). */
public enum Barrier {
    NO_SERVICE,
    DISTANCE,
    TRANSPORT_COST,
    SERVICE_COST,
    NO_INFORMATION,
    NOT_ACCESSIBLE_BUILDING,
    NO_ACCOMPANIER,
    LANGUAGE_COMMUNICATION,
    ATTITUDE_STIGMA,
    INSECURITY,
    CHECKPOINT_BORDER,
    DOCUMENTS,
    WAITING_LIST,
    NO_STAFF_SAME_SEX,
    STOCK_OUT,
    POOR_QUALITY,
    FAMILY_REFUSAL,
    WORK_OR_CARE_DUTIES
}
