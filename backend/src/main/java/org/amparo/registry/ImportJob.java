package org.amparo.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One import or dry run and how far it is. When it is done, {@code rows = created + present + refused}.
 *
 * @param dryRun checks all rows and writes nothing
 * @param leaveOutRefused when false, one refused row refuses the whole file
 * @param rowsTotal rows after the header; null until all are checked
 * @param checked rows checked so far
 * @param refused rows refused
 * @param cellsLeftOut cells of kept rows that could not be understood and are left out
 * @param done rows dealt with so far, of those not refused
 * @param created rows that are new
 * @param present rows that were here already
 * @param files files made for people injured
 * @param totals what was counted over the rows not refused; null until all are checked
 * @param failure key of the sentence that says why the job stopped; null when nothing failed
 */
public record ImportJob(UUID jobId, String fileName, ColumnMapping mapping, boolean dryRun, boolean leaveOutRefused, State state,
        Long rowsTotal, long checked, long refused, long cellsLeftOut, long done, long created, long present, long files,
        RegisterTotals totals, String failure, List<String> failureValues, UUID startedBy, Instant startedAt, Instant endedAt) {

    /** What became of a job. */
    public enum State {
        /** Rows are being checked; nothing is written yet. */
        CHECKING,
        /** Rows are being written. */
        IMPORTING,
        DONE,
        /** The file or a row is wrong, and nothing was written. */
        REFUSED,
        CANCELLED,
        /** The product stopped while the job ran. */
        INTERRUPTED,
        /** Something failed that no rule foresees. */
        FAILED;

        public boolean isRunning() {
            return this == CHECKING || this == IMPORTING;
        }
    }

    /** True when it stopped halfway and can go on from there. */
    public boolean canResume() {
        return !dryRun && (state == State.CANCELLED || state == State.INTERRUPTED || state == State.FAILED);
    }
}
