package org.amparo.servicedirectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amparo.access.AreaCentres;
import org.amparo.access.RowScope;
import org.amparo.servicedirectory.NearProvider.From;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who can serve a person, best first, in one statement. A directory of a country holds some thousand sites, and those of one service are
 * found by an index; their distances are reckoned in the database, so that only the page asked for leaves it.
 */
@Component
class Nearest {

    private static final String KILOMETRES = """
            2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(s.latitude - :latitude) / 2), 2)
                + cos(radians(:latitude)) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - :longitude) / 2), 2))))""";
    private static final String FIND = """
            with suited as (
                select p.provider_id, p.name as provider, p.verified_on, p.organisation, o.service, o.cost, o.eligibility, s.site_id, s.name,
                    s.place, s.adm1, s.latitude, s.longitude, %s::double precision as kilometres,
                    coalesce(s.adm1 = :adm1, false) as same_area, p.verified_on >= :freshSince as fresh,
                    s.entrance = 'YES' and s.toilet = 'YES' as accessible,
                    p.verified_on >= :freshSince and (not :stepFree or s.entrance = 'YES' and s.toilet = 'YES') as can_serve
                from read.provider_service o join read.provider p on p.provider_id = o.provider_id
                join read.provider_site s on s.provider_id = p.provider_id
                where o.service = :service and p.active and %s),
            o as (
                select distinct on (provider_id) * from suited
                order by provider_id, can_serve desc, kilometres nulls last, same_area desc, place)
            select o.*, r.people, r.month, w.days from o left join lateral %s r on true
            left join read.provider_waiting w on w.provider_id = o.provider_id and w.service = o.service
            order by can_serve desc, case when r.people > 0 then 0 when r.people is null then 1 else 2 end, kilometres nulls last,
                same_area desc, w.days nulls last, provider, provider_id limit :limit""";

    private final JdbcClient sql;
    private final AreaCentres centres;

    Nearest(JdbcClient sql, AreaCentres centres) {
        this.sql = sql;
        this.centres = centres;
    }

    List<NearProvider> find(RowScope scope, NearestSearch search, Map<String, Object> days, int limit) {
        GeoPoint here = search.point() != null || search.adm1() == null ? search.point() : centres.centreOf(search.adm1()).orElse(null);
        From from = here == null ? null : search.point() == null ? From.CENTRE_OF_AREA : From.PERSON;
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.putAll(days);
        parameters.put("service", search.service().name());
        parameters.put("adm1", search.adm1());
        parameters.put("stepFree", search.stepFree());
        parameters.put("limit", limit);
        if (here != null) {
            parameters.put("latitude", here.latitude().doubleValue());
            parameters.put("longitude", here.longitude().doubleValue());
        }
        return sql.sql(FIND.formatted(here == null ? "null" : KILOMETRES, scope.sql(), DirectoryReads.LAST_REPORT)).params(parameters)
                .query((row, n) -> row(row, from)).list();
    }

    private static NearProvider row(ResultSet row, From from) throws SQLException {
        Double kilometres = row.getObject("kilometres", Double.class);
        return new NearProvider(row.getObject("provider_id", UUID.class), row.getString("provider"), row.getObject("site_id", UUID.class),
                row.getString("name"), row.getString("adm1"), DirectoryReads.point(row), kilometres, kilometres == null ? null : from,
                row.getBoolean("same_area"), row.getBoolean("fresh"), row.getBoolean("accessible"), row.getBoolean("can_serve"),
                row.getObject("people", Integer.class), row.getObject("month", LocalDate.class), row.getObject("days", Integer.class),
                row.getObject("verified_on", LocalDate.class), ServiceCost.valueOf(row.getString("cost")), row.getString("eligibility"),
                row.getObject("organisation") != null);
    }
}
