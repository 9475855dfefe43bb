package org.amparo.export;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in the tray of whoever asked for it.
 *
 * @param title of the table
 * @param stamp what it depends on; null when it shows the present
 * @param personal true when it lies in an archive with a password
 * @param rows written so far; all of them when it is ready
 * @param expected rows there will be; 0 until they are counted
 * @param bytes of the file; 0 until it is ready
 * @param fetched how often it was fetched
 * @param failure key of the sentence that says why there is no file; null when there is or may be one
 * @param expiresAt when it is deleted
 */
public record Download(UUID downloadId, UUID owner, String title, String stamp, ExportFormat format, boolean personal, State state,
        long rows, long expected, long bytes, int fetched, String failure, Instant startedAt, Instant endedAt, Instant expiresAt) {

    /** What a PDF holds at most; for the sentence that refuses more. */
    public static final int MOST_ROWS_OF_A_PDF = PdfFile.MOST_ROWS;

    /** Where it stands. */
    public enum State {
        RUNNING, READY, FAILED, CANCELLED
    }

    /** What it is called when it is saved. */
    public String fileName() {
        String name = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("(^-+|-+$)", "");
        return (name.isEmpty() ? "table" : name) + "." + (personal ? ExportFormat.ARCHIVE : format.ending());
    }

    public String mediaType() {
        return personal ? "application/zip" : format.mediaType();
    }

    /** Percent written, 0-100. */
    public int percent() {
        return expected == 0 ? 0 : (int) Math.min(100, 100 * rows / expected);
    }
}
