package org.amparo.rehabilitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.CaseGates;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.RehabDiscipline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gates of person, case, needs and episodes, one after the other in this order, so that two commands never wait for each other. */
@Component
class RehabGates implements RehabGate {

    private final SurvivorGates persons;
    private final CaseGates cases;
    private final JdbcClient sql;
    private final Clock clock;

    RehabGates(SurvivorGates persons, CaseGates cases, JdbcClient sql, Clock clock) {
        this.persons = persons;
        this.cases = cases;
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
        return new Person(persons.forWork(survivorId).requireKept().birthYear());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasNeed(UUID caseId) {
        return !sql.sql("""
                select need_id from read.need where case_id = ? and pillar = 'REHABILITATION'
                    and status not in ('DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT') for share""").param(caseId).query(UUID.class).list()
                .isEmpty();
    }

    /** The rule that follows is about episodes that may not be there yet, which no row lock can guard. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RehabDiscipline> open(UUID survivorId) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
                .param("rehabilitation of " + survivorId).query(Integer.class).single();
        Set<RehabDiscipline> open = EnumSet.noneOf(RehabDiscipline.class);
        sql.sql("select discipline from read.rehab_episode where survivor_id = ? and ended_on is null").param(survivorId)
                .query(String.class).list().forEach(name -> open.add(RehabDiscipline.valueOf(name)));
        return open;
    }
}
