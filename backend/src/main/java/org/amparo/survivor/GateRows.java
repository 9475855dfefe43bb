package org.amparo.survivor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView.ConsentStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of {@link SurvivorGate} under a shared lock. */
@Component
class GateRows implements SurvivorGates {

    private final JdbcClient sql;

    GateRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing forWork(UUID survivorId) {
        return sql.sql("""
                select g.survivor_id, g.caseworker, g.team, g.adm1, g.organisation, g.registered, g.dead, g.erased, g.case_management,
                    g.case_management_until, (select s.birth_year from read.survivor s where s.survivor_id = g.survivor_id) as birth_year
                from read.survivor_gate g where g.survivor_id = ? for share of g""").param(survivorId)
                .query((row, n) -> standing(row)).optional().orElseThrow(() -> new RuleBroken("form.notFound", "survivorId"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String agreement = row.getString("case_management");
        return new Standing(row.getObject("survivor_id", UUID.class), FileReader.placement(row), row.getBoolean("registered"),
                row.getBoolean("dead"), row.getBoolean("erased"), row.getObject("birth_year", Integer.class),
                agreement == null ? null : ConsentStatus.valueOf(agreement), row.getObject("case_management_until", LocalDate.class));
    }
}
