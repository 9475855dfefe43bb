package org.amparo.ui.caseplan;

/** How far a goal that was achieved was reached, in the words of Goal Attainment Scaling. */
enum Attainment {
    AS_AGREED(0), MORE(1), MUCH_MORE(2);

    private final int score;

    Attainment(int score) {
        this.score = score;
    }

    /** @param score 0 to 2 */
    static Attainment of(int score) {
        return values()[score];
    }

    int score() {
        return score;
    }
}
