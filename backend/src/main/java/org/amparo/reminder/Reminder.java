package org.amparo.reminder;

import java.time.Instant;
import java.util.UUID;
import org.amparo.task.TaskKind;

/**
 * A task that somebody else, or the product, gave to a person.
 *
 * @param survivorId the file it is about; null when about none
 * @param by who gave it or handed it on
 */
public record Reminder(UUID taskId, TaskKind kind, UUID survivorId, UUID by, Instant at, boolean read) {
}
