package org.amparo.survivor;

import java.time.Instant;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Sex;

/**
 * One line of a list of files.
 *
 * @param fullName null when never told, or when the viewer may not read names ({@code nameWithheld})
 * @param birthYear null when unknown
 * @param lastRecordedAt when something was last recorded in the file
 */
public record SurvivorRow(UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld, Sex sex, Integer birthYear,
        String adm1, FileStage stage, UUID caseworker, UUID team, Instant lastRecordedAt) {
}
