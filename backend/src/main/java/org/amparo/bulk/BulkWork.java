package org.amparo.bulk;

import java.util.Map;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Permission;

/** A kind of work that can be done on many files at once; one bean a kind. */
public interface BulkWork {

    /** Stored with the job, e.g. {@code file.assign}. */
    String kind();

    /** Without it the work is not begun; each file is asked for again when its command is sent. */
    Permission needs();

    /**
     * Refuses what fits no file, before anything is begun.
     *
     * @param with what was chosen for all files; codes and ids only, since it is kept with the job
     */
    void check(Map<String, String> with);

    Command command(UUID survivorId, Map<String, String> with);
}
