package org.amparo.ui.survivor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.survivor.Age;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.FileView.ConsentState;
import org.amparo.survivor.Injury;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Tone;
import org.amparo.privacy.PersonalClass;
import org.amparo.ui.survivor.record.Ages;
import org.amparo.ui.survivor.record.Work;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.VictimType;

/** What this file still needs, as far as this release knows; each with the one action that answers it. */
final class NextSteps {

    private static final int DAYS_BEFORE_CONSENT_ENDS = 30;
    private static final int YOUNGEST_ASKED = 2;

    /**
     * One thing to do.
     *
     * @param key key of its words in the message files, under {@code next.}
     * @param work what answers it; null for registering an identified file
     * @param about the entry the work is about; null when it is about the file
     */
    record Step(Tone tone, String key, String value, Work work, String about) {

        private Step(Tone tone, String key, Work work) {
            this(tone, key, "", work, null);
        }
    }

    private final FileView file;
    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();

    private NextSteps(FileView file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    static List<Step> of(FileView file, LocalDate today) {
        NextSteps next = new NextSteps(file, today);
        if (file.stage() == FileStage.IDENTIFIED) {
            next.steps.add(new Step(Tone.DUE, "register", null));
        } else if (file.stage() == FileStage.NOT_ENROLLED) {
            next.steps.add(new Step(Tone.STOPPED, "not-enrolled", Work.ENROLMENT_TAKEN_UP));
        } else if (file.stage() == FileStage.REGISTERED) {
            next.agreement();
            next.guardian();
            next.health();
            next.contact();
        }
        return next.steps;
    }

    private void agreement() {
        ConsentState state = file.consentFor(ConsentPurpose.CASE_MANAGEMENT);
        String purpose = ConsentPurpose.CASE_MANAGEMENT.name();
        if (state == null) {
            steps.add(new Step(Tone.DUE, "consent.missing", "", Work.CONSENT, purpose));
            return;
        }
        String since = DateWords.of(state.since());
        switch (state.status()) {
            case AWAITS_APPROVAL ->
                steps.add(new Step(Tone.WAITING, "consent.awaits", "", Work.BEST_INTEREST, state.consentId().toString()));
            case REFUSED -> steps.add(new Step(Tone.STOPPED, "consent.refused", since, Work.CONSENT, purpose));
            case WITHDRAWN -> steps.add(new Step(Tone.STOPPED, "consent.withdrawn", since, Work.CONSENT, purpose));
            case EXPIRED -> steps.add(new Step(Tone.OVERDUE, "consent.expired",
                    state.consent() == null ? "" : DateWords.of(state.consent().validUntil()), Work.CONSENT, purpose));
            case GIVEN -> ending(state, purpose);
            case OVERRIDDEN -> {
            }
        }
    }

    private void ending(ConsentState state, String purpose) {
        LocalDate until = state.consent() == null ? null : state.consent().validUntil();
        if (until != null && !until.isAfter(today.plusDays(DAYS_BEFORE_CONSENT_ENDS))) {
            steps.add(new Step(Tone.DUE, "consent.ending", DateWords.of(until), Work.CONSENT, purpose));
        } else if (age().filter(age -> !age.isChild()).isPresent() && state.consent() != null && isByAnother(state.consent().givenBy())) {
            steps.add(new Step(Tone.DUE, "consent.adult-now", "", Work.CONSENT, purpose));
        }
    }

    private static boolean isByAnother(ConsentGiver giver) {
        return switch (giver) {
            case PARENT, OTHER_TRUSTED_ADULT, CASEWORKER_BEST_INTEREST -> true;
            case SELF, SELF_WITH_SUPPORT, LEGAL_GUARDIAN -> false;
        };
    }

    private Optional<Age> age() {
        return Ages.of(file.person(), today);
    }

    private void guardian() {
        if (age().filter(Age::isChild).isPresent() && file.guardian() == null) {
            steps.add(new Step(Tone.DUE, "guardian", Work.GUARDIAN));
        }
    }

    private void health() {
        boolean direct = file.person() != null && file.person().victimType() == VictimType.DIRECT_SURVIVOR;
        if (direct && file.incidents().isEmpty()) {
            steps.add(new Step(Tone.DUE, "incident", Work.INCIDENT));
        }
        if (file.withheld().contains(PersonalClass.MEDICAL)) {
            return;
        }
        if (direct && file.injuries().isEmpty()) {
            steps.add(new Step(Tone.DUE, "injury", Work.INJURY));
        }
        for (Injury injury : file.injuries()) {
            if (injury.kind() == InjuryKind.AMPUTATION && !file.residualLimbs().containsKey(injury.injuryId())) {
                steps.add(new Step(Tone.DUE, "residual-limb", "", Work.RESIDUAL_LIMB, injury.injuryId().toString()));
            }
        }
        if (file.functioning().isEmpty() && age().map(Age::likely).orElse(YOUNGEST_ASKED) >= YOUNGEST_ASKED) {
            steps.add(new Step(Tone.DUE, "functioning", Work.FUNCTIONING));
        }
    }

    private void contact() {
        boolean known = file.contact() != null
                && (file.contact().phone() != null || file.contact().address() != null || file.contact().preferred() != null);
        if (!known && !file.withheld().contains(PersonalClass.CONTACT_AND_PLACE)) {
            steps.add(new Step(Tone.DUE, "contact", Work.CONTACT));
        }
    }

}
