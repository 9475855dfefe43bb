package org.amparo.caseplan;

import java.util.List;
import java.util.Map;
import org.amparo.access.Permission;
import org.amparo.survivor.FileSelection;
import org.amparo.vocabulary.RiskLevel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files whose open case has a level of risk. */
@Order(10)
@Component
class SelectedByRisk implements FileSelection {

    @Override
    public String key() {
        return "risk";
    }

    @Override
    public List<RiskLevel> values() {
        return List.of(RiskLevel.HIGH, RiskLevel.MEDIUM, RiskLevel.LOW);
    }

    @Override
    public Permission needs() {
        return Permission.CASE_READ;
    }

    @Override
    public Condition where(Enum<?> value) {
        return new Condition("""
                exists (select from read.case_file risk_case where risk_case.survivor_id = s.survivor_id
                    and risk_case.stage <> 'CLOSED' and risk_case.risk = :risk)""", Map.of("risk", value.name()));
    }
}
