package org.amparo.prosthetics;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.AssistiveProduct;

/** Lives of devices for counting: names nobody. Days are days since 1 January 1970. */
public interface DeviceHistory {

    /** All devices that were ever delivered, of the files within reach, in no particular order. */
    @Needs(Permission.FORECAST_READ)
    List<Life> lives(Viewer viewer);

    /**
     * One device.
     *
     * @param centre team of the file; null when it has none
     * @param birthYear of the person; null when not known
     * @param follows true when it replaced another device of the person
     * @param watchedFrom day from which on the programme knows of it; later than the delivery for a device from before its time
     * @param until day of its end; for one that did not end, {@link Integer#MAX_VALUE}, or the last day on which anything was heard of
     * somebody who has died
     * @param ended true when it ended because it did not do any more, so that another one was needed; false when it goes on, or when
     * nothing more was known or wanted
     * @param repairs days on which it was repaired
     * @param seen days on which it was followed up, brought in or found outgrown
     */
    record Life(UUID centre, AssistiveProduct product, Integer birthYear, boolean heavyLabour, boolean follows, int delivered,
            int watchedFrom, int until,
            boolean ended, int[] repairs, int[] seen) {

        /** Of a device of which nothing was heard for so many days nobody knows whether it is in use. */
        public static final int SILENCE = 730;

        /** True when it was known and in use at the beginning of a day, and somebody had heard of it within the last two years. */
        public boolean isInUse(int day) {
            return watchedFrom < day && until >= day && lastHeard(day) + SILENCE >= day;
        }

        /** Day up to which its life was known, looked at from another day. */
        public int knownUntil(int day) {
            return Math.min(Math.min(until, day), lastHeard(day) + SILENCE);
        }

        private int lastHeard(int day) {
            int last = watchedFrom;
            for (int repaired : repairs) {
                last = repaired < day ? Math.max(last, repaired) : last;
            }
            for (int looked : seen) {
                last = looked < day ? Math.max(last, looked) : last;
            }
            return last;
        }
    }
}
