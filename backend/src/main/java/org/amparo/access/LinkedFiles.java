package org.amparo.access;

import java.util.Optional;
import java.util.UUID;
import org.amparo.platform.Recorded;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;

/**
 * Files of the people whom an incident killed or injured. Incidents and files are of one level and do not know each other; what an incident
 * says of a person stands in the person's file too, and this keeps the two the same.
 */
public interface LinkedFiles {

    /** The rule that keeps this incident from having this date, because of what a file linked to it holds; empty when none does. */
    Optional<String> against(UUID incidentId, PartialDate date);

    /** What this person's own file says of the sex; empty while the file does not know it, or when there is no such file. */
    Optional<Sex> sexOf(UUID survivorId);

    /**
     * Lets each file that is linked to this incident take over what the incident says now; one that says the same already stays as it is.
     *
     * @param cause the event that changed the incident
     */
    void follow(UUID incidentId, Recorded cause);
}
