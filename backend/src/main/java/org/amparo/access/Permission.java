package org.amparo.access;

/** Single permissions of which roles are made (domain 9.4). Stored by name in grants: add, never rename. */
public enum Permission {
    /** See that a file exists: number, age, area, stage; and, with IDENTITY_READ, the name. */
    FILE_LIST,
    /** Open a file: banner, timeline, consents. */
    FILE_READ,
    /** Names, exact birth date. */
    IDENTITY_READ,
    /** Phone, address, village, coordinates. */
    CONTACT_READ,
    /** Injuries and functioning in detail, medical free text. */
    MEDICAL_READ,
    /** Protection and psychosocial notes. */
    PROTECTION_READ, FILE_REGISTER,
    /** Identity, contact, guardian, support person, notes. */
    FILE_EDIT, CONSENT_RECORD,
    /** Keep data without consent on a lawful basis; best-interest consent for a child (R5). */
    CONSENT_OVERRIDE,
    /** Injuries, residual limb, functioning. */
    CLINICAL_RECORD,
    /** Append a correction to something already recorded (R34). */
    RECORD_CORRECT, DEATH_RECORD,
    /** Hand files to another caseworker or team. */
    FILE_ASSIGN, INCIDENT_READ, INCIDENT_RECORD, CASUALTY_COUNT_READ, REGISTRY_IMPORT, ERASURE_REQUEST, ERASURE_APPROVE, READ_LOG_READ, USERS_ADMIN, REBUILD_RUN, REPORT_READ, RELEASE_READ
}
