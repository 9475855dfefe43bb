package org.amparo.survivor;

/** Where a file stands before any case work; case stages come from the case plan. */
public enum FileStage {
    /** Known from a casualty register, no agreement yet. */
    IDENTIFIED,
    /** Asked, and not enrolled: the person declines, or the programme cannot help. Nothing more is recorded until that is taken up again. */
    NOT_ENROLLED,
    /** Registered with the person's agreement. */
    REGISTERED,
    /** The person has died; only corrections and household support go on. */
    DECEASED,
    /** Personal data erased; the row stays so that counts do not change. */
    ERASED
}
