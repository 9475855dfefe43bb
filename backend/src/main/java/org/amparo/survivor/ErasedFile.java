package org.amparo.survivor;

import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentState;

/** An erased file as it is shown: nobody who stood in it can be read there, even who keeps their keys because of another file. */
final class ErasedFile {

    private ErasedFile() {
    }

    /** The view itself while the file is not erased. */
    static FileView shown(FileView view) {
        return view.stage() == FileStage.ERASED ? withoutOthers(view) : view;
    }

    /** The view without the names of guardian, support persons and witnesses. */
    static FileView withoutOthers(FileView view) {
        return new FileView(view.survivorId(), view.fileNumber(), view.stage(), view.version(), view.placement(), view.person(),
                view.residence(), view.contact(), erased(view.guardian()),
                view.supportPersons().stream().map(ErasedFile::erased).toList(),
                view.consents().stream().map(ErasedFile::erased).toList(), view.incidents(), view.injuries(), view.residualLimbs(),
                view.functioning(), view.death(), view.withheld(), view.lastRecordedAt());
    }

    private static LinkedPerson erased(LinkedPerson person) {
        return person == null
                ? null
                : new LinkedPerson(person.personId(), erased(person.fullName()), person.relation(), erased(person.legalBasis()),
                        erased(person.phone()), person.from());
    }

    private static ConsentState erased(ConsentState state) {
        Consent was = state.consent();
        return was == null
                ? state
                : new ConsentState(state.consentId(), state.purpose(), state.status(), state.since(),
                        new Consent(was.consentId(), was.purpose(), was.form(), was.givenBy(), was.assent(), was.guardianId(),
                                was.witnessId(), erased(was.witness()), was.givenOn(), was.validUntil(), was.providers(),
                                was.withheldFields(), was.textVersion(), was.language(), was.pillars()));
    }

    private static Personal<String> erased(Personal<String> value) {
        return value == null ? null : Personal.erased();
    }
}
