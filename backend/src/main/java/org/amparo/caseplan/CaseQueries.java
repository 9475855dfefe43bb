package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/**
 * What screens and endpoints may ask about cases. Every answer is cut to what the viewer may see, and every look at a person is in the read
 * audit before the answer leaves. A file that is out of reach and one that does not exist give the same refusal.
 */
public interface CaseQueries {

    /**
     * The person's case as it is now, open or closed; empty when there never was one.
     *
     * @throws org.amparo.access.NotAllowed when the person's file is out of reach
     */
    @Needs(Permission.CASE_READ)
    Optional<CaseView> open(Viewer viewer, UUID survivorId);

    /**
     * The person's case as it stood at the end of a past day: all that had been recorded by then and nothing later. Its placement is whose the
     * file is now.
     *
     * @return empty when there was no case yet
     * @throws org.amparo.platform.RuleBroken when the day is to come
     */
    @Needs(Permission.CASE_READ)
    Optional<CaseView> asOf(Viewer viewer, UUID survivorId, LocalDate day);

    /**
     * Cases by the day of their next step, the earliest first; those without a day at the end.
     *
     * @param limit 1-200
     */
    @Needs(Permission.CASE_READ)
    List<CaseRow> due(Viewer viewer, CaseFilter filter, int limit);

    /** How many cases the filter leaves. */
    @Needs(Permission.CASE_READ)
    long count(Viewer viewer, CaseFilter filter);

    /**
     * What comes next in the open cases of these files, and when each person was last met: for lists of files. A file without an open case
     * is not in the answer, nor is one whose case is out of reach.
     *
     * @param survivorIds at most 200
     */
    @Needs(Permission.CASE_READ)
    List<Ahead> ahead(Viewer viewer, Collection<UUID> survivorIds);

    /**
     * One person's case in a list of files: the open one, or the last one that was closed.
     *
     * @param nextStep null when the case is closed
     * @param nextDue day of the next step; null when it has none
     * @param lastContactOn day on which the person was last met or reached; null when never
     */
    record Ahead(UUID survivorId, CaseStage stage, NextStep nextStep, LocalDate nextDue, LocalDate lastContactOn) {
    }

    /** How many of the viewer's own open cases have a next step that is due by a day: a follow-up, a plan, a review, the end of a hold. */
    @Needs(Permission.CASE_READ)
    long countDue(Viewer viewer, LocalDate until);
}
