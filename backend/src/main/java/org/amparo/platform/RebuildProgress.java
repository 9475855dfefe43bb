package org.amparo.platform;

/** Told how a rebuild comes along, a few times a second; a bean of this type is found by itself. */
public interface RebuildProgress {

    /** What a rebuild is doing. */
    enum Step {
        READING, COPYING, SWAPPING, DONE, FAILED
    }

    /**
     * Where a rebuild stands.
     *
     * @param done events read so far
     * @param total events to read as known now
     * @param table table being copied or swapped; empty while events are read
     */
    record State(Step step, long done, long total, String table) {
    }

    void at(State state);
}
