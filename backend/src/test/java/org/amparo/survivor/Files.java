package org.amparo.survivor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.*;

/** Made-up parts of files, each the simplest that the rules let through. */
final class Files {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID CASEWORKER = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    static final UUID SUPERVISOR = UUID.fromString("00000000-0000-4000-8000-00000000b055");
    static final UUID TEAM = UUID.fromString("00000000-0000-4000-8000-00000000f00d");
    static final Placement PLACEMENT = new Placement(CASEWORKER, TEAM, "CO05", null);
    static final PartialDate ADULT_BIRTH = PartialDate.exact(LocalDate.of(1984, 3, 9));
    static final PartialDate CHILD_BIRTH = PartialDate.exact(LocalDate.of(2017, 5, 2));

    private Files() {
    }

    static Person person(PartialDate birth) {
        return new Person(Personal.of("Ana Lucía Restrepo"), null, Sex.F, Personal.of(birth), null, "es", List.of(CommunicationNeed.NONE),
                DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR, IdentificationSource.HOSPITAL);
    }

    static Residence residence() {
        return new Residence("CO05", Personal.of("CO05001"), Personal.of("El Bagre"), ResidenceSetting.RURAL);
    }

    static Contact contact() {
        return new Contact(Personal.of("300 555 0101"), null, PreferredContact.PHONE, Answer.YES, Personal.of("mornings"));
    }

    static LinkedPerson guardian() {
        return new LinkedPerson(UUID.fromString("00000000-0000-4000-8000-000000000606"), Personal.of("Rosa Restrepo"), Relation.MOTHER,
                Personal.of("mother by birth"), null, null);
    }

    static Consent consent(ConsentPurpose purpose) {
        return new Consent(UUID.randomUUID(), purpose, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null, null, null, TODAY, null,
                List.of(), List.of(), "2026-01", "es");
    }

    static Consent childConsent(ConsentGiver by, Assent assent, ConsentForm form) {
        boolean guarded = by != ConsentGiver.SELF && by != ConsentGiver.SELF_WITH_SUPPORT && by != ConsentGiver.CASEWORKER_BEST_INTEREST;
        return new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, form, by, assent, guarded ? guardian().personId() : null,
                null,
                null, TODAY, null, List.of(), List.of(), "2026-01", "es");
    }

    static SurvivorCommand.Register registerAdult(UUID id) {
        return new SurvivorCommand.Register(id, "AM-2Q7K", person(ADULT_BIRTH), residence(), contact(), null,
                List.of(consent(ConsentPurpose.CASE_MANAGEMENT)), PLACEMENT);
    }

    static SurvivorCommand.Register registerChild(UUID id, PartialDate birth, LinkedPerson guardian, Consent... consents) {
        return new SurvivorCommand.Register(id, "AM-2Q7K", person(birth), residence(), null, guardian, List.of(consents), PLACEMENT);
    }

    static SurvivorEvent.Registered registered(UUID id, PartialDate birth) {
        return new SurvivorEvent.Registered(id, "AM-2Q7K", person(birth), residence(), contact(), CASEWORKER, TEAM, null);
    }

    static SurvivorEvent.Identified identified(UUID id) {
        return new SurvivorEvent.Identified(id, "AM-9ZZP", Sex.M, residence(), IdentificationSource.CASUALTY_DATABASE,
                Certainty.REPORTED_BY_PERSON,
                "register-2017", null);
    }

    static IncidentLink incident(UUID id, PartialDate date) {
        return new IncidentLink(id, date, CasualtyOutcome.INJURED, Activity.FARMING, CivilStatus.CIVILIAN, Answer.DONT_KNOW, null);
    }

    static Injury amputation(UUID id, PartialDate date) {
        return new Injury(id, InjuryKind.AMPUTATION, Side.LEFT, AmputationLevel.TRANSTIBIAL, date, Answer.YES, 4,
                Personal.of("stepped on it"));
    }

    static Functioning functioning(UUID id, FunctioningTool tool, String answers) {
        return new Functioning(id, tool, TODAY, Personal.of(answers), false, null);
    }

    static SurvivorCommand.UpdateContact phone(UUID id, String phone, long basedOn) {
        return new SurvivorCommand.UpdateContact(id, new Contact(Personal.of(phone), null, null, null, null), null, Set.of("phone"),
                basedOn);
    }
}
