package org.amparo.donor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import org.amparo.reporting.ReportConnections;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What releases count, from the facts without names. Each thing counts on one day that never changes: the day it happened, or, when it was entered
 * after the quarter of that day had closed, the day of its entry; its first entry decides. What else is true of it is taken as it was known when
 * the quarter of that day closed. So every release, whenever it is made and whatever it is about, counts the same thing in the same place.
 */
@Component
class ReleaseFacts {

    /**
     * Quarters of a year, each with the place of the sealed order at which it closed.
     *
     * @param beginning first place whose event was recorded on the first day or later
     */
    record Quarters(LocalDate from, LocalDate to, long beginning, TreeMap<LocalDate, Long> closed) {

        /** Place at which the last of them closed. */
        long known() {
            return closed.lastEntry().getValue();
        }
    }

    /** Something that counts on a day. @param what its kind, in the words of the facts @param grant null when nobody is told to have paid @param provider null for own staff */
    record Counted(UUID id, UUID person, LocalDate on, String what, String grant, String provider) {
    }

    /** A need that was met, or that waits for half a year. @param days until it was met; null for one that was not @param barriers what is in the way, by commas */
    record Need(UUID person, LocalDate on, String pillar, Integer days, String barriers) {
    }

    /** What somebody is when a quarter closes. @param consent true when keeping the file was agreed to or is allowed otherwise */
    record Person(UUID id, LocalDate quarter, String sex, Integer birthYear, String area, String disability, boolean incident,
            String device,
            boolean consent) {
    }

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String CLOSING = "(date_trunc('quarter', %s) + interval '3 months')::date - 1 + :grace";
    private static final String RECORDED = """
            (select (e.recorded_at::timestamptz at time zone :zone)::date as day from stat.sealed_event e where e.position = f.known_from)""";
    private static final String QUARTERS = """
            with quarter as (
                select first_day, known, (first_day + interval '3 months')::date - 1 as last_day
                from unnest(:firsts::date[], :knowns::bigint[]) as q (first_day, known)),
            """;
    /** Of which table, and the day that counts; it may lie ahead of the entry, as for what is due. */
    private static final String COUNTED = QUARTERS
            + """
                    first as (
                        select distinct on (f.id) f.id, f.known_from, %2$s as day from stat.%1$s f
                        where %2$s is not null and f.id in (
                            select f.id from stat.%1$s f where (f.known_from >= :beginning or %2$s >= :from) and f.known_from <= :known)
                        order by f.id, f.known_from),
                    counted as (
                        select f.id, case when r.day <= {closing} then f.day else r.day end as on_day
                        from first f join lateral {recorded} r on true
                        where (f.known_from >= :beginning or f.day >= :from) and f.known_from <= :known)
                    select x.*, c.on_day, q.known, q.last_day
                    from counted c join quarter q on q.first_day = date_trunc('quarter', c.on_day)::date
                    join stat.%1$s x on x.id = c.id and x.known_from <= q.known and x.known_to > q.known and x.valid_from <= c.on_day
                     and x.valid_to > c.on_day
                    where c.on_day between :from and :to
                    """
                    .replace("{closing}", CLOSING.formatted("f.day")).replace("{recorded}", RECORDED);
    private static final String AT = "%1$s.known_from <= m.known and %1$s.known_to > m.known and %1$s.valid_from <= m.on_day and %1$s.valid_to > m.on_day";

    /** Needs that wait when half a year is over. Days after which a need that was not met counts as one that is not. */
    private static final int HALF_A_YEAR = 180;
    private static final String MET = QUARTERS
            + """
                    need as (select distinct on (f.id) f.id, f.identified_on from stat.need f where f.identified_on is not null
                        and f.id in (select m.id from stat.need m where m.status = 'MET' and m.known_from between :beginning and :known)
                        order by f.id, f.known_from),
                    first as (
                        select distinct on (f.id) f.id, f.known_from, f.valid_from as day, n.identified_on
                        from stat.need f join need n on n.id = f.id where f.status = 'MET' order by f.id, f.known_from, f.valid_from),
                    counted as (
                        select f.id, f.day - f.identified_on as days, case when r.day <= {closing} then f.day else r.day end as on_day
                        from first f join lateral {recorded} r on true
                        where f.known_from >= :beginning and f.known_from <= :known and f.day - f.identified_on <= :halfYear
                          and r.day <= {judged})
                    select x.survivor_id, x.pillar, c.on_day, c.days
                    from counted c join quarter q on q.first_day = date_trunc('quarter', c.on_day)::date
                    join stat.need x on x.id = c.id and x.known_from <= q.known and x.known_to > q.known and x.valid_from <= c.on_day
                     and x.valid_to > c.on_day
                    where c.on_day between :from and :to
                    """
                    .replace("{closing}", CLOSING.formatted("f.day"))
                    .replace("{judged}", CLOSING.formatted("(f.identified_on + :halfYear)")).replace("{recorded}", RECORDED);
    private static final String PEOPLE = QUARTERS
            + """
                    m as (select q.first_day, q.known, q.last_day as on_day from quarter q)
                    select p.id, m.first_day, p.sex, p.birth_year, p.adm1, p.disability, p.incident_id is not null as incident, i.device,
                           exists (select from stat.consent c where c.survivor_id = p.id and {c} and c.standing in ('GIVEN', 'OVERRIDDEN')) as consent
                    from m join stat.person p on {p} and p.id = any(:ids)
                    left join stat.incident i on i.id = p.incident_id and {i}
                    """
                    .replace("{c}", AT.formatted("c")).replace("{p}", AT.formatted("p")).replace("{i}", AT.formatted("i"));

