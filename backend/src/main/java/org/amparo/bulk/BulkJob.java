package org.amparo.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.RuleBroken;

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

    /** How a row stands. */
    public enum RowState {
        WAITING, DONE, REFUSED
    }

    /**
     * One row of a job.
     *
     * @param fileNumber null when the file is out of reach
     * @param why null when nothing refused it
     */
    public record Row(UUID survivorId, String fileNumber, RowState state, Why why) {
    }

    /**
     * What refused a row.
     *
     * @param rule key of the sentence, e.g. {@code R15}
     * @param values what the sentence names: a code as {@code code.<list>.<constant>}, a day as {@code 2026-03-09}, a number, or … for
     * anything else, which is not kept
     */
    public record Why(String rule, List<String> values) {

        static Why of(RuleBroken refusal) {
            return new Why(refusal.rule(), refusal.values().stream().map(Why::kept).toList());
        }

        static Why of(String rule) {
            return new Why(rule, List.of());
        }

        private static String kept(Object value) {
            return switch (value) {
                case Enum<?> code -> "code." + code.getDeclaringClass().getSimpleName() + "." + code.name();
                case LocalDate day -> day.toString();
                case Number number -> number.toString();
                case null, default -> "…";
            };
        }
    }
}
