package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads follow-ups by their day, within the viewer's reach. */
@Component
@Transactional
class FollowUpCalendarReads implements FollowUpCalendar {

    private static final int LONGEST_DAYS = 62;

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;

    FollowUpCalendarReads(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, ReadAudit audit) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
    }

    private record Line(Dated dated, String envelope, Placement placement) {
    }

    @Override
    public List<Dated> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        viewer.require(Permission.CASE_READ);
        require(!to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS)), "form.number", "to", 0, LONGEST_DAYS);
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, reach, CaseReads.COLUMNS);
        List<Line> lines = sql.sql("""
                select u.case_id, u.follow_up_id, u.survivor_id, u.type, u.due_on, u.grace_days, u.open_case, u.result, s.file_number,
                    s.full_name, s.caseworker, s.team, s.adm1, s.organisation
                from read.follow_up u join read.survivor s on s.survivor_id = u.survivor_id
                where u.due_on between :from and :to and (u.open_case is not null or u.result is not null) and not s.erased and""" + " "
                + scope.sql() + " order by u.due_on, u.follow_up_id").params(scope.parameters()).param("from", from).param("to", to)
                .query((row, n) -> line(row)).list();
        List<UUID> persons = lines.stream().map(line -> line.dated().survivorId()).distinct().toList();
        keys.warm(persons);
        audit.looked(viewer, Look.LIST, persons, null);
        return lines.stream().map(line -> named(viewer, line)).toList();
    }

    private record Day(Due due, String envelope, Placement placement) {
    }

    @Override
    public List<Due> milestones(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        viewer.require(Permission.CASE_READ);
        require(!to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS)), "form.number", "to", 0, LONGEST_DAYS);
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, reach, CaseReads.COLUMNS);
        List<Day> days = sql.sql("""
                select f.case_id, f.survivor_id, d.milestone, d.due_on, s.file_number, s.full_name, s.caseworker, s.team, s.adm1,
                    s.organisation
                from read.survivor s join read.case_file f on f.survivor_id = s.survivor_id
                cross join lateral (values ('PLAN', f.plan_due_on), ('HOLD', f.hold_until),
                    ('REVIEW', case when f.stage <> 'ON_HOLD' then f.review_due_on end)) d(milestone, due_on)
                where f.stage <> 'CLOSED' and d.due_on between :from and :to and not s.erased and""" + " " + scope.sql()
                + " order by d.due_on, f.case_id, d.milestone").params(scope.parameters()).param("from", from).param("to", to)
                .query((row, n) -> day(row)).list();
        List<UUID> persons = days.stream().map(day -> day.due().survivorId()).distinct().toList();
        keys.warm(persons);
        audit.looked(viewer, Look.LIST, persons, null);
        return days.stream().map(day -> named(viewer, day)).toList();
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(new Due(row.getObject("case_id", UUID.class), row.getObject("survivor_id", UUID.class),
                row.getString("file_number"), null, true, Milestone.valueOf(row.getString("milestone")),
                row.getObject("due_on", LocalDate.class)), row.getString("full_name"), Placement.of(row));
    }

    private Due named(Viewer viewer, Day day) {
        Due due = day.due();
        return viewer.may(Permission.IDENTITY_READ, day.placement())
                ? new Due(due.caseId(), due.survivorId(), due.fileNumber(),
                        envelopes.open(due.survivorId(), "read.survivor.full_name", day.envelope()), false, due.milestone(), due.dueOn())
                : due;
    }

    private static Line line(ResultSet row) throws SQLException {
        Dated dated = new Dated(row.getObject("case_id", UUID.class), row.getObject("follow_up_id", UUID.class),
                row.getObject("survivor_id", UUID.class), row.getString("file_number"), null, true,
                FollowUpType.valueOf(row.getString("type")), row.getObject("due_on", LocalDate.class), row.getInt("grace_days"),
                row.getObject("open_case") != null, CaseReader.code(FollowUpResult.class, row, "result"));
        return new Line(dated, row.getString("full_name"), Placement.of(row));
    }

    private Dated named(Viewer viewer, Line line) {
        if (!viewer.may(Permission.IDENTITY_READ, line.placement())) {
            return line.dated();
        }
        Dated row = line.dated();
        Personal<String> name = envelopes.open(row.survivorId(), "read.survivor.full_name", line.envelope());
        return new Dated(row.caseId(), row.followUpId(), row.survivorId(), row.fileNumber(), name, false, row.type(), row.dueOn(),
                row.graceDays(), row.open(), row.result());
    }
}
