package org.amparo.ui.survivor.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Permission;

/** Something that can be recorded in a file; also the word for it in the address ({@code ?do=injury}). */
public enum Work {
    ENROLMENT_DECLINED(Permission.FILE_REGISTER),
    ENROLMENT_TAKEN_UP(Permission.FILE_REGISTER),
    NOTE(Permission.FILE_EDIT),
    INJURY(Permission.CLINICAL_RECORD),
    RESIDUAL_LIMB(Permission.CLINICAL_RECORD),
    FUNCTIONING(Permission.CLINICAL_RECORD),
    INCIDENT(Permission.CLINICAL_RECORD),
    CONSENT(Permission.CONSENT_RECORD),
    REFUSAL(Permission.CONSENT_RECORD),
    WITHDRAWAL(Permission.CONSENT_RECORD),
    GUARDIAN(Permission.FILE_EDIT),
    SUPPORT_PERSON(Permission.FILE_EDIT),
    CONTACT(Permission.FILE_EDIT),
    IDENTITY(Permission.FILE_EDIT),
    ASSIGNMENT(Permission.FILE_ASSIGN),
    DEATH(Permission.DEATH_RECORD),
    BEST_INTEREST(Permission.CONSENT_OVERRIDE),
    OVERRIDE(Permission.CONSENT_OVERRIDE),
    ERASURE(Permission.ERASURE_REQUEST),
    ERASURE_APPROVAL(Permission.ERASURE_APPROVE),
    CORRECT_INJURY(Permission.RECORD_CORRECT),
    RETRACT_INJURY(Permission.RECORD_CORRECT),
    CORRECT_RESIDUAL_LIMB(Permission.RECORD_CORRECT),
    CORRECT_FUNCTIONING(Permission.RECORD_CORRECT),
    CORRECT_INCIDENT(Permission.RECORD_CORRECT),
    CORRECT_DEATH(Permission.RECORD_CORRECT);

    private final Permission permission;

    Work(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    /** True for work that begins at an entry of the timeline, not in the list of what can be recorded. */
    public boolean isAboutAnEntry() {
        return permission == Permission.RECORD_CORRECT || this == BEST_INTEREST || this == ERASURE_APPROVAL;
    }

    /** Its word in the address, and its key in the message files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The work behind a word of the address; empty for a word that is none. */
    public static Optional<Work> of(String word) {
        return Arrays.stream(values()).filter(work -> work.word().equals(word)).findFirst();
    }
}
