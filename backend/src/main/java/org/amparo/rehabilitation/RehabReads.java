package org.amparo.rehabilitation;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.PastRows;
import org.amparo.platform.PastRows.Past;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AdlIndependence;
import org.amparo.vocabulary.AdverseEvent;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;
import org.amparo.vocabulary.RehabTechnique;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class RehabReads implements RehabQueries {

    private static final int MOST_ROWS = 500;
    private static final int LONGEST_DAYS = 62;
    private static final RowScope.Columns FILE = RowScope.Columns.of("s");
    private static final String FROM = " from read.rehab_episode e join read.survivor s on s.survivor_id = e.survivor_id where ";
    private static final String WHOLE = "select e.*, s.file_number, s.full_name, s.caseworker, s.team, s.adm1, s.organisation" + FROM;

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final ReadAudit audit;
    private final Clock clock;
    private final PastRows past;

    RehabReads(JdbcClient sql, Envelopes envelopes, ReadAudit audit, Clock clock, PastRows past) {
        this.past = past;
        this.sql = sql;
        this.envelopes = envelopes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RehabPage open(Viewer viewer, RehabFilter filter, int most) {
        RowScope scope = scope(viewer);
        require(most >= 1 && most <= MOST_ROWS, "form.number", "most", 1, MOST_ROWS);
        record Counted(RehabRow row, long total, long overdue) {
        }
        List<Counted> found = sql.sql("""
                select e.*, s.file_number, s.full_name, s.caseworker, s.team, s.adm1, s.organisation, count(*) over () as total,
                    count(*) filter (where e.next_on < :today) over () as overdue"""
                + FROM + "e.ended_on is null" + (filter.therapist() == null ? "" : " and e.therapist = :therapist") + " and " + scope.sql()
                + " order by e.next_on nulls last, e.opened_on, e.episode_id limit :most").params(scope.parameters())
                .param("today", LocalDate.now(clock)).param("therapist", filter.therapist()).param("most", most)
                .query((row, n) -> new Counted(row(viewer, row), row.getLong("total"), row.getLong("overdue"))).list();
        audit.looked(viewer, Look.LIST, found.stream().map(one -> one.row().survivorId()).distinct().toList(), null);
        return found.isEmpty()
                ? new RehabPage(List.of(), 0, 0)
                : new RehabPage(found.stream().map(Counted::row).toList(), found.getFirst().total(), found.getFirst().overdue());
    }

    @Override
    public List<RehabRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        RowScope granted = scope(viewer);
        require(!to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS)), "form.number", "to", 0, LONGEST_DAYS);
        String asked = reach == Scope.OWN
                ? "(e.therapist = :viewerUser::uuid or s.caseworker = :viewerUser::uuid)"
                : RowScope.of(viewer, Permission.REHAB_READ, reach, FILE).sql();
        List<RehabRow> rows = sql.sql(WHOLE + "e.ended_on is null and e.next_on between :from and :to and not s.erased and " + granted.sql()
                + " and " + asked + " order by e.next_on, e.episode_id").params(granted.parameters()).param("from", from).param("to", to)
                .query((row, n) -> row(viewer, row)).list();
        audit.looked(viewer, Look.LIST, rows.stream().map(RehabRow::survivorId).distinct().toList(), null);
        return rows;
    }

    @Override
    public List<RehabView> ofFile(Viewer viewer, UUID survivorId) {
        return views(viewer, "e.survivor_id = :id", survivorId, Past.TODAY, Look.FILE, null);
    }

    @Override
    public List<RehabView> asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        scope(viewer);
        List<UUID> episodes = sql.sql("select episode_id from read.rehab_episode where survivor_id = ?").param(survivorId)
                .query(UUID.class).list();
        return views(viewer, "e.survivor_id = :id", survivorId, past.atEndOf(day, episodes, RehabRows.class), Look.FILE_AS_OF,
                String.valueOf(day));
    }

    @Override
    public RehabView episode(Viewer viewer, UUID episodeId) {
        return views(viewer, "e.episode_id = :id", episodeId, Past.TODAY, Look.FILE, null).stream().findFirst()
                .orElseThrow(() -> new NotAllowed(Permission.REHAB_READ));
    }

    /** Three statements, however many episodes there are. */
    private List<RehabView> views(Viewer viewer, String which, UUID id, Past rows, Look look, String detail) {
        RowScope scope = scope(viewer);
        String within = " where episode_id in (select e.episode_id" + FROM + which + " and " + scope.sql() + ")";
        record InEpisode<T>(UUID episode, T part) {
        }
        Map<UUID, List<RehabView.Goal>> goals = sql.sql(rows.in("select * from read.rehab_goal" + within + " order by sequence"))
                .params(scope.parameters()).params(rows.parameters()).param("id", id)
                .query((row, n) -> new InEpisode<>(row.getObject("episode_id", UUID.class), goal(row))).list().stream()
                .collect(Collectors.groupingBy(InEpisode::episode, Collectors.mapping(InEpisode::part, Collectors.toList())));
        Map<UUID, List<RehabView.Held>> sessions = sql
                .sql(rows.in("select * from read.rehab_session" + within + " and not retracted order by held_on desc, session_id"))
                .params(scope.parameters()).params(rows.parameters()).param("id", id)
                .query((row, n) -> new InEpisode<>(row.getObject("episode_id", UUID.class), held(row))).list().stream()
                .collect(Collectors.groupingBy(InEpisode::episode, Collectors.mapping(InEpisode::part, Collectors.toList())));
        List<RehabView> views = sql.sql(rows.in(WHOLE + which + " and " + scope.sql()
                + " order by (e.ended_on is not null), e.opened_on desc, e.episode_id")).params(scope.parameters())
                .params(rows.parameters()).param("id", id)
                .query((row, n) -> view(viewer, row, goals, sessions)).list();
        audit.looked(viewer, look, views.stream().map(view -> view.row().survivorId()).distinct().toList(), detail);
        return views;
    }

    private RehabView view(Viewer viewer, ResultSet row, Map<UUID, List<RehabView.Goal>> goals,
            Map<UUID, List<RehabView.Held>> sessions) throws SQLException {
        RehabRow episode = row(viewer, row);
        UUID person = episode.survivorId();
        return new RehabView(episode, Placement.of(row), row.getBoolean("emergency"), open(person, RehabRows.REASON, row, "reason"),
                goals.getOrDefault(episode.episodeId(), List.of()), sessions.getOrDefault(episode.episodeId(), List.of()),
                texts(row, "exercises").stream().map(RehabRows::read).toList(), day(row, "exercises_on"),
                open(person, RehabRows.EXERCISE_WORDS, row, "exercise_words"), code(RehabEnd.class, row, "end_reason"),
                open(person, RehabRows.SUMMARY, row, "summary"));
    }

    private RehabView.Goal goal(ResultSet row) throws SQLException {
        UUID person = row.getObject("survivor_id", UUID.class);
        return new RehabView.Goal(row.getObject("goal_id", UUID.class), open(person, RehabRows.WORDS, row, "words"),
                open(person, RehabRows.TARGET, row, "target"), day(row, "set_on"), day(row, "due_on"),
                row.getObject("attainment", Integer.class), day(row, "rated_on"));
    }

    private RehabView.Held held(ResultSet row) throws SQLException {
        UUID person = row.getObject("survivor_id", UUID.class);
        RehabSession session = new RehabSession(row.getObject("session_id", UUID.class), day(row, "held_on"),
                code(DeliveryMode.class, row, "setting"), row.getInt("minutes"),
                texts(row, "goals").stream().map(UUID::fromString).collect(Collectors.toSet()),
                texts(row, "techniques").stream().map(RehabTechnique::valueOf).collect(Collectors.toSet()),
                code(AdverseEvent.class, row, "adverse"), open(person, RehabRows.ADVERSE_NOTE, row, "adverse_note"),
                code(AdlIndependence.class, row, "adl"), day(row, "next_on"), open(person, RehabRows.NOTE, row, "note"));
        return new RehabView.Held(session, row.getBoolean("corrected"), row.getObject("by_user", UUID.class));
    }

    private Personal<String> open(UUID person, String place, ResultSet row, String column) throws SQLException {
        return envelopes.open(person, place, row.getString(column));
    }

    private RehabRow row(Viewer viewer, ResultSet row) throws SQLException {
        UUID person = row.getObject("survivor_id", UUID.class);
        boolean withheld = !viewer.may(Permission.IDENTITY_READ, Placement.of(row));
        return new RehabRow(row.getObject("episode_id", UUID.class), person, row.getString("file_number"),
                withheld ? null : open(person, "read.survivor.full_name", row, "full_name"), withheld,
                code(RehabDiscipline.class, row, "discipline"), row.getObject("therapist", UUID.class), day(row, "opened_on"),
                row.getInt("planned"), row.getInt("held"), day(row, "last_on"), day(row, "next_on"), day(row, "ended_on"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static RowScope scope(Viewer viewer) {
        viewer.require(Permission.REHAB_READ);
        return RowScope.of(viewer, Permission.REHAB_READ, FILE);
    }
}
