package org.amparo.survivor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.platform.OvertakesDeadLetters;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.EnrolmentDecline;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.Sex;

/** All that can happen to a survivor's file, on one page. Stored for ever under the names given here. */
public sealed interface SurvivorEvent extends DomainEvent {

    UUID survivorId();

    @EventName("survivor.identified")
    record Identified(UUID survivorId, String fileNumber, Sex sex, Residence residence, IdentificationSource source, Certainty certainty,
            String register, UUID organisation) implements SurvivorEvent {
    }

    @EventName("survivor.registered")
    record Registered(UUID survivorId, String fileNumber, Person person, Residence residence, Contact contact, UUID caseworker, UUID team,
            UUID organisation) implements SurvivorEvent {
    }

    /** @param changed names of the components of {@link Person} that changed; the others are to be ignored */
    @EventName("survivor.identity-updated")
    record IdentityUpdated(UUID survivorId, Person person, Set<String> changed,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements SurvivorEvent {
    }

    @EventName("survivor.contact-updated")
    record ContactUpdated(UUID survivorId, Contact contact, Residence residence, Set<String> changed) implements SurvivorEvent {
    }

    @EventName("survivor.guardian-linked")
    record GuardianLinked(UUID survivorId, LinkedPerson guardian) implements SurvivorEvent {
    }

    @EventName("survivor.support-person-linked")
    record SupportPersonLinked(UUID survivorId, LinkedPerson supportPerson) implements SurvivorEvent {
    }

    @EventName("consent.given")
    record ConsentGiven(UUID survivorId, Consent consent) implements SurvivorEvent {
    }

    @EventName("consent.refused")
    record ConsentRefused(UUID survivorId, ConsentPurpose purpose, LocalDate refusedOn) implements SurvivorEvent {
    }

    /** The person was asked and is not enrolled. */
    @EventName("survivor.enrolment-declined")
    record EnrolmentDeclined(UUID survivorId, EnrolmentDecline reason, LocalDate declinedOn) implements SurvivorEvent {
    }

    /** Whether the person is enrolled is an open question again. */
    @EventName("survivor.enrolment-taken-up")
    record EnrolmentTakenUp(UUID survivorId) implements SurvivorEvent {
    }

    @EventName("consent.withdrawn")
    record ConsentWithdrawn(UUID survivorId, UUID consentId, ConsentPurpose purpose, LocalDate withdrawnOn) implements SurvivorEvent {
    }

    @EventName("consent.overridden")
    record ConsentOverridden(UUID survivorId, ConsentPurpose purpose, LawfulBasis basis,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements SurvivorEvent {
    }

    @EventName("consent.best-interest-approved")
    record BestInterestApproved(UUID survivorId, UUID consentId, ConsentPurpose purpose) implements SurvivorEvent {
    }

    @EventName("survivor.incident-linked")
    record IncidentLinked(UUID survivorId, IncidentLink incident) implements SurvivorEvent {
    }

    @EventName("injury.recorded")
    record InjuryRecorded(UUID survivorId, Injury injury) implements SurvivorEvent {
    }

    @EventName("injury.residual-limb-described")
    record ResidualLimbDescribed(UUID survivorId, ResidualLimb residualLimb) implements SurvivorEvent {
    }

    @EventName("injury.residual-limb-corrected")
    record ResidualLimbCorrected(UUID survivorId, ResidualLimb residualLimb, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason)
            implements
                SurvivorEvent {
    }

    @EventName("functioning.assessed")
    record FunctioningAssessed(UUID survivorId, Functioning functioning) implements SurvivorEvent {
    }

    @EventName("survivor.note-written")
    record NoteWritten(UUID survivorId, UUID noteId, LocalDate on, @PersonalValue(PersonalClass.MEDICAL) Personal<String> text)
            implements
                SurvivorEvent {
    }

    @EventName("survivor.death-recorded")
    record DeathRecorded(UUID survivorId, Death death) implements SurvivorEvent {
    }

    @EventName("injury.corrected")
    record InjuryCorrected(UUID survivorId, Injury injury, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason)
            implements
                SurvivorEvent {
    }

    @EventName("injury.retracted")
    record InjuryRetracted(UUID survivorId, UUID injuryId, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason)
            implements
                SurvivorEvent {
    }

    @EventName("functioning.corrected")
    record FunctioningCorrected(UUID survivorId, Functioning functioning, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason)
            implements
                SurvivorEvent {
    }

    @EventName("survivor.incident-link-corrected")
    record IncidentLinkCorrected(UUID survivorId, IncidentLink incident, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason)
            implements
                SurvivorEvent {
    }

    @EventName("survivor.death-corrected")
    record DeathCorrected(UUID survivorId, Death death, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason)
            implements
                SurvivorEvent {
    }

    /** @param overLimitReason why a supervisor gave the file to a caseworker who had no room for its case (R38); null within the limit */
    @EventName("survivor.assigned")
    record Assigned(UUID survivorId, UUID caseworker, UUID team, UUID organisation,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> overLimitReason) implements SurvivorEvent {
    }

    @EventName("survivor.erasure-requested")
    record ErasureRequested(UUID survivorId, String legalGround, UUID requestedBy) implements SurvivorEvent {
    }

    /**
     * Waits for nothing: keys are destroyed though something else of the file waits among the dead letters.
     *
     * @param persons the survivor, and those linked persons whose keys are destroyed with the survivor's
     */
    @EventName("survivor.erased")
    record PersonalDataErased(UUID survivorId, String legalGround, UUID requestedBy, UUID approvedBy, List<UUID> persons)
            implements
                SurvivorEvent,
                OvertakesDeadLetters {
    }
}
