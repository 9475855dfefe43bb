package org.amparo.survivor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.EnrolmentDecline;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a survivor's file, on one page. */
public sealed interface SurvivorCommand extends Command {

    UUID survivorId();

    @Override
    default UUID target() {
        return survivorId();
    }

    /**
     * A new file, with the consents that come before it. For a child the guardian and the child's own yes are part of it (R4).
     * Also turns an identified file into a registered one.
     *
     * @param fileNumber number printed on the card; has no meaning inside. Ignored when the file was identified before
     */
    @Needs(Permission.FILE_REGISTER)
    record Register(@TargetAggregateIdentifier UUID survivorId, String fileNumber, Person person, Residence residence, Contact contact,
            LinkedPerson guardian, List<Consent> consents, Placement placement) implements SurvivorCommand {
        public Register {
            consents = consents == null ? List.of() : List.copyOf(consents);
        }

        Registration registration() {
            return new Registration(person, residence, contact, guardian, placement);
        }

        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /**
     * A new file of a person who cannot agree now, on a ground of law, by somebody who may override consent (R1). The person is asked as
     * soon as they can be.
     *
     * @param reason why the person cannot be asked and the file cannot wait
     */
    @Needs(Permission.CONSENT_OVERRIDE)
    record RegisterOnOverride(@TargetAggregateIdentifier UUID survivorId, String fileNumber, Person person, Residence residence,
            Contact contact, LinkedPerson guardian, LawfulBasis basis, Personal<String> reason, Placement placement)
            implements
                SurvivorCommand {

        Registration registration() {
            return new Registration(person, residence, contact, guardian, placement);
        }

        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /** A file known from a casualty register only: no name, no consent yet; source and certainty kept. */
    @Needs(Permission.REGISTRY_IMPORT)
    record Identify(@TargetAggregateIdentifier UUID survivorId, String fileNumber, Sex sex, Residence residence,
            IdentificationSource source,
            Certainty certainty, String register, IncidentLink incident, Placement placement) implements SurvivorCommand {
        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /** An identified person who was asked is not enrolled (domain 5.2). Words of the person's are not taken without agreement. */
    @Needs(Permission.FILE_REGISTER)
    record DeclineEnrolment(@TargetAggregateIdentifier UUID survivorId, EnrolmentDecline reason, LocalDate declinedOn)
            implements
                SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return declinedOn == null ? null : PartialDate.exact(declinedOn);
        }
    }

    /** The person is asked again, or circumstances have changed: registering is possible again. */
    @Needs(Permission.FILE_REGISTER)
    record TakeUpEnrolment(@TargetAggregateIdentifier UUID survivorId) implements SurvivorCommand {
    }

    /**
     * New values for the identity.
     *
     * @param changed names of the components of {@link Person} that the form changed; only these are taken
     * @param basedOn version of the file the form was opened on
     * @param reason why, when it corrects a mistake; null when the world changed
     */
    @Needs(Permission.FILE_EDIT)
    record UpdateIdentity(@TargetAggregateIdentifier UUID survivorId, Person person, Set<String> changed, long basedOn,
            Personal<String> reason)
            implements
                SurvivorCommand {
        public UpdateIdentity {
            changed = changed == null ? Set.of() : Set.copyOf(changed);
        }
    }

    /** New values for contact and residence; as {@link UpdateIdentity}, with names of components of {@link Contact} and {@link Residence}. */
    @Needs(Permission.FILE_EDIT)
    record UpdateContact(@TargetAggregateIdentifier UUID survivorId, Contact contact, Residence residence, Set<String> changed,
            long basedOn)
            implements
                SurvivorCommand {
        public UpdateContact {
            changed = changed == null ? Set.of() : Set.copyOf(changed);
        }
    }

    @Needs(Permission.FILE_EDIT)
    record LinkGuardian(@TargetAggregateIdentifier UUID survivorId, LinkedPerson guardian) implements SurvivorCommand {
    }

    @Needs(Permission.FILE_EDIT)
    record LinkSupportPerson(@TargetAggregateIdentifier UUID survivorId, LinkedPerson supportPerson) implements SurvivorCommand {
    }

    @Needs(Permission.CONSENT_RECORD)
    record GiveConsent(@TargetAggregateIdentifier UUID survivorId, Consent consent) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return consent == null || consent.givenOn() == null ? null : PartialDate.exact(consent.givenOn());
        }
    }

    @Needs(Permission.CONSENT_RECORD)
    record RefuseConsent(@TargetAggregateIdentifier UUID survivorId, ConsentPurpose purpose,
            LocalDate refusedOn) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return refusedOn == null ? null : PartialDate.exact(refusedOn);
        }
    }

    /** No reason is asked for; takes effect at once. */
    @Needs(Permission.CONSENT_RECORD)
    record WithdrawConsent(@TargetAggregateIdentifier UUID survivorId, UUID consentId, LocalDate withdrawnOn) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return withdrawnOn == null ? null : PartialDate.exact(withdrawnOn);
        }
    }

    @Needs(Permission.CONSENT_OVERRIDE)
    record OverrideConsent(@TargetAggregateIdentifier UUID survivorId, ConsentPurpose purpose, LawfulBasis basis, Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /** A supervisor approves a consent that the caseworker gave in the child's best interest (R5). */
    @Needs(Permission.CONSENT_OVERRIDE)
    record ApproveBestInterest(@TargetAggregateIdentifier UUID survivorId, UUID consentId) implements SurvivorCommand {
    }

    /** The date and, of the person, outcome, civil status and age group are taken from the incident, whatever the link says. */
    @Needs(Permission.CLINICAL_RECORD)
    record LinkIncident(@TargetAggregateIdentifier UUID survivorId, IncidentLink incident) implements SurvivorCommand {
    }

    @Needs(Permission.CLINICAL_RECORD)
    record RecordInjury(@TargetAggregateIdentifier UUID survivorId, Injury injury) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return injury == null ? null : injury.date();
        }
    }

    @Needs(Permission.CLINICAL_RECORD)
    record DescribeResidualLimb(@TargetAggregateIdentifier UUID survivorId, ResidualLimb residualLimb) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return residualLimb == null || residualLimb.describedOn() == null ? null : PartialDate.exact(residualLimb.describedOn());
        }
    }

    @Needs(Permission.CLINICAL_RECORD)
    record AssessFunctioning(@TargetAggregateIdentifier UUID survivorId, Functioning functioning) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return functioning == null || functioning.assessedOn() == null ? null : PartialDate.exact(functioning.assessedOn());
        }
    }

    @Needs(Permission.FILE_EDIT)
    record WriteNote(@TargetAggregateIdentifier UUID survivorId, UUID noteId, LocalDate on,
            Personal<String> text) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return on == null ? null : PartialDate.exact(on);
        }
    }

    @Needs(Permission.DEATH_RECORD)
    record RecordDeath(@TargetAggregateIdentifier UUID survivorId, Death death) implements SurvivorCommand {
        @Override
        public PartialDate occurredOn() {
            return death == null ? null : death.on();
        }
    }

    /**
     * The right values of an injury recorded before, and why; the first record stays readable (R34).
     *
     * @param basedOn version of the file the form was opened on; refused when this injury was corrected after it
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectInjury(@TargetAggregateIdentifier UUID survivorId, Injury injury, long basedOn, Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /**
     * An injury that never was on this person: recorded by mistake.
     *
     * @param basedOn as in {@link CorrectInjury}; refused too when its limb was described after it
     */
    @Needs(Permission.RECORD_CORRECT)
    record RetractInjury(@TargetAggregateIdentifier UUID survivorId, UUID injuryId, long basedOn, Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /**
     * The right values of the latest description of a limb, and why.
     *
     * @param basedOn as in {@link CorrectInjury}; refused too when this limb was described anew after it
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectResidualLimb(@TargetAggregateIdentifier UUID survivorId, ResidualLimb residualLimb, long basedOn,
            Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /** As {@link CorrectInjury}. */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectFunctioning(@TargetAggregateIdentifier UUID survivorId, Functioning functioning, long basedOn, Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /**
     * What only the person's own file says of an incident. When it was, and what became of the person, is corrected at the incident; the file
     * takes over what the incident says by this command too.
     *
     * @param basedOn as in {@link CorrectInjury}
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectIncidentLink(@TargetAggregateIdentifier UUID survivorId, UUID incidentId, Activity activity, Answer priorRiskEducation,
            long basedOn, Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /** The file takes over what an incident says of the person, after the incident was corrected. */
    @Needs(Permission.TIMER_FIRE)
    record FollowIncident(@TargetAggregateIdentifier UUID survivorId, UUID incidentId) implements SurvivorCommand {
    }

    /**
     * As {@link CorrectInjury}.
     *
     * @param death the right values; null when the person is alive and the death was recorded by mistake
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectDeath(@TargetAggregateIdentifier UUID survivorId, Death death, long basedOn, Personal<String> reason)
            implements
                SurvivorCommand {
    }

    /** Refused when the caseworker has no room for the file's open case (R38). */
    @Needs(Permission.FILE_ASSIGN)
    record Assign(@TargetAggregateIdentifier UUID survivorId, UUID caseworker, UUID team, UUID organisation) implements SurvivorCommand {
    }

    /** As {@link Assign}, by a supervisor who says why the caseworker takes it all the same (R38). */
    @Needs(Permission.CASE_APPROVE)
    record AssignOverLimit(@TargetAggregateIdentifier UUID survivorId, UUID caseworker, UUID team, UUID organisation,
            Personal<String> reason) implements SurvivorCommand {
    }

    /** The file goes where its case went; whether there is room was asked when the case was taken over. */
    @Needs(Permission.TIMER_FIRE)
    record FollowCase(@TargetAggregateIdentifier UUID survivorId, UUID caseworker, UUID team, UUID organisation)
            implements
                SurvivorCommand {
    }

    @Needs(Permission.ERASURE_REQUEST)
    record RequestErasure(@TargetAggregateIdentifier UUID survivorId, String legalGround) implements SurvivorCommand {
    }

    /** Approved by somebody else than who asked (R36); destroys the person's keys. */
    @Needs(Permission.ERASURE_APPROVE)
    record ApproveErasure(@TargetAggregateIdentifier UUID survivorId) implements SurvivorCommand {
    }
}
