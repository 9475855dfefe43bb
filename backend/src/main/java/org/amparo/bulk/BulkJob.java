package org.amparo.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * How a job stands.
 *
 * @param done rows carried out
 * @param refused rows that a rule or a missing permission refused
 * @param endedAt null while it runs
 */
public record BulkJob(UUID jobId, String kind, long total, long done, long refused, Instant startedAt, Instant endedAt) {

    public boolean isEnded() {
        return endedAt != null;
    }

    /** One row that was refused, with the key of the sentence that says why. */
    public record Refused(UUID survivorId, String rule) {
    }
}
