package org.amparo.survivor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.LinkedFiles;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.Recorded;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the files linked to an incident, by the rows of their links. */
@Component
class FilesOfIncidents implements LinkedFiles {

    private final JdbcClient sql;
    private final PolicyCommands policy;

    FilesOfIncidents(JdbcClient sql, PolicyCommands policy) {
        this.sql = sql;
        this.policy = policy;
    }

    /** By the year of birth alone, which lies in clear; the exact birth date is held against the date when the person's own part is corrected. */
    @Override
    public Optional<String> against(UUID incidentId, PartialDate date) {
        if (!date.isKnown()) {
            return Optional.empty();
        }
        boolean unborn = sql.sql("""
                select exists (select from read.incident_link l join read.survivor s using (survivor_id)
                               where l.incident_id = ? and s.birth_year > ?)""")
                .params(incidentId, date.latest().getYear()).query(Boolean.class).single();
        return unborn
                ? Optional.of("R7.files")
                : files(incidentId).stream().anyMatch(file -> isInjuredBefore(file, incidentId, date))
                        ? Optional.of("R8.files")
                        : Optional.empty();
    }

    /** R8 as the file itself asks it: an injury that would come before all incidents of the person. */
    private boolean isInjuredBefore(UUID file, UUID incidentId, PartialDate date) {
        List<PartialDate> injuries = dates("select injured_on from read.injury where survivor_id = ? and not retracted", file);
        List<PartialDate> incidents = Stream.concat(Stream.of(date),
                dates("select incident_date from read.incident_link where survivor_id = ? and incident_id <> ?", file, incidentId).stream())
                .toList();
        return injuries.stream().anyMatch(injury -> incidents.stream().allMatch(injury::isSurelyBefore));
    }

    private List<PartialDate> dates(String statement, Object... parameters) {
        return sql.sql(statement).params(parameters).query((row, n) -> PartialDate.ofText(row.getString(1))).list();
    }

    @Override
    public Optional<Sex> sexOf(UUID survivorId) {
        return sql.sql("select sex from read.survivor where survivor_id = ? and sex is not null").param(survivorId).query(String.class)
                .optional().map(Sex::valueOf).filter(known -> known != Sex.U);
    }

    private List<UUID> files(UUID incidentId) {
        return sql.sql("select survivor_id from read.incident_link where incident_id = ? order by survivor_id").param(incidentId)
                .query(UUID.class).list();
    }

    @Override
    public void follow(UUID incidentId, Recorded cause) {
        files(incidentId)
                .forEach(file -> policy.send(cause, Permission.TIMER_FIRE, new SurvivorCommand.FollowIncident(file, incidentId)));
    }
}
