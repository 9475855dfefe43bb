package org.amparo.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Envelopes;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class VoiceReads implements VoiceQueries {

    private static final int MOST = 200;
    private static final RowScope.Columns FILE = RowScope.Columns.of("g");
    private static final RowScope.Columns SESSION = new RowScope.Columns("coalesce(g.caseworker, e.caseworker)",
            "coalesce(g.team, e.team)", "coalesce(g.adm1, e.adm1)", "coalesce(g.organisation, e.organisation)");
    private static final String TOOK = " from read.participation p join read.survivor_gate g on g.survivor_id = p.survivor_id where ";
    private static final String HELD = " from read.risk_education e left join read.survivor_gate g on g.survivor_id = e.survivor_id where ";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final ReadAudit audit;

    VoiceReads(JdbcClient sql, Envelopes envelopes, ReadAudit audit) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.audit = audit;
    }

    @Override
    public List<Took> participation(Viewer viewer, UUID survivorId) {
        RowScope scope = scope(viewer, FILE);
        List<Took> took = sql.sql("select p.*" + TOOK + "p.survivor_id = :file and " + scope.sql()
                + " order by p.held_on desc, p.entry_id").params(scope.parameters()).param("file", survivorId)
                .query((row, n) -> took(row)).list();
        looked(viewer, took.isEmpty() ? List.of() : List.of(survivorId));
        return took;
    }

    private Took took(ResultSet row) throws SQLException {
        UUID person = row.getObject("survivor_id", UUID.class);
        return new Took(row.getObject("entry_id", UUID.class),
                new Participation(person, ParticipationKind.valueOf(row.getString("kind")),
                        ParticipationRole.valueOf(row.getString("role")),
                        row.getObject("held_on", LocalDate.class), row.getObject("costs_covered", Boolean.class),
                        envelopes.open(person, VoiceRows.INFLUENCE, row.getString("influence"))));
    }

    @Override
    public List<Session> education(Viewer viewer, UUID survivorId) {
        return sessions(viewer, "e.survivor_id = :file", Map.of("file", survivorId), "");
    }

    @Override
    public Session session(Viewer viewer, UUID entryId) {
        return sessions(viewer, "e.entry_id = :entry", Map.of("entry", entryId), "").stream().findFirst()
                .orElseThrow(() -> new NotAllowed(Permission.FEEDBACK_READ));
    }

    @Override
    public Page sessions(Viewer viewer, String after, int limit) {
        viewer.require(Permission.FEEDBACK_READ);
        RuleBroken.require(limit >= 1 && limit <= MOST, "form.number", "limit", 1, MOST);
        Place place = Place.parse(after);
        List<Session> sessions = after == null
                ? sessions(viewer, "true", Map.of(), " limit " + (limit + 1))
                : sessions(viewer, "(e.held_on < :day or e.held_on = :day and e.entry_id > :id)",
                        Map.of("day", place.days().getFirst(), "id", place.id()), " limit " + (limit + 1));
        List<Session> shown = List.copyOf(sessions.subList(0, Math.min(limit, sessions.size())));
        return new Page(shown, sessions.size() > limit ? Place.of(shown.getLast().entryId(), shown.getLast().on()) : null);
    }

    private List<Session> sessions(Viewer viewer, String condition, Map<String, Object> parameters, String limit) {
        RowScope scope = scope(viewer, SESSION);
        List<Session> sessions = sql.sql("select e.*" + HELD + condition + " and " + scope.sql() + " order by e.held_on desc, e.entry_id"
                + limit).params(scope.parameters()).params(parameters).query((row, n) -> session(row)).list();
        looked(viewer, sessions.stream().map(Session::survivorId).filter(Objects::nonNull).distinct().toList());
        return sessions;
    }

    private Session session(ResultSet row) throws SQLException {
        return new Session(row.getObject("entry_id", UUID.class), row.getObject("survivor_id", UUID.class),
                EducationAudience.valueOf(row.getString("audience")), EducationMethod.valueOf(row.getString("method")),
                row.getObject("held_on", LocalDate.class), row.getObject("minutes", Integer.class), row.getInt("girls"),
                row.getInt("boys"), row.getInt("women"), row.getInt("men"), row.getObject("with_disability", Integer.class),
                envelopes.open(row.getObject("text_owner", UUID.class), VoiceRows.PLACE, row.getString("place")));
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts(Viewer viewer) {
        RowScope files = scope(viewer, FILE);
        RowScope sessions = scope(viewer, SESSION);
        return sql.sql("""
                select s.sessions, s.girls, s.boys, s.women, s.men, t.participations, t.participants from (
                    select count(*) as sessions, coalesce(sum(e.girls), 0) as girls, coalesce(sum(e.boys), 0) as boys,
                        coalesce(sum(e.women), 0) as women, coalesce(sum(e.men), 0) as men""" + HELD + sessions.sql() + """
                ) s, (select count(*) as participations, count(distinct p.survivor_id) as participants""" + TOOK + files.sql() + ") t")
                .params(files.parameters()).query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getLong(5), row.getLong(6), row.getLong(7)))
                .single();
    }

    private static RowScope scope(Viewer viewer, RowScope.Columns columns) {
        viewer.require(Permission.FEEDBACK_READ);
        return RowScope.of(viewer, Permission.FEEDBACK_READ, columns);
    }

    private void looked(Viewer viewer, List<UUID> shown) {
        if (!shown.isEmpty()) {
            audit.looked(viewer, Look.FILE, shown, null);
        }
    }
}
