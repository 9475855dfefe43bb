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
    PROTECTION_READ,
    FILE_REGISTER,
    /** Identity, contact, guardian, support person, notes. */
    FILE_EDIT,
    CONSENT_RECORD,
    /** Keep data without consent on a lawful basis; best-interest consent for a child (R5). */
    CONSENT_OVERRIDE,
    /** Injuries, residual limb, functioning. */
    CLINICAL_RECORD,
    /** Append a correction to something already recorded (R34). */
    RECORD_CORRECT,
    DEATH_RECORD,
    /** Hand files to another caseworker or team. */
    FILE_ASSIGN,
    INCIDENT_READ,
    INCIDENT_RECORD,
    CASUALTY_COUNT_READ,
    REGISTRY_IMPORT,
    ERASURE_REQUEST,
    ERASURE_APPROVE,
    READ_LOG_READ,
    USERS_ADMIN,
    REBUILD_RUN,
    REPORT_READ,
    RELEASE_READ,
    /** Providers, sites, services, capacity. */
    DIRECTORY_READ,
    DIRECTORY_EDIT,
    /** The case of a file: plan, needs, goals, services, follow-ups. */
    CASE_READ,
    CASE_WORK,
    /** Approve a plan, a closure, a reopening; confirm what a rule leaves to a supervisor (R14, R30, R32, R38). */
    CASE_APPROVE,
    /** Protection risks of a file. */
    RISK_FLAG,
    REFERRAL_READ,
    REFERRAL_MAKE,
    /** Answer a referral that was sent to one's own organisation. */
    REFERRAL_ANSWER,
    TASK_READ,
    TASK_WORK,
    FEEDBACK_READ,
    FEEDBACK_RECORD,
    /** Complaints that are routed past the team. */
    FEEDBACK_SENSITIVE,
    /** Work on many files at once. */
    BULK_WORK,
    /** Devices of a file: orders, where they stand, the ledger. */
    DEVICE_READ,
    /** Say that a person needs a device, how one is used, and that one came back with a fault. */
    DEVICE_REFER,
    /** Assess for, prescribe, make, fit, check, deliver, repair and retire devices. */
    DEVICE_WORK,
    /** Outcome measures of a file, but for those of psychosocial support. */
    MEASURE_READ,
    MEASURE_RECORD,
    /** Rehabilitation episodes of a file: plan, sessions, goals. */
    REHAB_READ,
    /** Open, plan, hold and end rehabilitation. */
    REHAB_WORK,
    /** Psychosocial support: sessions, screening, safety plans, peer support. */
    PSYCHOSOCIAL_READ,
    PSYCHOSOCIAL_WRITE,
    /** What became of school, training, work, home, papers and community life, and how people say they take part. */
    REINTEGRATION_READ,
    REINTEGRATION_WORK,
    /** What is left of the budget that grants are paid from; names nobody. */
    BUDGET_READ,
    /** Open, change and close lines of that budget. */
    BUDGET_KEEP,
    /** Make a copy of a file for the person it is about. */
    OWN_COPY_MAKE,
    /** Take tables of counts out of the product as files. */
    REPORT_EXPORT,
    /** The same of tables with rows about persons: file numbers, in an archive with a password. */
    FILE_EXPORT,
    /** How many devices are to be expected and what they will cost: counts, nobody's name. */
    FORECAST_READ,
    /** Say what a device and its repair cost. */
    UNIT_COST_SET,
    /** Say what is wanted of an indicator. */
    TARGET_SET,
    /** Grants of donors: which there are, and what they want to reach; names nobody. */
    GRANT_READ,
    /** Open, correct and close grants of donors, and set their targets. */
    GRANT_KEEP,
    /** Parts on the shelf of a centre. */
    STOCK_READ,
    /** Receive, issue, keep and count parts. */
    STOCK_WORK,
    /** Where States stand to conventions, plans and their progress; names nobody. */
    TREATY_READ,
    /** Record the standing of States and the actions of plans, with a source. */
    TREATY_KEEP,
    /** Write the words of treaty reports. */
    TREATY_WRITE,
    /** Donor releases in the making: what would be shown, what is hidden and why; counts, nobody's name. */
    RELEASE_REVIEW,
    /** Begin a donor release, have it checked, write its words. */
    RELEASE_DRAFT,
    /** Publish a donor release that somebody else drafted (R39). */
    RELEASE_APPROVE,
    /** Tell readers not to rely on a donor release any more. */
    RELEASE_WITHDRAW,
    /** What the product does by itself when a day has come; held by no role. */
    TIMER_FIRE
}
