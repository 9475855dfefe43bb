package org.amparo.survivor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Erasure;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the keys of everyone an approved erasure names, a moment after the approval was committed. Whoever stands in another file as
 * well keeps their keys until the last of those files is erased. Repeating it changes nothing; while the vault cannot be reached the event
 * waits among the dead letters.
 */
@LaterPolicy
class WhenPersonalDataErasedThenDestroyKeys {

    private final Erasure erasure;
    private final JdbcClient sql;

    WhenPersonalDataErasedThenDestroyKeys(Erasure erasure, JdbcClient sql) {
        this.erasure = erasure;
        this.sql = sql;
    }

    /** Guardians, support persons and witnesses who stand in a file that is not erased, or have one of their own. */
    private List<UUID> stillNeeded(SurvivorEvent.PersonalDataErased event) {
        List<UUID> others = event.persons().stream().filter(person -> !person.equals(event.survivorId())).toList();
        return others.isEmpty()
                ? others
                : sql.sql("""
                        select person from unnest(:others) as person
                        where exists (select from read.linked_person l join read.survivor s using (survivor_id)
                                      where l.person_id = person and not s.erased)
                           or exists (select from read.consent c join read.survivor s using (survivor_id)
                                      where c.witness_id = person and not s.erased)
                           or exists (select from read.survivor s where s.survivor_id = person and not s.erased)""")
                        .param("others", others.toArray(UUID[]::new)).query(UUID.class).list();
    }

    @EventHandler
    void on(SurvivorEvent.PersonalDataErased event, Recorded recorded) {
        Set<UUID> persons = new HashSet<>(event.persons());
        persons.removeAll(stillNeeded(event));
        erasure.erase(recorded.eventId(), persons, event.legalGround(), event.requestedBy(), event.approvedBy());
    }
}
