package org.amparo.vocabulary;

import java.util.Optional;
import java.util.UUID;

/** What incidents say of the people who have a file, for rules of capabilities that link to one. */
@FunctionalInterface
public interface KnownIncidents {

    /**
     * What an incident says of the person with this file; empty when no such incident is recorded. Asked inside a command's transaction: the
     * incident stays as it is until that transaction ends.
     */
    Optional<Said> of(UUID incidentId, UUID survivorId);

    /**
     * One incident's word on one person.
     *
     * @param counted whether one of its casualties has this file; the three after it are null otherwise
     */
    record Said(PartialDate date, boolean counted, CasualtyOutcome outcome, CivilStatus civilStatus, AgeGroup ageGroup) {
    }
}
