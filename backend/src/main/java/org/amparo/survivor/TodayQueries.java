package org.amparo.survivor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.Role;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a person today, as far as files tell: agreements that run out, children grown up, approvals, entries of others. Only the
 * kind of work is told, never an answer about health or protection. A caseworker sees own files, all others their team's.
 */
@Component
@Transactional
public class TodayQueries {

    /** Days before its end at which an agreement is asked again. */
    static final int CONSENT_ENDS_WITHIN_DAYS = 30;
    /** Days for which an entry of somebody else is news. */
    static final int NEWS_DAYS = 7;

    private static final RowScope.Columns COLUMNS = RowScope.Columns.of("s");
    private static final String FILE = "s.survivor_id, s.file_number, s.full_name, s.caseworker, s.team, s.adm1, s.organisation";
    /** Only the last word on a purpose counts. */
    private static final String LAST_WORD = """
            not exists (select from read.consent later
                        where later.survivor_id = c.survivor_id and later.purpose = c.purpose and later.sequence > c.sequence)""";

    /** Kinds of work, the most pressing first. */
    public enum Kind {
        /** An erasure that somebody asked for and somebody else has to approve (R36). */
        ERASURE_TO_APPROVE,
        /** A best-interest agreement for a child that waits for a second person (R5). */
        BEST_INTEREST_TO_APPROVE,
        /** An agreement has run out; its date is the last day it held. */
        CONSENT_ENDED,
        /** A guardian agreed for a child who is grown up now, or turns 18 this year; the date is the first of that year. */
        GROWN_UP,
        /** An agreement runs out within {@value TodayQueries#CONSENT_ENDS_WITHIN_DAYS} days; its date is the last day it holds. */
        CONSENT_ENDS,
        /** A form about this file was begun and not recorded. */
        DRAFT,
        /** Somebody else recorded something in the last {@value TodayQueries#NEWS_DAYS} days. */
        NEWS
    }

    /**
     * One piece of work.
     *
     * @param day the day it is about, see {@link Kind}
     * @param by who asked or recorded; null when it does not matter
     * @param entries how many entries of others; 0 for all other kinds
     */
    public record Task(Kind kind, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld, String adm1,
            LocalDate day, UUID by, int entries) {
    }

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;
    private final Clock clock;

