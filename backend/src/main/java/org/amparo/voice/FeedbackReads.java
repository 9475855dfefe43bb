package org.amparo.voice;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.amparo.privacy.Envelopes;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer; who looked at words of a named person is in the read audit in the same transaction. */
@Component
@Transactional
class FeedbackReads implements FeedbackQueries {

    private static final int MOST = 200;
    private static final RowScope.Columns COLUMNS = new RowScope.Columns("coalesce(g.caseworker, f.caseworker)",
            "coalesce(g.team, f.team)", "coalesce(g.adm1, f.adm1)", "coalesce(g.organisation, f.organisation)");
    private static final String DUE = "case when f.closed_on is not null then null when f.answered_on is not null then null"
            + " when f.acknowledged_on is null then least(f.acknowledge_by, f.answer_by) else f.answer_by end";
    /** What is answered and not closed has no next day, and comes last. */
    private static final String NEXT_DAY = "coalesce(" + DUE + ", 'infinity'::date)";
    private static final String AFTER_OPEN = " and (" + NEXT_DAY + ", f.received_on, f.feedback_id)"
            + " > (coalesce(:day::date, 'infinity'::date), :received::date, :id::uuid)";
    private static final String AFTER_CLOSED = " and (f.closed_on < :day::date or f.closed_on = :day::date and f.feedback_id > :id::uuid)";
    private static final String FROM = """
            from read.feedback f left join read.survivor_gate g on g.survivor_id = f.survivor_id
                left join read.survivor s on s.survivor_id = f.survivor_id
            where\s""";
    /** Of what is open there is little: each file's place is looked up, so that no question of the day reads the places of all files. */
    private static final String FROM_FEW = """
            from read.feedback f left join lateral (select one.caseworker, one.team, one.adm1, one.organisation from read.survivor_gate one
                    where one.survivor_id = f.survivor_id limit 1) g on true
                left join read.survivor s on s.survivor_id = f.survivor_id
            where\s""";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final ReadAudit audit;
    private final Clock clock;

    FeedbackReads(JdbcClient sql, Envelopes envelopes, ReadAudit audit, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page page(Viewer viewer, Part part, String after, int limit) {
        viewer.require(Permission.FEEDBACK_READ);
        require(limit >= 1 && limit <= MOST, "form.number", "limit", 1, MOST);
        boolean closed = part == Part.CLOSED;
        String condition = switch (part) {
            case OPEN -> " and f.closed_on is null";
            case OVERDUE -> " and " + DUE + " < :today";
            case CLOSED -> " and f.closed_on is not null";
        };
        Place place = Place.parse(after);
        Map<String, Object> more = new HashMap<>();
        if (place != null) {
            condition += closed ? AFTER_CLOSED : AFTER_OPEN;
            more.put("day", place.days().getFirst());
            more.put("received", place.days().getLast());
            more.put("id", place.id());
        }
        String order = closed ? "f.closed_on desc, f.feedback_id" : NEXT_DAY + ", f.received_on, f.feedback_id";
        List<Row> rows = rows(viewer, (closed ? FROM : FROM_FEW) + visible(viewer) + condition, order + " limit " + (limit + 1), more);
        List<Row> shown = List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
        looked(viewer, shown.stream().map(Row::survivorId).filter(Objects::nonNull).distinct().toList(), Look.LIST);
        return new Page(shown, rows.size() > limit ? key(shown.getLast(), closed) : null);
    }

    private static String key(Row last, boolean closed) {
        return closed
                ? Place.of(last.feedbackId(), last.closedOn(), last.receivedOn())
                : Place.of(last.feedbackId(), last.dueOn(), last.receivedOn());
    }

    @Override
    public List<Row> ofFile(Viewer viewer, UUID survivorId) {
        viewer.require(Permission.FEEDBACK_READ);
        List<Row> rows = rows(viewer, FROM + "f.survivor_id = :file and not f.sensitive and " + visible(viewer),
                "f.received_on desc, f.feedback_id", Map.of("file", survivorId));
        looked(viewer, rows.isEmpty() ? List.of() : List.of(survivorId), Look.LIST);
        return rows;
    }

    private List<Row> rows(Viewer viewer, String from, String order, Map<String, Object> more) {
        return sql.sql("select f.*, s.file_number, " + DUE + " as due_on " + from + " order by " + order)
                .params(parameters(viewer)).params(more).query((row, n) -> row(row)).list();
    }

    @Override
    public View open(Viewer viewer, UUID feedbackId) {
        viewer.require(Permission.FEEDBACK_READ);
        View view = sql.sql("select f.*, coalesce(g.team, f.team) as now_team, s.file_number, " + DUE + " as due_on " + FROM
                + "f.feedback_id = :id and " + visible(viewer)).params(parameters(viewer)).param("id", feedbackId)
                .query((row, n) -> view(row)).optional().orElseThrow(() -> new NotAllowed(Permission.FEEDBACK_READ));
        if (view.row().survivorId() != null) {
            looked(viewer, List.of(view.row().survivorId()), Look.FILE);
        }
        return view;
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts(Viewer viewer) {
        viewer.require(Permission.FEEDBACK_READ);
        return sql.sql("select count(*) filter (where f.closed_on is null), count(*) filter (where " + DUE + """
                < :today),
                   count(*) filter (where f.answered_on <= f.answer_by), count(*) filter (where f.answered_on > f.answer_by),
                   count(*) filter (where f.closed_on is not null)\s""" + FROM + visible(viewer)).params(parameters(viewer))
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))).single();
    }

    /** What is sensitive is for those alone who may handle it, and never for the one whom it is about. */
    private static String visible(Viewer viewer) {
        return "(not f.sensitive and " + RowScope.of(viewer, Permission.FEEDBACK_READ, COLUMNS).sql() + " or f.sensitive and "
                + RowScope.of(viewer, Permission.FEEDBACK_SENSITIVE, COLUMNS).sql()
                + " and f.about_staff is distinct from :viewerUser::uuid)";
    }

    private Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>(RowScope.of(viewer, Permission.FEEDBACK_READ, COLUMNS).parameters());
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }

    private void looked(Viewer viewer, List<UUID> shown, Look look) {
        if (!shown.isEmpty()) {
            audit.looked(viewer, look, shown, null);
        }
    }

    private View view(ResultSet row) throws SQLException {
        UUID owner = row.getObject("text_owner", UUID.class);
        return new View(row(row), envelopes.open(owner, FeedbackRows.WORDS, row.getString("words")),
                envelopes.open(owner, FeedbackRows.CONTACT, row.getString("contact")),
                envelopes.open(owner, FeedbackRows.REPLY, row.getString("answer")),
                envelopes.open(owner, FeedbackRows.CLOSING, row.getString("closing_words")), row.getString("receipt") != null,
                row.getObject("now_team", UUID.class));
    }

    private Row row(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String outcome = row.getString("outcome");
        return new Row(row.getObject("feedback_id", UUID.class), row.getObject("survivor_id", UUID.class), row.getString("file_number"),
                FeedbackType.valueOf(row.getString("type")), row.getBoolean("sensitive"), FeedbackWay.valueOf(row.getString("way")),
                day(row, "received_on"), day(row, "acknowledged_on"), day(row, "answered_on"), day(row, "closed_on"),
                outcome == null ? null : FeedbackOutcome.valueOf(outcome), due, due != null && due.isBefore(LocalDate.now(clock)));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
