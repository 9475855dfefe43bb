package org.amparo.psychosocial;

import static org.amparo.platform.RuleBroken.require;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.amparo.privacy.PersonalKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class PsychosocialReads implements PsychosocialQueries {

    private static final int MOST = 200;
    private static final int LONGEST_DAYS = 62;
    private static final RowScope.Columns FILE = RowScope.Columns.of("g");
    private static final String EPISODES = """
            select e.*, g.caseworker, g.team, g.adm1, g.organisation, s.file_number, s.full_name,
                (select max(n.happened_on) from read.psychosocial_entry n where n.episode_id = e.episode_id) as last_on
            from read.psychosocial_episode e join read.survivor_gate g on g.survivor_id = e.survivor_id
                join read.survivor s on s.survivor_id = e.survivor_id
            where\s""";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;
    private final PastRows past;

    PsychosocialReads(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, ReadAudit audit, PastRows past) {
        this.past = past;
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public List<EpisodeRow> open(Viewer viewer) {
        RowScope scope = scope(viewer);
        List<Line> lines = sql.sql(EPISODES + "e.ended_on is null and " + reached(scope) + """
                order by exists (select from read.psychosocial_entry n where n.episode_id = e.episode_id and n.unfinished) desc,
                   e.next_on nulls last, e.opened_on, e.episode_id limit\s""" + MOST).params(scope.parameters())
                .query((row, n) -> line(row)).list();
        keys.warm(lines.stream().map(Line::survivorId).distinct().toList());
        Map<UUID, List<EpisodeView.Entry>> kept = entries(lines, "unfinished and ", Past.TODAY);
        List<EpisodeRow> rows = lines.stream().map(line -> row(viewer, line, kept.getOrDefault(line.episodeId(), List.of())))
                .sorted(Comparator.comparing((EpisodeRow row) -> !row.needsAction())).toList();
        looked(viewer, Look.LIST, rows, null);
        return rows;
    }

    @Override
    public List<EpisodeRow> due(Viewer viewer, LocalDate until, int limit) {
        RowScope scope = scope(viewer);
        require(limit >= 1 && limit <= MOST, "form.number", "limit", 1, MOST);
        List<Line> lines = sql.sql(EPISODES + "e.ended_on is null and e.counsellor = :viewerUser::uuid and e.next_on <= :until and "
                + "not g.erased order by e.next_on, e.episode_id limit :limit").params(scope.parameters()).param("until", until)
                .param("limit", limit).query((row, n) -> line(row)).list();
        keys.warm(lines.stream().map(Line::survivorId).distinct().toList());
        List<EpisodeRow> rows = lines.stream().map(line -> row(viewer, line, List.of())).toList();
        looked(viewer, Look.LIST, rows, null);
        return rows;
    }

    @Override
    public List<EpisodeRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        RowScope granted = scope(viewer);
        require(!to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS)), "form.number", "to", 0, LONGEST_DAYS);
        String asked = reach == Scope.OWN
                ? "(e.counsellor = :viewerUser::uuid or g.caseworker = :viewerUser::uuid)"
                : RowScope.of(viewer, Permission.PSYCHOSOCIAL_READ, reach, FILE).sql();
        List<Line> lines = sql.sql(EPISODES + "e.ended_on is null and e.next_on between :from and :to and not g.erased and "
                + reached(granted) + " and " + asked + " order by e.next_on, e.episode_id").params(granted.parameters())
                .param("from", from).param("to", to).query((row, n) -> line(row)).list();
        keys.warm(lines.stream().map(Line::survivorId).distinct().toList());
        List<EpisodeRow> rows = lines.stream().map(line -> row(viewer, line, List.of())).toList();
        looked(viewer, Look.LIST, rows, null);
        return rows;
    }

    @Override
    public List<EpisodeView> ofFile(Viewer viewer, UUID survivorId) {
        RowScope scope = scope(viewer);
        return read(viewer, survivorId, reached(scope), Past.TODAY, Look.FILE, null);
    }

    @Override
    public List<EpisodeView> asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        RowScope scope = scope(viewer);
        List<UUID> episodes = sql.sql(EPISODES + "e.survivor_id = :survivor and " + reached(scope)).params(scope.parameters())
                .param("survivor", survivorId).query((row, n) -> row.getObject("episode_id", UUID.class)).list();
        return read(viewer, survivorId, "true", past.atEndOf(day, episodes, PsychosocialRows.class), Look.FILE_AS_OF,
                String.valueOf(day));
    }

    /** @param reached which of the rows the viewer reaches today: whoever gave the support on a past day may not read it any more */
    private List<EpisodeView> read(Viewer viewer, UUID survivorId, String reached, Past rows, Look look, String detail) {
        RowScope scope = scope(viewer);
        List<Line> lines = sql
                .sql(rows.in(EPISODES + "e.survivor_id = :survivor and " + reached + " order by e.opened_on desc, e.episode_id"))
                .params(scope.parameters()).params(rows.parameters()).param("survivor", survivorId).query((row, n) -> line(row)).list();
        Map<UUID, List<EpisodeView.Entry>> entries = entries(lines, "", rows);
        List<EpisodeView> views = lines.stream().map(line -> view(viewer, line, entries.getOrDefault(line.episodeId(), List.of())))
                .toList();
        looked(viewer, look, views.stream().map(EpisodeView::row).toList(), detail);
        return views;
    }

    /** What belongs to a file in reach, and what the viewer gives. */
    private static String reached(RowScope scope) {
        return "(" + scope.sql() + " or e.counsellor = :viewerUser::uuid)";
    }

    private static RowScope scope(Viewer viewer) {
        viewer.require(Permission.PSYCHOSOCIAL_READ);
        return RowScope.of(viewer, Permission.PSYCHOSOCIAL_READ, FILE);
    }

    private void looked(Viewer viewer, Look look, List<EpisodeRow> shown, String detail) {
        if (!shown.isEmpty()) {
            audit.looked(viewer, look, shown.stream().map(EpisodeRow::survivorId).distinct().toList(), detail);
        }
    }

    /** A row of the table before anything of it is opened. */
    private record Line(UUID episodeId, UUID survivorId, String fileNumber, String name, Placement placement, UUID counsellor,
            LocalDate openedOn, LocalDate nextOn, LocalDate lastOn, LocalDate endedOn, String opening, String ending) {
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("episode_id", UUID.class), row.getObject("survivor_id", UUID.class), row.getString("file_number"),
                row.getString("full_name"), Placement.of(row),
                row.getObject("counsellor", UUID.class), day(row, "opened_on"), day(row, "next_on"), day(row, "last_on"),
                day(row, "ended_on"), row.getString("opening"), row.getString("ending"));
    }

    private EpisodeRow row(Viewer viewer, Line line, List<EpisodeView.Entry> entries) {
        boolean withheld = !viewer.may(Permission.IDENTITY_READ, line.placement());
        Personal<String> name = withheld ? null : envelopes.open(line.survivorId(), "read.survivor.full_name", line.name());
        return new EpisodeRow(line.episodeId(), line.survivorId(), line.fileNumber(), name, withheld, line.placement(), line.counsellor(),
                line.openedOn(), line.nextOn(), line.lastOn(), line.endedOn(), entries.stream().anyMatch(EpisodeView.Entry::unfinished),
                entries.stream().anyMatch(EpisodeView.Entry::needsAction));
    }

    private EpisodeView view(Viewer viewer, Line line, List<EpisodeView.Entry> entries) {
        return new EpisodeView(row(viewer, line, entries),
                opened(line.survivorId(), PsychosocialRows.OPENING, line.opening(), Opening.class),
                opened(line.survivorId(), PsychosocialRows.ENDING, line.ending(), Ending.class), entries);
    }

    private Map<UUID, List<EpisodeView.Entry>> entries(List<Line> lines, String condition, Past rows) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        record Of(UUID episodeId, EpisodeView.Entry entry) {
        }
        Set<UUID> episodes = lines.stream().map(Line::episodeId).collect(Collectors.toSet());
        return sql.sql(rows.in("select * from read.psychosocial_entry where " + condition
                + "episode_id = any(:episodes) order by happened_on desc, recorded_at desc, entry_id")).params(rows.parameters())
                .param("episodes", episodes.toArray(UUID[]::new))
                .query((row, n) -> new Of(row.getObject("episode_id", UUID.class), entry(row))).list().stream()
                .collect(Collectors.groupingBy(Of::episodeId, Collectors.mapping(Of::entry, Collectors.toList())));
    }

    private EpisodeView.Entry entry(ResultSet row) throws SQLException {
        UUID person = row.getObject("survivor_id", UUID.class);
        EntryKind kind = EntryKind.valueOf(row.getString("kind"));
        return new EpisodeView.Entry(row.getObject("entry_id", UUID.class), kind, day(row, "happened_on"), row.getBoolean("unfinished"),
                row.getObject("corrects", UUID.class), row.getObject("corrected_by", UUID.class),
                Personal.map(opened(person, PsychosocialRows.CONTENT, row.getString("content"), kind.content()), EntryContent.class::cast),
                envelopes.open(person, PsychosocialRows.REASON, row.getString("reason")),
                row.getObject("by_user", UUID.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private <T> Personal<T> opened(UUID person, String place, String envelope, Class<T> type) {
        return Personal.map(envelopes.open(person, place, envelope), json -> PsychosocialRows.JSON.readValue(json, type));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
