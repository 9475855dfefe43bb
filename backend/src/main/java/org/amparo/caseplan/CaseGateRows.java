package org.amparo.caseplan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.RiskLevel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of {@link CaseGate} under the locks that the rules need. */
@Component
class CaseGateRows implements CaseGates, CaseRegister {

    private static final String OF_A_PERSON = "case of a person";
    private static final String OF_A_CASEWORKER = "caseload";

    private final JdbcClient sql;
    private final ObjectProvider<OpenWork> openWork;
    private final CaseRules rules;

    CaseGateRows(JdbcClient sql, ObjectProvider<OpenWork> openWork, CaseRules rules) {
        this.sql = sql;
        this.openWork = openWork;
        this.rules = rules;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenCase> openCase(UUID survivorId) {
        return sql
                .sql("""
                        select c.case_id, c.survivor_id, c.stage, c.risk, g.caseworker, g.team, g.adm1, g.organisation,
                            (select count(*) from read.case_risk r where r.case_id = c.case_id and r.severity = 'HIGH' and r.resolved_on is null) as high
                        from read.case_gate c join read.survivor_gate g on g.survivor_id = c.survivor_id
                        where c.survivor_id = ? and c.stage <> 'CLOSED' for share of c""")
                .param(survivorId).query((row, n) -> open(row)).optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenCase requireOpenCase(UUID survivorId) {
        return openCase(survivorId).orElseThrow(() -> new RuleBroken(find(survivorId).isPresent() ? "R31" : "R31.none", ""));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasNeedIn(UUID caseId, Pillar pillar) {
        return sql.sql("select exists (select from read.need where case_id = ? and pillar = ?)").params(caseId, pillar.name())
                .query(Boolean.class).single();
    }

    private static OpenCase open(ResultSet row) throws SQLException {
        String risk = row.getString("risk");
        return new OpenCase(row.getObject("case_id", UUID.class), row.getObject("survivor_id", UUID.class),
                CaseStage.valueOf(row.getString("stage")), Placement.of(row), risk == null ? null : RiskLevel.valueOf(risk),
                row.getInt("high"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Known> caseOf(UUID survivorId) {
        waitForOthers(OF_A_PERSON, survivorId);
        return find(survivorId);
    }

    private Optional<Known> find(UUID survivorId) {
        return sql.sql("select case_id, stage from read.case_gate where survivor_id = ? order by (stage = 'CLOSED') limit 1")
                .param(survivorId)
                .query((row, n) -> new Known(row.getObject("case_id", UUID.class), CaseStage.valueOf(row.getString("stage")))).optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Load loadOf(UUID caseworker) {
        waitForOthers(OF_A_CASEWORKER, caseworker);
        int[] cases = {0};
        BigDecimal[] weight = {BigDecimal.ZERO};
        sql.sql("""
                select c.risk, c.maintenance, count(*) as cases from read.survivor s join read.case_gate c on c.survivor_id = s.survivor_id
                where s.caseworker = ? and not s.erased and c.stage <> 'CLOSED' group by c.risk, c.maintenance""").param(caseworker)
                .query(row -> {
                    int some = row.getInt("cases");
                    String risk = row.getString("risk");
                    cases[0] += some;
                    weight[0] = weight[0].add(rules.caseload()
                            .weightOf(risk == null ? null : RiskLevel.valueOf(risk), row.getBoolean("maintenance"))
                            .multiply(BigDecimal.valueOf(some)));
                });
        return new Load(cases[0], weight[0]);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int openReferralsOnceLocked(UUID caseId, UUID survivorId) {
        sql.sql("select case_id from read.case_gate where case_id = ? for update").param(caseId).query(UUID.class).optional();
        return openWork.stream().mapToInt(work -> work.openReferrals(survivorId)).sum();
    }

    /** The rule that follows is about rows that may not be there yet, which no row lock can guard. */
    private void waitForOthers(String about, UUID id) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked").param(about + " " + id)
                .query(Integer.class).single();
    }
}
