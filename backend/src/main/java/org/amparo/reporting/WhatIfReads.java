package org.amparo.reporting;

import static org.amparo.reporting.Facts.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.KeyedHash;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons from the facts alone, for the people within the viewer's reach. */
@Component
@Transactional(readOnly = true, transactionManager = ReportConnections.TRANSACTIONS)
class WhatIfReads implements WhatIfQueries {

    /** Kilometres of the great circle between two points with latitude and longitude in degrees. */
    private static final String KILOMETRES = """
            2 * 6371.0088 * asin(least(1, sqrt(
                power(sin(radians(%2$s.latitude::float8 - %1$s.latitude::float8) / 2), 2)
                + cos(radians(%1$s.latitude::float8)) * cos(radians(%2$s.latitude::float8))
                * power(sin(radians(%2$s.longitude::float8 - %1$s.longitude::float8) / 2), 2))))""";
    private static final String SERVED_THERE = """
            select s.survivor_id, s.service from stat.service s
            where %s and s.provider_id = :provider and s.delivered_on between :to::date - 365 and :to""".formatted(at("s"));
    private static final String REFERRED_THERE = """
            select r.survivor_id, r.service from stat.referral r
            where %s and r.provider_id = :provider and r.sent_on <= :to and %s""".formatted(at("r"), Indicators.NOT_ENDED);
    private static final String CLIENTS = """
            with client as (
                select distinct c.survivor_id, c.service
                from (%s and (:site::uuid is null or s.site_id = :site)
                      union all
                      %s and :site::uuid is null) c
                join stat.person p on p.id = c.survivor_id and %s and %s and {reach})
            """.formatted(SERVED_THERE, REFERRED_THERE, at("p"), Items.LIVES);
    private static final String ALL_CLIENTS = "select count(distinct survivor_id) from client";
    private static final String CLIENTS_OF_NO_SITE = """
            select count(distinct c.survivor_id) from (%s and s.site_id is null union all %s) c
            join stat.person p on p.id = c.survivor_id and %s and %s and {reach}
            where :site::uuid is not null and c.survivor_id not in (select survivor_id from client)"""
            .formatted(SERVED_THERE, REFERRED_THERE, at("p"), Items.LIVES);
    private static final String SITES = "select count(*) from stat.site s where s.provider_id = :provider and s.served = 'YES' and "
            + at("s");
    private static final String GIVERS = """
            stat.site b
                join stat.provider v on v.id = b.provider_id and v.active = 'YES' and %s
                join stat.offer o on o.provider_id = b.provider_id and o.offered = 'YES' and %s""".formatted(at("v"), at("o"));
    private static final String LOSSES = """
            select c.service, c.people, n.provider_id as next_provider, n.site_id as next_site, n.kilometres, n.waiting_days as next_waiting,
                   h.waiting_days, exists (
                       select from %s
                       where %s and b.served = 'YES' and o.service = c.service
                         and case when :site::uuid is null then b.provider_id <> :provider else b.id <> :site end) as elsewhere
            from (select service, count(*) as people from client group by service) c
            left join stat.offer h on h.provider_id = :provider and h.service = c.service and %s
            left join lateral (
                select o.provider_id, o.waiting_days, %s as kilometres, b.id as site_id
                from stat.site a, %s
                where a.provider_id = :provider and a.served = 'YES' and %s and %s and b.served = 'YES'
                  and case when :site::uuid is null then b.provider_id <> :provider else a.id = :site and b.id <> :site end
                  and o.service = c.service and a.latitude is not null and b.latitude is not null
                order by 3, o.provider_id, b.id limit 1) n on true
            order by c.service"""
            .formatted(GIVERS, at("b"), at("h"), KILOMETRES.formatted("a", "b"), GIVERS, at("a"), at("b"));
    private static final String PEOPLE_THERE = """
            with there as (
                select p.id as survivor_id from stat.person p
                where %s and %s and p.adm1 = :adm1 and (:district::text is null or p.adm2 = :district) and {reach})
            """.formatted(at("p"), Items.LIVES);
    private static final String OPEN = """
            from stat.need n join there t on t.survivor_id = n.survivor_id
            where %s and n.service = any(:services::text[]) and n.identified_on <= :to and n.status <> 'MET' and %s"""
            .formatted(at("n"), Indicators.RELEVANT);
    private static final String MEDIAN = "percentile_cont(0.5) within group (order by :to::date - n.identified_on) as days ";
    private static final String WAITING = "select count(distinct n.survivor_id) as people, " + MEDIAN + OPEN;
    private static final String WAITING_FOR = "select n.service, count(distinct n.survivor_id) as people, " + MEDIAN + OPEN
            + " group by n.service";
    private static final String WAITS = """
            , place as (
                select coalesce(:latitude::float8, avg(s.latitude::float8)) as latitude,
                       coalesce(:longitude::float8, avg(s.longitude::float8)) as longitude
                from stat.site s where %s and s.served = 'YES' and s.latitude is not null and s.adm1 = :adm1
                  and (:district::text is null or s.district = :district)),
            nearest as (
                select asked.service, n.provider_id, n.waiting_days
                from unnest(:services::text[]) as asked(service)
                left join lateral (
                    select o.provider_id, o.waiting_days, %s as kilometres
                    from place a, %s
                    where %s and b.served = 'YES' and o.service = asked.service and a.latitude is not null and b.latitude is not null
                    order by 3, o.provider_id limit 1) n on true),
            waiting as (select n.survivor_id, n.service, min(n.identified_on) as since %s group by n.survivor_id, n.service),
            queue as (
                select survivor_id, row_number() over (order by min(since), survivor_id) as turn from waiting group by survivor_id),
            less as (
                select w.survivor_id, w.service,
                       greatest(0, x.waiting_days - 30 * ceil(q.turn::numeric / :month::int))::bigint as days
                from waiting w join queue q on q.survivor_id = w.survivor_id join nearest x on x.service = w.service
                where x.waiting_days is not null and :month::int is not null)
            """.formatted(at("s"), KILOMETRES.formatted("a", "b"), GIVERS, at("b"), OPEN);
    private static final String WAITS_LESS = """
            select x.service, x.provider_id, x.waiting_days,
                   exists (select from %s where %s and b.served = 'YES' and o.service = x.service) as elsewhere,
                   case when x.waiting_days is not null and :month::int is not null
                        then (select coalesce(sum(days), 0) from less l where l.service = x.service) end as removed
            from nearest x""".formatted(GIVERS, at("b"));
    private static final String WHO_WAITS_LESS = "select survivor_id, sum(days)::bigint as days from less group by survivor_id having sum(days) > 0";
    /** For each service each person's last way, and the way to the new place; null where that cannot be reckoned. */
    private static final String WAY = """
            select w.survivor_id, w.travel_km,
                   case when :latitude::float8 is null then 0 else (
                       select %s from (
                           select avg(s.latitude::float8) as latitude, avg(s.longitude::float8) as longitude from stat.site s
                           where %s and s.served = 'YES' and s.latitude is not null and s.adm1 = h.adm1 and s.district = h.adm2) a,
                       (select :latitude::float8 as latitude, :longitude::float8 as longitude) b
                       where a.latitude is not null) end as new_km
            from (select distinct on (s.survivor_id, s.service) s.survivor_id, s.travel_km
                  from stat.service s join there t on t.survivor_id = s.survivor_id
                  where %s and s.service = any(:services::text[]) and s.delivered_on between :to::date - 365 and :to
                    and s.travel_km is not null
                  order by s.survivor_id, s.service, s.delivered_on desc, s.id) w
            join stat.person h on h.id = w.survivor_id and %s""".formatted(KILOMETRES.formatted("a", "b"), at("s"), at("s"), at("h"));
    private static final String WAYS = """
            select count(distinct survivor_id) filter (where travel_km > new_km) as people,
                   coalesce(sum(greatest(travel_km - new_km, 0)), 0) as kilometres,
                   count(distinct survivor_id) filter (where new_km is null) as of_no_way
            from (%s) way""".formatted(WAY);
    /** Where the people of a list live; with the devices that fall due. */
    private static final String PLACES = """
            select p.adm1, p.adm2, count(distinct f.survivor_id) filter (where f.device is null) as people, count(distinct f.device) as devices
            from (%s union all select d.survivor_id, d.id from (%s) d) f
            join stat.person p on p.id = f.survivor_id and {now}
            group by p.adm1, p.adm2 order by p.adm1 nulls last, p.adm2 nulls last"""
            .replace("{now}", at("p"));
    private static final String DEVICES = """
            select d.id, d.survivor_id, d.replacement_due - :to::date as days from stat.device d
            where %s and d.stage = 'IN_USE' and d.replacement_due <= :to::date + 365
              and d.survivor_id in (select survivor_id from %%s)""".formatted(at("d"));
    private static final String BEHIND = """
            select p.file_number, f.survivor_id, f.subject_id, f.amount
            from (%1$s) f join stat.person p on p.id = f.survivor_id and {now}
            where {today} and (:after::text is null or concat(p.file_number, ' ', f.subject_id, ' ') collate "C" > (
                select concat(q.file_number, ' ', g.subject_id, ' ') from (%1$s) g join stat.person q on q.id = g.survivor_id and {then}
                where {sign} = :after limit 1))
            order by concat(p.file_number, ' ', f.subject_id, ' ') collate "C" limit :size""".replace("{now}", at("p"))
            .replace("{then}", at("q")).replace("{sign}", FileBehind.sign("concat(q.file_number, ' ', g.subject_id, ' ')"));
    private static final String NOBODY = "select survivor_id, survivor_id as subject_id, null::bigint as amount from client where false";
    private static final int MOST_FILES = 500;

