package org.amparo.caseplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open case of a person and what is needed in it, for work on many files at once. Ids only; the case's own rules still decide. */
@Component
class OpenCases {

    private final JdbcClient sql;

    OpenCases(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @throws RuleBroken {@code case.none} when the person has no open case
     * @throws NotAllowed when the viewer may not work in the file, whether there is a case or not
     */
    UUID of(Viewer viewer, UUID survivorId) {
        RowScope scope = RowScope.of(viewer, Permission.CASE_WORK, RowScope.Columns.of("s"));
        Optional<Optional<UUID>> file = sql.sql("""
                select c.case_id from read.survivor s
                left join read.case_gate c on c.survivor_id = s.survivor_id and c.stage <> 'CLOSED'
                where s.survivor_id = :survivorId and %s""".formatted(scope.sql())).params(scope.parameters())
                .param("survivorId", survivorId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).optional();
        return file.orElseThrow(() -> new NotAllowed(Permission.CASE_WORK)).orElseThrow(() -> new RuleBroken("case.none", ""));
    }

    /** Open needs of this service; without one, those of its pillar. */
    List<UUID> needsFor(UUID caseId, ServiceCode service) {
        return sql.sql("""
                select need_id from (
                    select need_id, sequence, service = :service as exact, bool_or(service = :service) over () as any_exact
                    from read.need where case_id = :caseId and pillar = :pillar
                        and status not in ('MET', 'DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT')) open_need
                where exact or not any_exact order by sequence""").param("service", service.name())
                .param("pillar", service.pillar().name()).param("caseId", caseId).query(UUID.class).list();
    }
}
