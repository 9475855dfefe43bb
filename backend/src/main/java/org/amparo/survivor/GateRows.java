package org.amparo.survivor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.Pillar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of {@link SurvivorGate} under a shared lock. */
@Component
class GateRows implements SurvivorGates {

    private static final String AGREEMENTS = """
            select survivor_id, consent_id, status, since, given_on, valid_until, providers, pillars, withheld_fields from read.consent
            """;

    private static final String ENDS = """
            select survivor_id, caseworker, team, adm1, organisation, erased, dead, case_management from read.survivor_gate
            """;

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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Sharing forSharing(UUID survivorId) {
        return sharing(survivorId, "for share");
    }

    @Override
    public Sharing sharingNow(UUID survivorId) {
        return sharing(survivorId, "");
    }

    @Override
    public Map<UUID, Sharing> sharingNow(Collection<UUID> survivors) {
        UUID[] ids = survivors.stream().distinct().toArray(UUID[]::new);
        Map<UUID, List<Sharing.Agreement>> agreements = new HashMap<>();
        sql.sql(AGREEMENTS + "where survivor_id = any(?) and purpose = ? order by sequence desc")
                .params(ids, ConsentPurpose.SHARE_FOR_REFERRAL.name()).query((row, n) -> agreements
                        .computeIfAbsent(row.getObject("survivor_id", UUID.class), id -> new ArrayList<>()).add(agreement(row)))
                .list();
        Map<UUID, Sharing> sharing = new HashMap<>();
        sql.sql(ENDS + "where survivor_id = any(?)").param(ids).query((row, n) -> {
            UUID id = row.getObject("survivor_id", UUID.class);
            return sharing.put(id, new Sharing(Placement.of(row), agreements.getOrDefault(id, List.of()), end(row)));
        }).list();
        return sharing;
    }

    /** The gate first and the agreements after it, so that they are seen as they are once the lock is held. */
    private Sharing sharing(UUID survivorId, String lock) {
        record Gate(Placement placement, Sharing.End end) {
        }
        Gate gate = sql.sql(ENDS + "where survivor_id = ? " + lock).param(survivorId)
                .query((row, n) -> new Gate(Placement.of(row), end(row))).optional()
                .orElseThrow(() -> new RuleBroken("form.notFound", "survivorId"));
        return new Sharing(gate.placement(), agreements(survivorId), gate.end());
    }

    private static Sharing.End end(ResultSet row) throws SQLException {
        if (row.getBoolean("erased")) {
            return Sharing.End.ERASED;
        }
        if (row.getBoolean("dead")) {
            return Sharing.End.DIED;
        }
        String work = row.getString("case_management");
        return ConsentStatus.WITHDRAWN.name().equals(work) || ConsentStatus.REFUSED.name().equals(work)
                ? Sharing.End.CASE_WORK_WITHDRAWN
                : null;
    }

    private List<Sharing.Agreement> agreements(UUID survivorId) {
        return sql.sql(AGREEMENTS + "where survivor_id = ? and purpose = ? order by sequence desc")
                .params(survivorId, ConsentPurpose.SHARE_FOR_REFERRAL.name())
                .query((row, n) -> agreement(row)).list();
    }

    private static Sharing.Agreement agreement(ResultSet row) throws SQLException {
        return new Sharing.Agreement(row.getObject("consent_id", UUID.class), ConsentStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class), row.getObject("given_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                FileReader.texts(row, "providers").stream().map(UUID::fromString).collect(Collectors.toSet()),
                FileReader.texts(row, "pillars").stream().map(Pillar::valueOf).collect(Collectors.toSet()),
                Set.copyOf(FileReader.texts(row, "withheld_fields")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String agreement = row.getString("case_management");
        return new Standing(row.getObject("survivor_id", UUID.class), Placement.of(row), row.getBoolean("registered"),
                row.getBoolean("dead"), row.getBoolean("erased"), row.getObject("birth_year", Integer.class),
                agreement == null ? null : ConsentStatus.valueOf(agreement), row.getObject("case_management_until", LocalDate.class));
    }
}
