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

/** Follow-ups by their day. */
public interface FollowUpCalendar {

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