    private final JdbcClient sql;
    private final ZoneId zone;

    ReleaseFacts(@Qualifier(ReportConnections.REPORTS) JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.zone = clock.getZone();
    }

    /** @param from first day of a quarter @param to last day of one of the same year */
    Quarters quarters(LocalDate from, LocalDate to) {
        TreeMap<LocalDate, Long> closed = new TreeMap<>();
        for (LocalDate first = from; first.isBefore(to); first = first.plusMonths(3)) {
            closed.put(first, lastBefore(ReleasePeriod.quarter(first).closesOn().plusDays(1)));
        }
        return new Quarters(from, to, lastBefore(from) + 1, closed);
    }

    /** The last place whose event was recorded before a day began; 0 when there is none. */
    long lastBefore(LocalDate day) {
        return sql.sql("select coalesce(max(position), 0) from stat.sealed_event where recorded_at collate \"C\" < :instant")
                .param("instant", INSTANT.format(day.atStartOfDay(zone))).query(Long.class).single();
    }

    List<Counted> services(Quarters quarters) {
        return counted(quarters, "service", "f.delivered_on", "s.pillar", "s.funded_by", "coalesce(s.to_household, 'NO') <> 'YES'");
    }

    /** Services to a member of the household. */
    List<Counted> families(Quarters quarters) {
        return counted(quarters, "service", "f.delivered_on", "s.pillar", "s.funded_by", "s.to_household = 'YES'");
    }

    List<Counted> devices(Quarters quarters) {
        return counted(quarters, "device", "f.delivered_on", "s.product", "s.funded_by", "true");
    }

    List<Counted> repairs(Quarters quarters) {
        return counted(quarters, "device_repair", "f.repaired_on", "'REPAIR'", "s.funded_by", "true");
    }

    List<Counted> referralsMade(Quarters quarters) {
        return counted(quarters, "referral", "f.sent_on", "s.pillar", "null::text", "true");
    }

    List<Counted> referralsCompleted(Quarters quarters) {
        return counted(quarters, "referral", "f.completed_on", "s.pillar", "null::text", "true");
    }

    /** People for whom a support reached what it is for: enrolled, trained, granted, papers obtained. */
    List<Counted> supports(Quarters quarters) {
        return counted(quarters, "support", "f.reached_on", "s.kind", "s.funded_by",
                """
                        s.kind in ('SCHOOL', 'VOCATIONAL_TRAINING', 'GRANT', 'LEGAL_DOCUMENT') and coalesce(s.end_reason, '') <> 'MISTAKE'
                         and exists (select from stat.support_step t where t.support_id = s.id and t.known_from <= s.known and t.known_to > s.known
                         and t.status in ('PAID', 'ENROLLED', 'ATTENDING', 'COMPLETED_YEAR', 'COMPLETED_LEVEL', 'COMPLETED', 'CERTIFIED', 'GRANTED'))""");
    }

    private List<Counted> counted(Quarters quarters, String table, String day, String what, String grant, String which) {
        boolean provided = table.equals("service") || table.equals("referral");
        return of(quarters, "select s.id, s.survivor_id, s.on_day, %s as what, %s as funded_by, %s as provider_id from (%s) s where %s"
                .formatted(what, grant, provided ? "s.provider_id::text" : "null::text", counted(table, day), which))
                .query((row, n) -> new Counted(id(row, "id"), id(row, "survivor_id"), day(row, "on_day"), row.getString("what"),
                        row.getString("funded_by"), row.getString("provider_id")))
                .list();
    }

    /** Needs met within half a year, on the day they were met, and those that were not, on the day that half a year was over. */
    List<Need> needs(Quarters quarters) {
        List<Need> needs = new ArrayList<>(of(quarters, MET).param("halfYear", HALF_A_YEAR)
                .query((row, n) -> new Need(id(row, "survivor_id"), day(row, "on_day"), row.getString("pillar"), row.getInt("days"), null))
                .list());
        needs.addAll(of(quarters,
                """
                        select s.survivor_id, s.on_day, s.pillar, s.barriers from (%s) s
                        where s.status not in ('MET', 'DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT')"""
                        .formatted(counted("need", "f.identified_on + " + HALF_A_YEAR)))
                .query((row, n) -> new Need(id(row, "survivor_id"), day(row, "on_day"), row.getString("pillar"), null,
                        row.getString("barriers")))
                .list());
        return needs;
    }

    /** What people are when each of the quarters closes; a person who is not known yet then is not among them. */
    List<Person> people(Quarters quarters, Collection<UUID> ids) {
        return of(quarters, PEOPLE).param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Person(id(row, "id"), day(row, "first_day"), row.getString("sex"),
                        row.getObject("birth_year") == null ? null : row.getInt("birth_year"), row.getString("adm1"),
                        row.getString("disability"), row.getBoolean("incident"), row.getString("device"), row.getBoolean("consent")))
                .list();
    }

    /** @param day expression of the day that counts, of a row {@code f} @return rows with {@code on_day}, {@code known} and {@code last_day} */
    static String counted(String table, String day) {
        return COUNTED.formatted(table, day);
    }

    JdbcClient.StatementSpec of(Quarters quarters, String query) {
        return sql.sql(query).param("firsts", quarters.closed().keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("knowns", quarters.closed().values().toArray(Long[]::new)).param("grace", ReleasePeriod.DAYS_TO_CLOSE)
                .param("zone", zone.getId()).param("beginning", quarters.beginning()).param("known", quarters.known())
                .param("from", quarters.from()).param("to", quarters.to());
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
