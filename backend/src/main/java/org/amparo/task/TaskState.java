package org.amparo.task;

/** How a task stands. */
public enum TaskState {
    OPEN,
    DONE,
    /** Nobody has to do it any more, says a person. */
    CANCELLED,
    /** Its reason is gone, says the product. */
    WITHDRAWN
}
