package org.amparo.measure;

/** What a score counts. */
public enum ScoreUnit {
    POINTS,
    METRES,
    SECONDS,
    HOURS_PER_DAY,
    DAYS_PER_WEEK,
    /** Mean 50, standard deviation 10 among those the instrument was made with. */
    T_SCORE,
    /** A letter; stored as its place in the alphabet, A is 1. */
    GRADE
}