    private final JdbcClient sql;
    private final KeyedHash hash;
    private final KnownPlace place;
    private final ReachToday reach;

    WhatIfReads(@Qualifier(ReportConnections.REPORTS) JdbcClient sql, KeyedHash hash, KnownPlace place, ReachToday reach) {
        this.reach = reach;
        this.sql = sql;
        this.hash = hash;
        this.place = place;
    }

    @Override
    public Closing ifCloses(Viewer viewer, Closes change, long known) {
        viewer.require(Permission.REPORT_READ);
        Map<String, Object> asked = asked(viewer, change, known);
        long people = asked(viewer, CLIENTS + ALL_CLIENTS, asked).query(Long.class).single();
        long ofNoSite = asked(viewer, CLIENTS + CLIENTS_OF_NO_SITE, asked).query(Long.class).single();
        Due due = due(viewer, CLIENTS, "client", asked);
        List<Loss> losses = asked(viewer, CLIENTS + LOSSES, asked).query((row, n) -> new Loss(ServiceCode.valueOf(row.getString("service")),
                row.getLong("people"), row.getObject("next_provider", UUID.class), row.getObject("next_site", UUID.class),
                row.getBoolean("elsewhere"), number(row, "kilometres"), whole(row, "waiting_days"),
                whole(row, "next_waiting"))).list();
        return new Closing(people, ofNoSite, due.all(), due.past(), losses,
                places(viewer, CLIENTS, "select survivor_id, null::uuid as device from client", "client",
                        asked));
    }

