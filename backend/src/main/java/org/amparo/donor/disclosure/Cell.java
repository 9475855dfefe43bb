package org.amparo.donor.disclosure;

/** What a reader sees in one place of a released table. Each kind says openly between which counts the true one lies, so that nothing rests on a secret of method. */
public sealed interface Cell {

    /** Above every count there can be. */
    long NO_LIMIT = 1_000_000;

    /** The least the true count can be. */
    long least();

    /** The most the true count can be; {@link #NO_LIMIT} where nothing is said. */
    long most();

    /**
     * A count that was rounded.
     *
     * @param count a multiple of the base
     * @param base to which it was rounded
     * @param down true when it was rounded down, false when to the nearest
     * @param k the threshold: no smaller count is ever shown
     */
    record Shown(long count, int base, boolean down, int k) implements Cell {

        @Override
        public long least() {
            return down ? count : Math.max(k, count - base / 2);
        }

        @Override
        public long most() {
            return down ? count + base - 1 : count + (base - 1) / 2;
        }
    }

    /**
     * Nothing, or fewer than the threshold: one sign for both, since a nought tells as much as a one.
     *
     * @param k the threshold
     */
    record Small(int k) implements Cell {

        @Override
        public long least() {
            return 0;
        }

        @Override
        public long most() {
            return k - 1L;
        }
    }

    /** Held back, because together with other cells it would tell a small count. */
    record Withheld() implements Cell {

        @Override
        public long least() {
            return 0;
        }

        @Override
        public long most() {
            return NO_LIMIT;
        }
    }
}
