package org.amparo.reporting;

import static org.amparo.reporting.Facts.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
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

    private static final String CLIENTS = """
            with client as (
                select distinct c.survivor_id, c.service
                from (select s.survivor_id, s.service from stat.service s
                      where %s and s.provider_id = :provider and s.delivered_on between :to::date - 365 and :to
                      union all
                      select r.survivor_id, r.service from stat.referral r
                      where %s and r.provider_id = :provider and r.sent_on <= :to and %s) c
                join stat.person p on p.id = c.survivor_id and %s and {reach})
            """.formatted(at("s"), at("r"), Indicators.NOT_ENDED, at("p"));
    private static final String ALL_CLIENTS = "select count(distinct survivor_id) from client";
    private static final String DUE = """
            select count(*) from stat.device d
            where %s and d.stage = 'IN_USE' and d.replacement_due > :to and d.replacement_due <= :to::date + 365
              and d.survivor_id in (select survivor_id from %%s)""".formatted(at("d"));
    private static final String LOSSES = """
            select c.service, c.people, n.provider_id, n.kilometres, n.waiting_days as next_waiting, h.waiting_days
            from (select service, count(*) as people from client group by service) c
            left join stat.offer h on h.provider_id = :provider and h.service = c.service and %s
            left join lateral (
                select o.provider_id, o.waiting_days, 2 * 6371.0088 * asin(least(1, sqrt(
                    power(sin(radians(b.latitude::float8 - a.latitude::float8) / 2), 2)
                    + cos(radians(a.latitude::float8)) * cos(radians(b.latitude::float8))
                    * power(sin(radians(b.longitude::float8 - a.longitude::float8) / 2), 2)))) as kilometres
                from stat.site a, stat.site b
                join stat.provider v on v.id = b.provider_id and v.active = 'YES' and %s
                join stat.offer o on o.provider_id = b.provider_id and o.offered = 'YES' and %s
                where a.provider_id = :provider and a.served = 'YES' and %s and b.provider_id <> :provider and b.served = 'YES' and %s
                  and o.service = c.service and a.latitude is not null and b.latitude is not null
                order by 3, o.provider_id limit 1) n on true
            order by c.service""".formatted(at("h"), at("v"), at("o"), at("a"), at("b"));
    private static final String PEOPLE_THERE = """
            with there as (select p.id as survivor_id from stat.person p where %s and p.adm2 = :district and {reach})
            """.formatted(at("p"));
    private static final String WAITING = """
            select count(distinct n.survivor_id) as people, percentile_cont(0.5) within group (order by :to::date - n.identified_on) as days
            from stat.need n join there t on t.survivor_id = n.survivor_id
            where %s and n.service = :service and n.identified_on <= :to and n.status <> 'MET' and %s"""
            .formatted(at("n"), Indicators.RELEVANT);
    private static final String WAYS = """
            select count(*) as people, coalesce(sum(travel_km), 0) as kilometres
            from (select distinct on (s.survivor_id) s.travel_km from stat.service s join there t on t.survivor_id = s.survivor_id
                  where %s and s.service = :service and s.delivered_on between :to::date - 365 and :to and s.travel_km is not null
                  order by s.survivor_id, s.delivered_on desc, s.id) way""".formatted(at("s"));

    private final JdbcClient sql;
    private final KeyedHash hash;

    WhatIfReads(@Qualifier(ReportConnections.REPORTS) JdbcClient sql, KeyedHash hash) {
        this.sql = sql;
        this.hash = hash;
    }

    @Override
    public Closing ifCloses(Viewer viewer, UUID providerId, LocalDate day, long known) {
        require(viewer);
        Map<String, Object> asked = Map.of("provider", providerId, "to", day, "known", known);
        long people = asked(viewer, CLIENTS + ALL_CLIENTS, asked).query(Long.class).single();
        long due = asked(viewer, CLIENTS + DUE.formatted("client"), asked).query(Long.class).single();
        List<Loss> losses = asked(viewer, CLIENTS + LOSSES, asked).query((row, n) -> new Loss(ServiceCode.valueOf(row.getString("service")),
                row.getLong("people"), row.getObject("provider_id", UUID.class), number(row, "kilometres"),
                row.getObject("waiting_days", Long.class), row.getObject("next_waiting", Long.class))).list();
        return new Closing(people, due, losses);
    }

    @Override
    public Beginning ifBegins(Viewer viewer, String district, ServiceCode service, LocalDate day, long known) {
        require(viewer);
        Map<String, Object> asked = Map.of("district", hash.of(PersonFacts.DISTRICT, district), "service", service.name(), "to", day,
                "known", known);
        long due = asked(viewer, PEOPLE_THERE + DUE.formatted("there"), asked).query(Long.class).single();
        record Ways(long people, long kilometres) {
        }
        Ways ways = asked(viewer, PEOPLE_THERE + WAYS, asked).query((row, n) -> new Ways(row.getLong("people"), row.getLong("kilometres")))
                .single();
        return asked(viewer, PEOPLE_THERE + WAITING, asked).query((row, n) -> new Beginning(row.getLong("people"), number(row, "days"),
                ways.people(), ways.kilometres(), due)).single();
    }

    private static void require(Viewer viewer) {
        if (!viewer.may(Permission.REPORT_READ)) {
            throw new NotAllowed(Permission.REPORT_READ);
        }
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, String statement, Map<String, Object> asked) {
        RowScope scope = RowScope.of(viewer, Permission.REPORT_READ, RowScope.Columns.of("p"));
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.putAll(asked);
        return sql.sql(statement.replace("{reach}", scope.sql())).params(parameters);
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