    @Override
    public Beginning ifBegins(Viewer viewer, Begins change, long known) {
        viewer.require(Permission.REPORT_READ);
        Map<String, Object> asked = asked(viewer, change, known);
        Due due = due(viewer, PEOPLE_THERE, "there", asked);
        record Ways(long people, double kilometres, long ofNoWay) {
        }
        Ways ways = asked(viewer, PEOPLE_THERE + WAYS, asked)
                .query((row, n) -> new Ways(row.getLong("people"), row.getDouble("kilometres"), row.getLong("of_no_way"))).single();
        long less = asked(viewer, PEOPLE_THERE + WAITS + count(WHO_WAITS_LESS), asked).query(Long.class).single();
        List<There> places = places(viewer, PEOPLE_THERE, "select n.survivor_id, null::uuid as device " + OPEN, "there", asked);
        List<Gain> gains = gains(viewer, change, asked);
        return asked(viewer, PEOPLE_THERE + WAITING, asked).query((row, n) -> new Beginning(row.getLong("people"), number(row, "days"),
                ways.people(), ways.kilometres(), ways.ofNoWay(), less, due.all(), due.past(), isOfProgramme(viewer), gains, places))
                .single();
    }

    /** A queue is that of everybody who waits: whoever counts some of them cannot say when their turn comes. */
    private static boolean isOfProgramme(Viewer viewer) {
        return Reach.of(viewer, Permission.REPORT_READ).scope() == Scope.ALL;
    }

    private List<Gain> gains(Viewer viewer, Begins change, Map<String, Object> asked) {
        record Waiting(long people, Double days) {
        }
        Map<ServiceCode, Waiting> waiting = new EnumMap<>(ServiceCode.class);
        asked(viewer, PEOPLE_THERE + WAITING_FOR, asked).query((ResultSet row) -> {
            waiting.put(ServiceCode.valueOf(row.getString("service")), new Waiting(row.getLong("people"), number(row, "days")));
        });
        Map<ServiceCode, Gain> gains = new EnumMap<>(ServiceCode.class);
        asked(viewer, PEOPLE_THERE + WAITS + WAITS_LESS, asked).query((ResultSet row) -> {
            ServiceCode service = ServiceCode.valueOf(row.getString("service"));
            Waiting now = waiting.getOrDefault(service, new Waiting(0, null));
            gains.put(service, new Gain(service, now.people(), now.days(), row.getObject("provider_id", UUID.class),
                    row.getBoolean("elsewhere"), whole(row, "waiting_days"), whole(row, "removed")));
        });
        return List.copyOf(gains.values());
    }

