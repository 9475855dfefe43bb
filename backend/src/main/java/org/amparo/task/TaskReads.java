package org.amparo.task;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.Role;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.amparo.vocabulary.FileCheckFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows of tasks, with the names of the files they are about for those who may read them. */
@Component
@Transactional
class TaskReads implements TaskQueries {

    private static final int MOST = 200;
    private static final int LONGEST_DAYS = 62;
    private static final RowScope.Columns TASK = new RowScope.Columns("t.for_user", "t.for_team", null, "t.organisation");
    private static final RowScope.Columns FILE = RowScope.Columns.of("s");
    private static final String SELECT = """
            select t.*, coalesce(t.remark, checked.remark) as check_remark, s.file_number, s.full_name, s.caseworker, s.team, s.adm1, s.organisation as file_organisation
            from (%s) t left join read.survivor s on s.survivor_id = t.survivor_id
                left join read.task checked on t.kind = 'FILE_TO_CORRECT' and checked.task_id = t.about
            order by %s""";
    private static final String BY_DAY = "t.due_on, t.task_id";
    private static final String BY_END = "t.ended_at desc, t.task_id";
    private static final String IN_QUEUE = "t.for_user is null and t.for_team = :viewerTeam::uuid and (t.for_role is null or t.for_role = :role)";

    /** Files of the month's sample that the viewer is to read through. */
    private static final String CHECKS = "t.state = 'OPEN' and t.kind = 'FILE_CHECK' and (t.for_user = :viewerUser::uuid or " + IN_QUEUE
            + ")";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;
    private final Clock clock;

