package org.amparo.testing;

import java.time.Duration;

/** For what happens soon but not at once. */
public final class Eventually {

    private Eventually() {
    }

    /** Repeats an assertion until it holds, at most for {@code longest}; then its last failure stands. */
    public static void holds(Duration longest, Runnable assertion) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
