package org.amparo.reporting;

import java.util.UUID;

/**
 * A file, or a thing in a file, that is counted in a figure.
 *
 * @param subjectId what is counted, e.g. the need; the file itself where people are counted
 * @param amount days or kilometres; null where the indicator has none
 */
public record FileBehind(UUID survivorId, String fileNumber, UUID subjectId, String part, Long amount) {

    /** Where it stands in the order of the list; after the last of a page the next begins. */
    public String place() {
        return fileNumber + " " + subjectId + " " + part;
    }
}