    TodayQueries(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, ReadAudit audit, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The viewer's work, the most pressing first.
     *
     * @param begun files about which the viewer has an unfinished form, with the day it was last touched
     * @param limit how many of each kind, the oldest first
     */
    public List<Task> tasks(Viewer viewer, Map<UUID, LocalDate> begun, int limit) {
        if (!viewer.may(Permission.FILE_READ)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.addAll(bestInterest(viewer, limit));
        lines.addAll(endingConsents(viewer, limit));
        lines.addAll(grownUp(viewer, limit));
        lines.addAll(begun(viewer, begun));
        lines.addAll(news(viewer, limit));
        return open(viewer, lines);
    }

    /**
     * Erasures that wait for approval, the oldest first.
     *
     * @throws NotAllowed without {@code ERASURE_APPROVE}
     */
    public List<Task> erasuresToApprove(Viewer viewer, int limit) {
        viewer.require(Permission.ERASURE_APPROVE);
        RowScope scope = RowScope.of(viewer, Permission.ERASURE_APPROVE, COLUMNS);
        return open(viewer, sql.sql("select " + FILE + """
                , (min(t.recorded_at) at time zone :zone)::date as day, min(t.by_user::text)::uuid as by_user, 0 as entries
                from read.timeline t join read.survivor s on s.survivor_id = t.survivor_id
                where t.kind = 'ERASURE' and t.event_name = 'survivor.erasure-requested' and not s.erased and""" + " " + scope.sql()
                + " group by s.survivor_id order by min(t.recorded_at) limit :limit")
                .params(scope.parameters()).param("zone", zone()).param("limit", limit)
                .query((row, n) -> line(Kind.ERASURE_TO_APPROVE, row)).list());
    }

    private List<Line> bestInterest(Viewer viewer, int limit) {
        RowScope scope = RowScope.of(viewer, Permission.CONSENT_OVERRIDE, COLUMNS);
        return sql.sql("select " + FILE + """
                , min(c.since) as day, null::uuid as by_user, 0 as entries
                from read.consent c join read.survivor s on s.survivor_id = c.survivor_id
                where c.status = 'AWAITS_APPROVAL' and not s.erased and""" + " " + scope.sql()
                + " group by s.survivor_id order by min(c.since), s.survivor_id limit :limit")
                .params(scope.parameters()).param("limit", limit)
                .query((row, n) -> line(Kind.BEST_INTEREST_TO_APPROVE, row)).list();
    }

    private List<Line> endingConsents(Viewer viewer, int limit) {
        RowScope scope = work(viewer);
        LocalDate today = LocalDate.now(clock);
        return sql.sql("select " + FILE + """
                , min(c.valid_until) as day, null::uuid as by_user, 0 as entries
                from read.survivor s join read.consent c on c.survivor_id = s.survivor_id
                where s.stage = 'REGISTERED' and c.status = 'GIVEN' and c.valid_until <= :soon and""" + " " + LAST_WORD + " and "
                + scope.sql() + " group by s.survivor_id order by min(c.valid_until), s.survivor_id limit :limit")
                .params(scope.parameters()).param("soon", today.plusDays(CONSENT_ENDS_WITHIN_DAYS)).param("limit", limit)
                .query((row, n) -> ending(row, today)).list();
    }

    private static Line ending(ResultSet row, LocalDate today) throws SQLException {
        Line line = line(Kind.CONSENT_ENDS, row);
        return line.day().isBefore(today) ? line.as(Kind.CONSENT_ENDED) : line;
    }

    /** The exact birth date is sealed; the year in clear tells all who are 18 or turn 18 this year. */
    private List<Line> grownUp(Viewer viewer, int limit) {
        RowScope scope = work(viewer);
        return sql.sql("select " + FILE + """
                , make_date(s.birth_year + 18, 1, 1) as day, null::uuid as by_user, 0 as entries
                from read.survivor s
                where s.stage = 'REGISTERED' and s.birth_year <= :bornUntil and exists (
                    select from read.consent c where c.survivor_id = s.survivor_id and c.status = 'GIVEN'
                        and c.given_by not in ('SELF', 'SELF_WITH_SUPPORT') and""" + " " + LAST_WORD + ") and " + scope.sql()
                + " order by s.birth_year, s.survivor_id limit :limit")
                .params(scope.parameters()).param("bornUntil", LocalDate.now(clock).getYear() - Age.OF_MAJORITY).param("limit", limit)
                .query((row, n) -> line(Kind.GROWN_UP, row)).list();
    }

    private List<Line> begun(Viewer viewer, Map<UUID, LocalDate> begun) {
        if (begun.isEmpty()) {
            return List.of();
        }
        RowScope scope = RowScope.of(viewer, Permission.FILE_READ, COLUMNS);
        return sql.sql("select " + FILE + ", current_date as day, null::uuid as by_user, 0 as entries from read.survivor s "
                + "where s.survivor_id = any(:ids::uuid[]) and not s.erased and " + scope.sql()).params(scope.parameters())
                .param("ids", texts(begun.keySet()))
                .query((row, n) -> line(Kind.DRAFT, row)).list().stream().map(line -> line.on(begun.get(line.id()))).toList();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private List<Line> news(Viewer viewer, int limit) {
        OffsetDateTime since = OffsetDateTime.now(clock).minusDays(NEWS_DAYS);
        RowScope scope = RowScope.of(viewer, Permission.FILE_READ, Scope.OWN, COLUMNS);
        return sql
                .sql("select " + FILE
                        + """
                                , (max(t.recorded_at) at time zone :zone)::date as day, (array_agg(t.by_user order by t.recorded_at desc, t.sequence desc))[1] as by_user, count(*) as entries
                                from read.survivor s join read.timeline t on t.survivor_id = s.survivor_id
                                where t.recorded_at > :since and t.by_user <> :viewerUser::uuid and not s.erased and"""
                        + " " + scope.sql() + " group by s.survivor_id order by max(t.recorded_at) desc limit :limit")
                .params(scope.parameters()).param("since", since).param("zone", zone()).param("limit", limit)
                .query((row, n) -> line(Kind.NEWS, row)).list();
    }

    /** Days are reckoned where the programme is, not where the database is. */
    private String zone() {
        return clock.getZone().getId();
    }

    /** Whose files are somebody's daily work: a caseworker's own, everybody else's team. */
    private static RowScope work(Viewer viewer) {
        return RowScope.of(viewer, Permission.FILE_READ, viewer.role() == Role.CASEWORKER ? Scope.OWN : Scope.TEAM, COLUMNS);
    }

    private static Line line(Kind kind, ResultSet row) throws SQLException {
        return new Line(kind, row.getObject("survivor_id", UUID.class), row.getString("file_number"), row.getString("full_name"),
                Placement.of(row),
                row.getObject("day", LocalDate.class), row.getObject("by_user", UUID.class), row.getInt("entries"));
    }

    private record Line(Kind kind, UUID id, String number, String envelope, Placement placement, LocalDate day, UUID by, int entries) {

        Line as(Kind other) {
            return new Line(other, id, number, envelope, placement, day, by, entries);
        }

        Line on(LocalDate other) {
            return new Line(kind, id, number, envelope, placement, other, by, entries);
        }
    }

    private List<Task> open(Viewer viewer, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        keys.warm(lines.stream().filter(line -> line.envelope() != null).map(Line::id).distinct().toList());
        audit.looked(viewer, Look.LIST, lines.stream().map(Line::id).distinct().toList(), null);
        return lines.stream().map(line -> task(viewer, line)).sorted(Comparator.comparing(Task::kind).thenComparing(Task::day)).toList();
    }

    private Task task(Viewer viewer, Line line) {
        boolean withheld = !viewer.may(Permission.IDENTITY_READ, line.placement());
        Personal<String> name = withheld ? null : envelopes.open(line.id(), "read.survivor.full_name", line.envelope());
        return new Task(line.kind(), line.id(), line.number(), name, withheld, line.placement().adm1(), line.day(), line.by(),
                line.entries());
    }
}
