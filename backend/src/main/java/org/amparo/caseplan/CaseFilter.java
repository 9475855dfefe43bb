package org.amparo.caseplan;

import java.util.Set;
import org.amparo.access.Scope;
import org.amparo.vocabulary.RiskLevel;

/**
 * What a list of cases is narrowed to; null and empty mean no narrowing.
 *
 * @param reach what the viewer asked to see; never widens what is granted
 * @param stages empty means all that are open
 */
public record CaseFilter(Scope reach, Set<CaseStage> stages, RiskLevel risk) {

    public static final CaseFilter NONE = new CaseFilter(null, Set.of(), null);

    public CaseFilter {
        stages = stages == null ? Set.of() : Set.copyOf(stages);
    }
}
