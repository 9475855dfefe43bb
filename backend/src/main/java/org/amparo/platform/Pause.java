package org.amparo.platform;

import java.time.Duration;

/** Waiting, for threads of our own that end when they are interrupted. */
final class Pause {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private Pause() {
    }

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    static void untilEnded(Thread thread) {
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
