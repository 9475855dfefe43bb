package org.amparo.survivor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.ConsentPurpose;

/**
 * A survivor's file as one viewer may see it, now or as it stood on a past date.
 *
 * @param version number of the file's last event; forms that change values send it back as {@code basedOn}
 * @param withheld classes of personal values this viewer may not read; their fields are null
 * @param consents newest first, with those refused or withdrawn
 * @param residualLimbs by injury, the latest description
 * @param death null while the person is not recorded as deceased
 */
public record FileView(UUID survivorId, String fileNumber, FileStage stage, long version, Placement placement, Person person,
        Residence residence, Contact contact, LinkedPerson guardian, List<LinkedPerson> supportPersons, List<ConsentState> consents,
        List<IncidentLink> incidents, List<Injury> injuries, Map<UUID, ResidualLimb> residualLimbs, List<Functioning> functioning,
        Death death,
        Set<PersonalClass> withheld, Instant lastRecordedAt) {

    /** What became of one purpose's consent. */
    public enum ConsentStatus {
        GIVEN, REFUSED, WITHDRAWN, EXPIRED, OVERRIDDEN, AWAITS_APPROVAL
    }

    /**
     * One consent with its state on the day of the view.
     *
     * @param consent null for a refusal or an override
     * @param since day of the last change
     */
    public record ConsentState(UUID consentId, ConsentPurpose purpose, ConsentStatus status, LocalDate since, Consent consent) {
    }

    /** The consent state that holds for a purpose; null when never asked. */
    public ConsentState consentFor(ConsentPurpose purpose) {
        return consents.stream().filter(state -> state.purpose() == purpose).findFirst().orElse(null);
    }
}
