package org.amparo.vocabulary;

/** How a goal stands (domain 2.10). */
public enum GoalStatus {
    PROPOSED, AGREED, IN_PROGRESS, ACHIEVED, PARTLY_ACHIEVED, NOT_ACHIEVED, DROPPED
}
