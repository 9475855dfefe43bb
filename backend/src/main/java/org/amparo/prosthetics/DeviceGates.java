package org.amparo.prosthetics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.caseplan.CaseGates;
import org.amparo.funding.GrantGate;
import org.amparo.survivor.AmputationGate;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gates of person, case, injuries and devices, one after the other in this order, so that two orders never wait for each other. */
@Component
class DeviceGates implements DeviceGate {

    private final SurvivorGates persons;
    private final CaseGates cases;
    private final AmputationGate amputations;
    private final GrantGate grants;
    private final JdbcClient sql;
    private final Clock clock;

    DeviceGates(SurvivorGates persons, CaseGates cases, AmputationGate amputations, GrantGate grants, JdbcClient sql, Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.amputations = amputations;
        this.grants = grants;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public UUID work(UUID survivorId) {
        persons.forWork(survivorId).requireWork(LocalDate.now(clock));
        return cases.requireOpenCase(survivorId).requireWork().caseId();
    }

    @Override
    public Person kept(UUID survivorId) {
        return person(persons.forWork(survivorId).requireKept());
    }

    @Override
    public Person alive(UUID survivorId) {
        return person(persons.forWork(survivorId).requireAlive());
    }

    private static Person person(SurvivorGates.Standing standing) {
        return new Person(standing.placement(), standing.birthYear());
    }

    @Override
    public boolean hasAmputation(UUID survivorId, Side side, AmputationLevel level) {
        return amputations.hasAmputation(survivorId, side, level);
    }

    @Override
    public void paid(String grant, LocalDate day) {
        grants.requireOpen(grant, day, "fundedBy");
    }

    @Override
    public boolean pays(String grant, LocalDate day) {
        return grants.pays(grant, day);
    }

    /** The rule that follows is about orders that may not be there yet, which no row lock can guard. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Device> devices(UUID survivorId) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked").param("devices of " + survivorId)
                .query(Integer.class).single();
        return sql.sql("""
                select order_id, product, side, purpose, stage, second_reason from read.device
                where survivor_id = ? and purpose is not null order by order_id""").param(survivorId)
                .query((row, n) -> device(row)).list();
    }

    private static Device device(ResultSet row) throws SQLException {
        String side = row.getString("side");
        return new Device(row.getObject("order_id", UUID.class), AssistiveProduct.valueOf(row.getString("product")),
                side == null ? null : Side.valueOf(side), DevicePurpose.valueOf(row.getString("purpose")),
                DeviceStage.valueOf(row.getString("stage")), row.getString("second_reason") != null);
    }
}
