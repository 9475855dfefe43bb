package org.amparo.caseplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.survivor.TimelineEntry;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.RiskLevel;

/** What somebody has to know who comes back to a person, or comes new. */
public interface HandoverQueries {

    /** What others recorded since the viewer last had this file open on an earlier visit. */
    @Needs(Permission.CASE_READ)
    Since since(Viewer viewer, UUID survivorId);

    /** What a new worker needs: risks first, then what the person wants, what is open, and what is due. */
    @Needs(Permission.CASE_READ)
    Briefing briefing(Viewer viewer, UUID survivorId);

    /**
     * News of a file.
     *
     * @param lastOpened end of the viewer's visit before this one; null when the file was never open to the viewer
     * @param entries newest first, at most 200, without the viewer's own; all there are when lastOpened is null
     * @param more true when there are more than that
     */
    record Since(Instant lastOpened, List<TimelineEntry> entries, boolean more) {
    }

    /**
     * A case in short.
     *
     * @param stage null when there is no case
     * @param risks open protection risks, the highest first; empty when withheld
     * @param goals open goals, in the person's own words
     * @param needs open needs, the most urgent first
     * @param barriers what stands in the way, with the number of open needs it stands in the way of
     * @param due open follow-ups, the earliest first
     * @param lastFollowUps the latest three that came to an end
     * @param caseworkers who had the case before, the latest first
     */
    record Briefing(UUID survivorId, UUID caseId, CaseStage stage, LocalDate openedOn, RiskLevel risk, List<RiskState> risks,
            List<GoalState> goals, List<NeedState> needs, Map<Barrier, Integer> barriers, List<FollowUpState> due,
            List<FollowUpState> lastFollowUps, LocalDate reviewDueOn, List<UUID> caseworkers) {
    }
}
