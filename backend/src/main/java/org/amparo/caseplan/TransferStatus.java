package org.amparo.caseplan;

/** How a transfer stands. ACCEPTED: the other agency said yes and the case is not handed over yet. */
public enum TransferStatus {
    WAITING, ACCEPTED, DONE, REJECTED, WITHDRAWN
}
