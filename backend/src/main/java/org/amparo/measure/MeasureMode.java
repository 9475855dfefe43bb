package org.amparo.measure;

/** How the answers or the figure came about. */
public enum MeasureMode {
    /** Filled in by the person. */
    SELF_COMPLETED,
    /** Asked by somebody of the staff. */
    INTERVIEW,
    /** Answered for the person by somebody who knows them. */
    PROXY,
    /** Measured or observed by somebody of the staff. */
    PERFORMED
}