    /** Devices that are due within the year after the day, those that are past on it among them. */
    private record Due(long all, long past) {
    }

    private Due due(Viewer viewer, String with, String list, Map<String, Object> asked) {
        return asked(viewer, with + "select count(*) as due, count(*) filter (where days < 0) as past from (" + DEVICES.formatted(list)
                + ") listed", asked).query((row, n) -> new Due(row.getLong("due"), row.getLong("past"))).single();
    }

    private List<There> places(Viewer viewer, String with, String people, String list, Map<String, Object> asked) {
        return asked(viewer, with + PLACES.formatted(people, DEVICES.formatted(list)), asked).query((row, n) -> new There(
                row.getString("adm1"), row.getString("adm2"), row.getLong("people"), row.getLong("devices"))).list();
    }

    private static String count(String list) {
        return "select count(*) from (" + list + ") listed";
    }

    @Override
    public List<FileBehind> behind(Viewer viewer, Change change, Who who, ServiceCode service, long known, String after, int size) {
        viewer.require(Permission.REPORT_READ);
        if (size < 1 || size > MOST_FILES) {
            throw new IllegalArgumentException("A page has 1 to " + MOST_FILES + " files");
        }
        boolean closes = change instanceof Closes;
        String people = switch (who) {
            case PEOPLE -> closes
                    ? "select survivor_id, survivor_id as subject_id, null::bigint as amount from client "
                            + "where :service::text is null or service = :service group by survivor_id"
                    : "select n.survivor_id, n.survivor_id as subject_id, max(:to::date - n.identified_on)::bigint as amount " + OPEN
                            + " and (:service::text is null or n.service = :service) group by n.survivor_id";
            case DEVICES -> "select survivor_id, id as subject_id, days::bigint as amount from ("
                    + DEVICES.formatted(closes ? "client" : "there") + ") device";
            case TRAVELLED -> closes
                    ? NOBODY
                    : "select survivor_id, survivor_id as subject_id, round(sum(greatest(travel_km - new_km, 0)))::bigint as amount from ("
                            + WAY + ") way where travel_km > new_km group by survivor_id";
            case WAIT_LESS -> closes
                    ? NOBODY
                    : "select survivor_id, survivor_id as subject_id, days as amount from (" + WHO_WAITS_LESS + ") fewer";
        };
        Map<String, Object> asked = asked(viewer, change, known);
        asked.put("service", service == null ? null : service.name());
        asked.put("after", after);
        asked.put("size", size);
        asked.put(ReachToday.TODAY, reach.today());
        String behind = BEHIND.formatted(people).replace("{today}", ReachToday.of(viewer, "f.survivor_id"));
        return asked(viewer, (closes ? CLIENTS : PEOPLE_THERE + (who == Who.WAIT_LESS ? WAITS : "")) + behind, asked)
                .query((row, n) -> new FileBehind(
                        row.getObject("survivor_id", UUID.class), row.getString("file_number"), row.getObject("subject_id", UUID.class), "",
                        whole(row, "amount")))
                .list();
    }

    private Map<String, Object> asked(Viewer viewer, Change change, long known) {
        place.require(known);
        Map<String, Object> asked = new HashMap<>();
        asked.put("to", change.day());
        asked.put("known", known);
        switch (change) {
            case Closes closes -> {
                asked.put("provider", closes.providerId());
                asked.put("site", isOneOfSeveral(closes, asked) ? closes.siteId() : null);
            }
            case Begins begins -> {
                asked.put("adm1", begins.adm1());
                asked.put("district", begins.district() == null ? null : hash.of(PersonFacts.DISTRICT, begins.district()));
                asked.put("latitude", begins.point() == null ? null : begins.point().latitude().doubleValue());
                asked.put("longitude", begins.point() == null ? null : begins.point().longitude().doubleValue());
                asked.put("month", isOfProgramme(viewer) ? begins.peopleAMonth() : null);
                asked.put("services", begins.services().stream().map(ServiceCode::name).toArray(String[]::new));
            }
        }
        return asked;
    }

    /** The only site of a provider is all of it, with its referrals and with what names no site. */
    private boolean isOneOfSeveral(Closes closes, Map<String, Object> asked) {
        return closes.siteId() != null && sql.sql(SITES).params(asked).query(Long.class).single() > 1;
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, String statement, Map<String, Object> asked) {
        RowScope scope = RowScope.of(viewer, Permission.REPORT_READ, RowScope.Columns.of("p"));
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.putAll(asked);
        return sql.sql(statement.replace("{reach}", scope.sql())).params(parameters);
    }

    private static Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
