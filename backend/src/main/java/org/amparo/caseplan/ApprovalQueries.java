package org.amparo.caseplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.RiskLevel;

/** What waits for an answer. */
public interface ApprovalQueries {

    /**
     * Plans, closures and reopenings that this viewer can approve, the oldest first; never what the viewer asked for (R14, R30).
     *
     * @param limit 1-200
     */
    @Needs(Permission.CASE_APPROVE)
    List<Waiting> waiting(Viewer viewer, int limit);

    /** How many of these wait. */
    @Needs(Permission.CASE_APPROVE)
    long count(Viewer viewer);

    /** Cases that the viewer is asked to take over, the oldest first. */
    @Needs(Permission.CASE_WORK)
    List<Offered> offered(Viewer viewer);

    /**
     * Something that waits for a supervisor.
     *
     * @param reason code of the closure or the reopening; null for a plan
     * @param fullName null when the viewer may not read names
     */
    record Waiting(UUID caseId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld, ApprovalKind kind,
            UUID requestedBy, Instant requestedAt, String reason, Personal<String> remark) {
    }

    /** A case that is offered; who is asked sees no more of the person than this until the case is accepted. */
    record Offered(UUID caseId, UUID survivorId, UUID transferId, String fileNumber, String adm1, CaseStage stage,
            RiskLevel risk, UUID requestedBy, LocalDate requestedOn, Personal<String> reason) {
    }
}
