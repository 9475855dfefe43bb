package org.amparo.caseplan;

import static org.amparo.caseplan.Written.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;

/** Protection risks of a person, open and resolved. */
@InlineProjection
class RiskRows implements ReadModel {

    static final Table RISK = Table.keyed(2, "read.case_risk", "case_id", "risk_id", "flag", "severity", "flagged_on", "action",
            "resolved_on", "outcome", "sequence");

    private final Envelopes envelopes;

    RiskRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(RISK);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID survivor = event.survivorId();
        Map<String, Object> row = new HashMap<>();
        switch (event) {
            case CaseEvent.RiskFlagged e -> {
                row.put("case_id", e.caseId());
                row.put("risk_id", e.risk().riskId());
                row.put("flag", code(e.risk().flag()));
                row.put("severity", code(e.risk().severity()));
                row.put("flagged_on", e.risk().flaggedOn());
                row.put("action", envelopes.seal(survivor, PersonalClass.PROTECTION, "read.case_risk.action", e.risk().action()));
                row.put("sequence", recorded.sequence());
                rows.put(RISK, row);
            }
            case CaseEvent.RiskResolved e -> {
                row.put("resolved_on", e.resolvedOn());
                row.put("outcome", envelopes.seal(survivor, PersonalClass.PROTECTION, "read.case_risk.outcome", e.outcome()));
                rows.change(RISK, new Object[]{e.caseId(), e.riskId()}, row);
            }
            default -> {
            }
        }
    }
}
