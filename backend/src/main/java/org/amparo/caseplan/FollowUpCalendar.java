package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;

/** What a case has a day for: follow-ups, the plan, the next review, the end of a hold. */
public interface FollowUpCalendar {

    /** What a case waits for beside its follow-ups. */
    enum Milestone {
        /** The plan is to be approved. */
        PLAN,
        /** The case is to be reviewed. */
        REVIEW,
        /** A case on hold is to be looked at. */
        HOLD
    }

    /**
     * Plans, reviews and ends of holds due between two days, both counted, of open cases, by day; no review of a case on hold.
     *
     * @param to at most 62 days after {@code from}
     * @param reach what the viewer asked to see; never widens what is granted
     */
    @Needs(Permission.CASE_READ)
    List<Due> milestones(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /** @param fullName null when the viewer may not read names */
    record Due(UUID caseId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld, Milestone milestone,
            LocalDate dueOn) {
    }

    /**
     * Follow-ups due between two days, both counted, by day; those that came to an end too. Every look at a person is in the read audit.
     *
     * @param to at most 62 days after {@code from}
     * @param reach what the viewer asked to see; never widens what is granted
     */
    @Needs(Permission.CASE_READ)
    List<Dated> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /**
     * One follow-up.
     *
     * @param result null while it is open
     * @param fullName null when the viewer may not read names
     */
    record Dated(UUID caseId, UUID followUpId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld,
            FollowUpType type, LocalDate dueOn, int graceDays, boolean open, FollowUpResult result) {
    }
}
