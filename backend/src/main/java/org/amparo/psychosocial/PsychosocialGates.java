package org.amparo.psychosocial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewers;
import org.amparo.caseplan.CaseGates;
import org.amparo.caseplan.MadeReferrals;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gates of person and case, one after the other in this order, so that two commands never wait for each other. */
@Component
class PsychosocialGates implements PsychosocialGate {

    /** Services to which somebody is referred whose safety is in question. */
    private static final Set<ServiceCode> MENTAL_HEALTH = EnumSet.of(ServiceCode.PSYCHIATRIC_CARE, ServiceCode.PSYCHOLOGICAL_FIRST_AID,
            ServiceCode.COUNSELLING_INDIVIDUAL, ServiceCode.CHILD_PSS);

    private final SurvivorGates persons;
    private final CaseGates cases;
    private final MadeReferrals referrals;
    private final Viewers viewers;
    private final JdbcClient sql;
    private final Clock clock;

    PsychosocialGates(SurvivorGates persons, CaseGates cases, MadeReferrals referrals, Viewers viewers, JdbcClient sql, Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.referrals = referrals;
        this.viewers = viewers;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Person work(UUID survivorId) {
        SurvivorGates.Standing standing = persons.forWork(survivorId).requireWork(LocalDate.now(clock));
        return person(cases.requireOpenCase(survivorId).requireWork().caseId(), standing);
    }

    @Override
    public Person alive(UUID survivorId) {
        return person(null, persons.forWork(survivorId).requireAlive());
    }

    @Override
    public Person kept(UUID survivorId) {
        return person(null, persons.forWork(survivorId).requireKept());
    }

    private static Person person(UUID caseId, SurvivorGates.Standing standing) {
        return new Person(caseId, standing.placement(), standing.birthYear());
    }

    @Override
    public boolean hasNeed(UUID caseId) {
        return sql.sql("select exists (select from read.need where case_id = ? and pillar = 'PSYCHOSOCIAL')").param(caseId)
                .query(Boolean.class).single();
    }

    /** The rule that follows is about support that may not be there yet, which no row lock can guard. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isOpen(UUID survivorId) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked").param("psychosocial of " + survivorId)
                .query(Integer.class).single();
        return sql.sql("select exists (select from read.psychosocial_episode where survivor_id = ? and ended_on is null)")
                .param(survivorId).query(Boolean.class).single();
    }

    @Override
    public boolean isReferred(UUID survivorId, LocalDate since) {
        return referrals.isReferred(survivorId, MENTAL_HEALTH, since);
    }

    @Override
    public boolean givesSupport(UUID user) {
        return viewers.of(user).filter(Viewers.Standing::active)
                .filter(standing -> standing.viewer().may(Permission.PSYCHOSOCIAL_WRITE)).isPresent();
    }
}
