package org.amparo.vocabulary;

/** Legal ground on which personal data are erased (R36). */
public enum ErasureGround {
    PERSON_ASKED, CONSENT_WITHDRAWN, RETENTION_ENDED, UNLAWFULLY_KEPT, COURT_ORDER
}
