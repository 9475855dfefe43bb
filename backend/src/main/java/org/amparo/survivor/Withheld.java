package org.amparo.survivor;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.privacy.PersonalClass;

/** The third fence: cuts from a file what this viewer may not read of it. */
final class Withheld {

    private Withheld() {
    }

    static Set<PersonalClass> from(Viewer viewer, Placement placement) {
        Set<PersonalClass> withheld = EnumSet.noneOf(PersonalClass.class);
        if (!viewer.may(Permission.IDENTITY_READ, placement)) {
            withheld.add(PersonalClass.IDENTITY);
        }
        if (!viewer.may(Permission.CONTACT_READ, placement)) {
            withheld.add(PersonalClass.CONTACT_AND_PLACE);
        }
        if (!viewer.may(Permission.MEDICAL_READ, placement)) {
            withheld.add(PersonalClass.MEDICAL);
        }
        if (!viewer.may(Permission.PROTECTION_READ, placement)) {
            withheld.add(PersonalClass.PROTECTION);
        }
        return withheld;
    }

    private static final Set<TimelineKind> OF_CASES = EnumSet.of(TimelineKind.CASE, TimelineKind.NEED, TimelineKind.GOAL,
            TimelineKind.SERVICE, TimelineKind.FOLLOW_UP, TimelineKind.RISK);

    /** Kinds of entries that this viewer is not shown: those of capabilities of which the viewer may read nothing. */
    static Set<TimelineKind> kindsFrom(Viewer viewer, Placement placement) {
        Set<TimelineKind> hidden = EnumSet.noneOf(TimelineKind.class);
        if (!viewer.may(Permission.CASE_READ, placement)) {
            hidden.addAll(OF_CASES);
        }
        if (!viewer.may(Permission.REFERRAL_READ, placement)) {
            hidden.add(TimelineKind.REFERRAL);
        }
        return hidden;
    }

    /** The view without the fields of the classes withheld; injuries and functioning are medical as a whole. */
    static FileView cut(FileView view, Set<PersonalClass> withheld) {
        boolean names = !withheld.contains(PersonalClass.IDENTITY);
        boolean places = !withheld.contains(PersonalClass.CONTACT_AND_PLACE);
        boolean health = !withheld.contains(PersonalClass.MEDICAL);
        return new FileView(view.survivorId(), view.fileNumber(), view.stage(), view.version(), view.placement(),
                names ? view.person() : nameless(view.person()), places ? view.residence() : coarse(view.residence()),
                places ? view.contact() : null, linked(view.guardian(), names, places),
                view.supportPersons().stream().map(person -> linked(person, names, places)).toList(),
                names ? view.consents() : view.consents().stream().map(Withheld::withoutWitness).toList(), view.incidents(),
                health ? view.injuries() : List.of(), health ? view.residualLimbs() : Map.of(), health ? view.functioning() : List.of(),
                view.death(), Set.copyOf(withheld), view.lastRecordedAt());
    }

    private static Person nameless(Person person) {
        return person == null
                ? null
                : new Person(null, null, person.sex(), null, person.birthYear(), person.preferredLanguage(), person.communicationNeeds(),
                        person.displacement(), person.victimType(), person.source());
    }

    private static Residence coarse(Residence residence) {
        return residence == null ? null : new Residence(residence.adm1(), null, null, residence.setting());
    }

    private static LinkedPerson linked(LinkedPerson person, boolean names, boolean places) {
        return person == null
                ? null
                : new LinkedPerson(person.personId(), names ? person.fullName() : null, person.relation(),
                        names ? person.legalBasis() : null,
                        places ? person.phone() : null, person.from());
    }

    private static FileView.ConsentState withoutWitness(FileView.ConsentState state) {
        Consent consent = state.consent();
        return consent == null || consent.witness() == null
                ? state
                : new FileView.ConsentState(state.consentId(), state.purpose(), state.status(), state.since(),
                        new Consent(consent.consentId(), consent.purpose(), consent.form(), consent.givenBy(), consent.assent(),
                                consent.guardianId(), consent.witnessId(), null, consent.givenOn(), consent.validUntil(),
                                consent.providers(), consent.withheldFields(), consent.textVersion(), consent.language(),
                                consent.pillars()));
    }
}
