package org.amparo.funding;

/** The indicators of the logframe in its order: impact, outcome, output (domain 7.5). Stored by name. */
public enum LogframeIndicator {
    I1(Level.IMPACT, true),
    I2(Level.IMPACT, true),
    O1(Level.OUTCOME, true),
    O2(Level.OUTCOME, true),
    O3(Level.OUTCOME, true),
    O4(Level.OUTCOME, true),
    O5(Level.OUTCOME, true),
    O6(Level.OUTCOME, true),
    O7(Level.OUTCOME, true),
    U1(Level.OUTPUT, false),
    U2(Level.OUTPUT, false),
    U3(Level.OUTPUT, false),
    U4(Level.OUTPUT, false),
    U5(Level.OUTPUT, false),
    U6(Level.OUTPUT, false);

    /** Levels of a logframe, the furthest effect first. */
    public enum Level {
        IMPACT, OUTCOME, OUTPUT
    }

    private final Level level;
    private final boolean share;

    LogframeIndicator(Level level, boolean share) {
        this.level = level;
        this.share = share;
    }

    public Level level() {
        return level;
    }

    /** True when it is a share of people, so that a target may be a percent. */
    public boolean isShare() {
        return share;
    }
}
