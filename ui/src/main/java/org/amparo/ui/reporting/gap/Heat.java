package org.amparo.ui.reporting.gap;

/** How dark a number's field is: six steps of one hue from nothing to the largest; the number itself is always written in it. */
final class Heat {

    static final int STEPS = 5;

    private Heat() {
    }

    /** 0 for nothing, 1 to 5 for a fifth each of the largest. */
    static int step(double value, double most) {
        return value <= 0 || most <= 0 ? 0 : (int) Math.min(STEPS, Math.ceil(STEPS * value / most));
    }

    static String look(double value, double most) {
        return "heat-" + step(value, most);
    }
}
