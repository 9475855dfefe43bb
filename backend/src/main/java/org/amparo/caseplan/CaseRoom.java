package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.amparo.survivor.Caseloads;
import org.amparo.vocabulary.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a caseworker has room for the case that comes with a file (R38). */
@Component
class CaseRoom implements Caseloads {

    private final JdbcClient sql;
    private final CaseRegister register;
    private final CaseRules rules;

    CaseRoom(JdbcClient sql, CaseRegister register, CaseRules rules) {
        this.sql = sql;
        this.register = register;
        this.rules = rules;
    }

    /** The file first and the caseload after it, as everybody else does who takes both locks. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(UUID caseworker, UUID survivorId) {
        if (caseworker == null || Objects.equals(caseworker, caseworkerOnceLocked(survivorId))) {
            return;
        }
        openCase(survivorId).ifPresent(weight -> {
            CaseRegister.Load load = register.loadOf(caseworker);
            require(!rules.caseload().isFull(load.weight(), weight), "R38", "caseworker", load.cases());
        });
    }

    private UUID caseworkerOnceLocked(UUID survivorId) {
        return sql.sql("select caseworker from read.survivor_gate where survivor_id = ? for update").param(survivorId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).optional().flatMap(one -> one).orElse(null);
    }

    /** What the open case weighs; empty without one. */
    private Optional<BigDecimal> openCase(UUID survivorId) {
        return sql.sql("select risk, maintenance from read.case_gate where survivor_id = ? and stage <> 'CLOSED'").param(survivorId)
                .query((row, n) -> rules.caseload().weightOf(CaseReader.code(RiskLevel.class, row, "risk"), row.getBoolean("maintenance")))
                .optional();
    }
}