    TaskReads(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, ReadAudit audit, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page page(Viewer viewer, Whose whose, boolean open, String after, int limit) {
        viewer.require(Permission.TASK_READ);
        requireLimit(limit);
        String condition = "t.state " + (open ? "= 'OPEN'" : "<> 'OPEN'") + " and " + switch (whose) {
            case MINE -> "t.for_user = :viewerUser::uuid";
            case QUEUE -> IN_QUEUE;
            case GIVEN -> "t.given_by = :viewerUser::uuid and t.for_user is distinct from :viewerUser::uuid";
            case TEAM -> "t.for_team = :viewerTeam::uuid and " + scope(viewer).sql();
        };
        Map<String, Object> parameters = parameters(viewer);
        if (after != null) {
            Place place = Place.parse(after);
            condition += open
                    ? " and (t.due_on, t.task_id) > (:afterDay::date, :afterId::uuid)"
                    : " and (t.ended_at < :afterAt or t.ended_at = :afterAt and t.task_id > :afterId::uuid)";
            parameters.put("afterDay", open ? place.day() : null);
            parameters.put("afterAt", open ? null : place.moment());
            parameters.put("afterId", place.id());
        }
        String order = open ? BY_DAY : BY_END;
        parameters.put("limit", limit + 1);
        List<TaskRow> rows = rows(viewer, SELECT.formatted("select * from read.task t where " + condition + " order by " + order
                + " limit :limit", order), parameters);
        List<TaskRow> shown = List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
        looked(viewer, shown);
        return new Page(shown, rows.size() > limit ? Place.of(shown.getLast()) : null);
    }

    @Override
    public List<TaskRow> today(Viewer viewer, int limit) {
        viewer.require(Permission.TASK_READ);
        requireLimit(limit);
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("limit", limit);
        String mine = "(select * from read.task t where t.state = 'OPEN' and t.for_user = :viewerUser::uuid order by " + BY_DAY
                + " limit :limit)";
        String queue = "(select * from read.task t where t.state = 'OPEN' and " + IN_QUEUE + " order by " + BY_DAY + " limit :limit)";
        List<TaskRow> rows = rows(viewer, SELECT.formatted(mine + " union all " + queue, BY_DAY) + " limit :limit", parameters);
        looked(viewer, rows);
        return rows;
    }

    @Override
    public List<TaskRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        viewer.require(Permission.TASK_READ);
        require(!to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS)), "form.number", "to", 0, LONGEST_DAYS);
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("from", from);
        parameters.put("to", to);
        String whose = RowScope.of(viewer, Permission.TASK_READ, reach, TASK).sql();
        List<TaskRow> rows = rows(viewer, SELECT.formatted("select * from read.task t where t.state = 'OPEN' and t.due_on between :from "
                + "and :to and " + (reach == Scope.OWN ? "(" + whose + " or " + IN_QUEUE + ")" : whose), BY_DAY), parameters);
        looked(viewer, rows);
        return rows;
    }

    @Override
    public List<TaskRow> ofFile(Viewer viewer, UUID survivorId) {
        viewer.require(Permission.TASK_READ);
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("file", survivorId);
        String reached = "(" + scope(viewer).sql() + " or t.given_by = :viewerUser::uuid or exists (select from read.survivor s "
                + "where s.survivor_id = t.survivor_id and " + RowScope.of(viewer, Permission.TASK_READ, FILE).sql() + "))";
        String order = "t.state <> 'OPEN', t.due_on desc, t.task_id";
        List<TaskRow> rows = rows(viewer, SELECT.formatted("select * from read.task t where t.survivor_id = :file and " + reached
                + " order by " + order, order), parameters);
        looked(viewer, rows);
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts(Viewer viewer) {
        viewer.require(Permission.TASK_READ);
        return sql.sql("""
                select count(*), count(*) filter (where due_on <= :today) from read.task
                where state = 'OPEN' and for_user = :user""").param("today", LocalDate.now(clock)).param("user", viewer.user())
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2))).single();
    }

    @Override
    public List<TaskRow> fileChecks(Viewer viewer, int limit) {
        viewer.require(Permission.TASK_READ);
        requireLimit(limit);
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("limit", limit);
        List<TaskRow> rows = rows(viewer, SELECT.formatted("select * from read.task t where " + CHECKS + " order by " + BY_DAY
                + " limit :limit", BY_DAY), parameters);
        looked(viewer, rows);
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public DueNow dueNow(Viewer viewer) {
        viewer.require(Permission.TASK_READ);
        return sql.sql("""
                select count(*) filter (where t.kind <> 'FILE_CHECK' and t.due_on <= :today and t.for_user is not null),
                    count(*) filter (where t.kind <> 'FILE_CHECK' and t.due_on <= :today and t.for_user is null),
                    count(*) filter (where t.kind = 'FILE_CHECK')
                from read.task t where t.state = 'OPEN' and (t.for_user = :viewerUser::uuid or""" + " " + IN_QUEUE + ")")
                .params(parameters(viewer)).param("today", LocalDate.now(clock))
                .query((row, n) -> new DueNow(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    private static RowScope scope(Viewer viewer) {
        return RowScope.of(viewer, Permission.TASK_READ, TASK);
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>(scope(viewer).parameters());
        parameters.put("role", viewer.role().name());
        return parameters;
    }

    private static void requireLimit(int limit) {
        require(limit >= 1 && limit <= MOST, "form.number", "limit", 1, MOST);
    }

    private void looked(Viewer viewer, List<TaskRow> shown) {
        List<UUID> files = shown.stream().map(TaskRow::survivorId).filter(Objects::nonNull).distinct().toList();
        if (!files.isEmpty()) {
            audit.looked(viewer, Look.LIST, files, null);
        }
    }

    private List<TaskRow> rows(Viewer viewer, String statement, Map<String, Object> parameters) {
        List<Line> lines = sql.sql(statement).params(parameters).query((row, n) -> line(row)).list();
        keys.warm(lines.stream().flatMap(line -> Stream.of(line.textOwner(), line.row().survivorId())).filter(Objects::nonNull).distinct()
                .toList());
        return lines.stream().map(line -> opened(viewer, line)).toList();
    }

    private record Line(UUID textOwner, String title, String remark, String name, Placement file, TaskRow row) {
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID survivor = row.getObject("survivor_id", UUID.class);
        Placement file = new Placement(row.getObject("caseworker", UUID.class), row.getObject("team", UUID.class), row.getString("adm1"),
                row.getObject("file_organisation", UUID.class));
        Role forRole = Optional.ofNullable(row.getString("for_role")).map(Role::valueOf).orElse(null);
        String finding = row.getString("finding");
        return new Line(row.getObject("text_owner", UUID.class), row.getString("title"), row.getString("check_remark"),
                row.getString("full_name"), file,
                new TaskRow(row.getObject("task_id", UUID.class), TaskKind.valueOf(row.getString("kind")),
                        TaskState.valueOf(row.getString("state")), survivor, row.getString("file_number"), null, survivor != null,
                        row.getObject("about", UUID.class), null, row.getObject("due_on", LocalDate.class),
                        new Assignee(row.getObject("for_user", UUID.class), row.getObject("for_team", UUID.class), forRole),
                        row.getObject("given_by", UUID.class), instant(row, "given_at"), row.getObject("ended_by", UUID.class),
                        instant(row, "ended_at"), finding == null ? null : FileCheckFinding.valueOf(finding), null));
    }

    private TaskRow opened(Viewer viewer, Line line) {
        TaskRow row = line.row();
        boolean named = row.survivorId() != null && viewer.may(Permission.IDENTITY_READ, line.file());
        Personal<String> name = named ? envelopes.open(row.survivorId(), "read.survivor.full_name", line.name()) : null;
        Personal<String> title = line.textOwner() == null ? null : envelopes.open(line.textOwner(), TaskRows.TITLE, line.title());
        return new TaskRow(row.taskId(), row.kind(), row.state(), row.survivorId(), row.fileNumber(), name,
                row.survivorId() != null && !named, row.about(), title, row.dueOn(), row.assignee(), row.givenBy(), row.givenAt(),
                row.endedBy(), row.endedAt(), row.finding(),
                row.survivorId() == null ? null : envelopes.open(row.survivorId(), TaskRows.REMARK, line.remark()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Where a page ended: the day or the moment, and the task. */
    private record Place(String when, UUID id) {

        static String of(TaskRow last) {
            return (last.isOpen() ? last.dueOn().toString() : last.endedAt().toString()) + "_" + last.taskId();
        }

        static Place parse(String text) {
            int line = text.indexOf('_');
            try {
                return new Place(text.substring(0, line), UUID.fromString(text.substring(line + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw new RuleBroken("form.code", "after");
            }
        }

        LocalDate day() {
            try {
                return LocalDate.parse(when);
            } catch (java.time.DateTimeException wrong) {
                throw new RuleBroken("form.code", "after");
            }
        }

        OffsetDateTime moment() {
            try {
                return Instant.parse(when).atOffset(java.time.ZoneOffset.UTC);
            } catch (java.time.DateTimeException wrong) {
                throw new RuleBroken("form.code", "after");
            }
        }
    }
}
