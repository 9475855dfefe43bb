package org.amparo.task;

/** What a task is. Stored by name in events: add, never rename. All but the first are raised by the product. */
public enum TaskKind {
    /** Written by a person, in their own words. */
    HAND_MADE,
    /** Three follow-ups in a row were missed: is contact lost? (domain 5.4) */
    LOST_CONTACT_CHECK,
    /** A provider has not answered in time. */
    REFERRAL_SILENT,
    /** A provider never answered, and what the person needs is open again: whom else to ask? */
    CHOOSE_PROVIDER,
    /** The day of an appointment has passed and nobody told what came of it. */
    APPOINTMENT_PASSED,
    /** A protection risk marked HIGH that nobody attended to for a day. */
    RISK_UNATTENDED,
    /** A file of the month's sample, for a supervisor to read through (domain 5.3). */
    FILE_CHECK,
    /** A supervisor read the file through and found something that is missing or wrong. */
    FILE_TO_CORRECT,
    /** Something waits for a second person. */
    APPROVAL,
    /** An agreement runs out. */
    CONSENT_ENDS,
    /** A provider's entry in the directory was not checked for long. */
    PROVIDER_STALE,
    /** Feedback or a complaint that nobody has answered. */
    FEEDBACK_TO_ANSWER,
    /** The day by which a plan was to be approved has passed (domain 5.4). */
    PLAN_OVERDUE,
    /** The day of a case review has passed (domain 5.4). */
    REVIEW_OVERDUE,
    /** The day on which a case on hold was to be looked at has passed (domain 5.2). */
    HOLD_OVERDUE,
    /** Half a year after closing: how is the person? (domain 9.3) */
    OUTCOME_CHECK_6M,
    /** A year after closing. */
    OUTCOME_CHECK_12M,
    /** Others agreed for somebody who turns 18 this year, and whose own agreement is needed then (domain 2.3). */
    GROWN_UP,
    /** Something in a file has to be looked at today; what it is, those see who may read it. */
    FILE_TODAY,
    /** The day on which the outcome of a support is to be checked (domain 4.3). */
    SUPPORT_CHECK,
    /** A device is to be looked at (domain 3.3). */
    DEVICE_FOLLOW_UP,
    /** In two months a device has lasted as long as it is expected to: does it need to be replaced? */
    DEVICE_REPLACEMENT,
    /** The day on which a device order on hold was to be looked at has passed. */
    DEVICE_HOLD_OVERDUE,
    /** The parts that a device order waits for are on the shelf. */
    DEVICE_PARTS_ARRIVED
}
