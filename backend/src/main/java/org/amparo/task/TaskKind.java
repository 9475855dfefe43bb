package org.amparo.task;

/** What a task is. Stored by name in events: add, never rename. All but the first are raised by the product. */
public enum TaskKind {
    /** Written by a person, in their own words. */
    HAND_MADE,
    /** Three follow-ups in a row were missed: is contact lost? (domain 5.4) */
    LOST_CONTACT_CHECK,
    /** A provider has not answered in time. */
    REFERRAL_SILENT,
    /** The day of an appointment has passed and nobody told what came of it. */
    APPOINTMENT_PASSED,
    /** A protection risk marked HIGH that nobody attended to for a day. */
    RISK_UNATTENDED,
    /** A file of the month's sample, for a supervisor to read through (domain 5.3). */
    FILE_CHECK,
    /** Something waits for a second person. */
    APPROVAL,
    /** An agreement runs out. */
    CONSENT_ENDS,
    /** A provider's entry in the directory was not checked for long. */
    PROVIDER_STALE,
    /** Feedback or a complaint that nobody has answered. */
    FEEDBACK_TO_ANSWER
}
