package org.amparo.vocabulary;

/** Who works with the person in rehabilitation (domain 4.1). */
public enum RehabDiscipline {
    /** Physiotherapy. */
    PT,
    /** Occupational therapy. */
    OT,
    /** Prosthetics and orthotics. */
    PO,
    /** Speech and language therapy. */
    SPEECH,
    NURSE,
    /** Psychology within rehabilitation; psychosocial support has records of its own. */
    PSYCH,
    /** Worker of community-based rehabilitation. */
    CBR_WORKER
}
