package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.RiskLevel;

/** What a case lets other aggregates do. Ask inside the command's transaction; the answer holds until it ends. */
public interface CaseGates {

    /** The person's open case, read under a shared lock: it cannot be closed before this transaction ends; empty when there is none. */
    Optional<OpenCase> openCase(UUID survivorId);

    /**
     * The person's open case.
     *
     * @throws org.amparo.platform.RuleBroken R31 when the case is closed, R31.none when there is none
     */
    OpenCase requireOpenCase(UUID survivorId);

    /** True when a need of this pillar was ever identified in the case, met or not (R15). */
    boolean hasNeedIn(UUID caseId, Pillar pillar);

    /**
     * An open case as other aggregates need it.
     *
     * @param risk null before it was set
     * @param highFlagsOpen protection risks of high severity that are not resolved
     */
    record OpenCase(UUID caseId, UUID survivorId, CaseStage stage, Placement placement, RiskLevel risk, int highFlagsOpen) {

        /** Refuses while the assessment that follows a reopening has not begun (R32). */
        public OpenCase requireWork() {
            require(stage != CaseStage.REOPENED, "R32.assessment", "");
            return this;
        }
    }
}
