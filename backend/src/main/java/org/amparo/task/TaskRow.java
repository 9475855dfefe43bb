package org.amparo.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.FileCheckFinding;

/**
 * One task in a list.
 *
 * @param survivorId the file it is about; null when about none
 * @param fileNumber null when about no file
 * @param fullName null when about no file, never told, or withheld ({@code nameWithheld})
 * @param about what it is about within or beside the file; null when the file as a whole, or nothing
 * @param title null when the product raised it
 * @param endedAt when it was done, cancelled or withdrawn; null while open
 * @param finding what a check of the file found; null before, and for all that is no check
 * @param remark what is to be corrected in the file; for a check that found something, and for the task that follows from it
 */
public record TaskRow(UUID taskId, TaskKind kind, TaskState state, UUID survivorId, String fileNumber, Personal<String> fullName,
        boolean nameWithheld, UUID about, Personal<String> title, LocalDate dueOn, Assignee assignee, UUID givenBy, Instant givenAt,
        UUID endedBy, Instant endedAt, FileCheckFinding finding, Personal<String> remark) {

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }
}
