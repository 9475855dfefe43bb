package org.amparo.incident;

import java.util.UUID;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.Sex;

/**
 * One person killed or injured in an incident, without a name.
 *
 * @param sex of a person with a file what the file says, where the file knows it
 * @param survivorId the person's file; null for a person killed or not (yet) on file
 */
public record Casualty(UUID casualtyId, CasualtyOutcome outcome, Sex sex, AgeGroup ageGroup, CivilStatus civilStatus, UUID survivorId) {

    /** The same casualty with another sex. */
    Casualty of(Sex right) {
        return new Casualty(casualtyId, outcome, right, ageGroup, civilStatus, survivorId);
    }
}
