package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.caseplan.CaseGates;
import org.amparo.funding.GrantGate;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.Pillar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gates of person, case and budget, one after the other in this order, so that two supports never wait for each other. */
@Component
class SupportGates implements SupportGate {

    private final SurvivorGates persons;
    private final CaseGates cases;
    private final GrantGate grants;
    private final JdbcClient sql;
    private final Clock clock;

    SupportGates(SurvivorGates persons, CaseGates cases, GrantGate grants, JdbcClient sql, Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.grants = grants;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Person work(UUID survivorId, Pillar needed) {
        SurvivorGates.Standing standing = persons.forWork(survivorId).requireWork(LocalDate.now(clock));
        UUID caseId = cases.requireOpenCase(survivorId).requireWork().caseId();
        require(needed == null || cases.hasNeedIn(caseId, needed), "R15", "kind");
        return new Person(caseId, standing.birthYear());
    }

    @Override
    public void paid(String grant, LocalDate day) {
        grants.requireOpen(grant, day, "fundedBy");
    }

    @Override
    public Person agreed(UUID survivorId) {
        return new Person(null, persons.forWork(survivorId).requireWork(LocalDate.now(clock)).birthYear());
    }

    @Override
    public Person kept(UUID survivorId) {
        return new Person(null, persons.forWork(survivorId).requireKept().birthYear());
    }

    /** What is paid out of a line is a sum over rows that may not be there yet, which no row lock can guard. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Line line(UUID lineId, UUID besides) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked").param("budget line " + lineId)
                .query(Integer.class).single();
        return sql.sql("""
                select b.currency, b.amount, b.open_from, b.open_until, b.closed, coalesce((select sum(d.amount)
                    from read.grant_payment d where d.line_id = b.line_id and d.payment_id is distinct from :besides), 0) as paid
                from read.budget_line b where b.line_id = :line""").param("line", lineId).param("besides", besides)
                .query((row, n) -> new Line(row.getString("currency"), row.getBigDecimal("amount"), row.getBigDecimal("paid"),
                        row.getObject("open_from", LocalDate.class), row.getObject("open_until", LocalDate.class),
                        row.getBoolean("closed")))
                .optional().orElseThrow(() -> new RuleBroken("R41.unknown", "lineId"));
    }
}
