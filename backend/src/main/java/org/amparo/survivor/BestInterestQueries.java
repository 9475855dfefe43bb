package org.amparo.survivor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.amparo.vocabulary.ConsentPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements that a caseworker gave in a child's best interest and that wait for somebody else's yes (R5). */
@Component
@Transactional
public class BestInterestQueries {

    private static final RowScope.Columns COLUMNS = RowScope.Columns.of("s");
    /** Nobody is asked about what they recorded themselves. */
    private static final String WAITING = """
            from read.consent c join read.survivor s on s.survivor_id = c.survivor_id
            join read.timeline t on t.survivor_id = c.survivor_id and t.aggregate_id = c.survivor_id and t.sequence = c.sequence
            where c.status = 'AWAITS_APPROVAL' and not s.erased and t.by_user <> :viewerUser::uuid and\s""";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;

    BestInterestQueries(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, ReadAudit audit) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * One agreement that waits.
     *
     * @param since the day on which it was given
     * @param by who gave it
     * @param fullName null when the viewer may not read names
     */
    public record Asked(UUID survivorId, UUID consentId, String fileNumber, Personal<String> fullName, boolean nameWithheld,
            ConsentPurpose purpose, LocalDate since, UUID by) {
    }

    /**
     * Those that this viewer can approve, the oldest first; never what the viewer recorded.
     *
     * @param limit 1-200
     */
    @Needs(Permission.CONSENT_OVERRIDE)
    public List<Asked> waiting(Viewer viewer, int limit) {
        RowScope scope = scope(viewer);
        record Line(String envelope, Placement placement, Asked asked) {
        }
        List<Line> lines = sql.sql("select c.consent_id, c.purpose, c.since, t.by_user, s.survivor_id, s.file_number, s.full_name, "
                + "s.caseworker, s.team, s.adm1, s.organisation " + WAITING + scope.sql()
                + " order by c.since, c.consent_id limit :limit").params(scope.parameters()).param("limit", limit)
                .query((row, n) -> new Line(row.getString("full_name"), Placement.of(row), asked(row))).list();
        List<UUID> persons = lines.stream().map(line -> line.asked().survivorId()).distinct().toList();
        keys.warm(persons);
        audit.looked(viewer, Look.LIST, persons, null);
        return lines.stream().map(line -> viewer.may(Permission.IDENTITY_READ, line.placement())
                ? named(line.asked(), envelopes.open(line.asked().survivorId(), "read.survivor.full_name", line.envelope()))
                : line.asked()).toList();
    }

    /** How many of these wait. */
    @Needs(Permission.CONSENT_OVERRIDE)
    @Transactional(readOnly = true)
    public long count(Viewer viewer) {
        RowScope scope = scope(viewer);
        return sql.sql("select count(*) " + WAITING + scope.sql()).params(scope.parameters()).query(Long.class).single();
    }

    private static RowScope scope(Viewer viewer) {
        viewer.require(Permission.CONSENT_OVERRIDE);
        return RowScope.of(viewer, Permission.CONSENT_OVERRIDE, COLUMNS);
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getObject("survivor_id", UUID.class), row.getObject("consent_id", UUID.class), row.getString("file_number"),
                null, true, ConsentPurpose.valueOf(row.getString("purpose")), row.getObject("since", LocalDate.class),
                row.getObject("by_user", UUID.class));
    }

    private static Asked named(Asked asked, Personal<String> name) {
        return new Asked(asked.survivorId(), asked.consentId(), asked.fileNumber(), name, false, asked.purpose(), asked.since(),
                asked.by());
    }
}
