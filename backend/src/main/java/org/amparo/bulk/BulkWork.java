package org.amparo.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;

/** A kind of work that can be done on many files at once; one bean a kind. */
public interface BulkWork {

    /** Stored with the job, e.g. {@code file.assign}. */
    String kind();

    /** Without it the work is not begun; each file is asked for again when its command is sent. */
    Permission needs();

    /**
     * Refuses what fits no file, before anything is begun.
     *
     * @param with what was chosen for all files; codes, ids, days and numbers only, since it is kept with the job
     * @param words what was written once for all files; null when nothing was
     */
    void check(Map<String, String> with, Personal<String> words);

    /**
     * The command for one file.
     *
     * @throws org.amparo.platform.RuleBroken when there is none for this file; the row is refused with that rule
     * @throws org.amparo.access.NotAllowed when the file is out of reach
     */
    Command command(Item item);

    /**
     * One file of a job.
     *
     * @param by who asked for the job, as of now
     * @param with what was chosen for all files
     * @param words what was written once for all files; null when nothing was
     */
    record Item(Viewer by, UUID jobId, UUID survivorId, Map<String, String> with, Personal<String> words) {

        /** An id that this file has in this job and nowhere else, so that a row taken up again adds nothing (R43). */
        public UUID id(String what) {
            return UUID.nameUUIDFromBytes((what + " " + jobId + " " + survivorId).getBytes(StandardCharsets.UTF_8));
        }
    }
}
