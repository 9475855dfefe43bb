package org.amparo.reporting;

import static org.amparo.reporting.Indicators.OPEN_AND_LATE;
import static org.amparo.reporting.Indicators.RELEVANT;
import static org.amparo.reporting.Facts.at;

import java.util.List;
import java.util.Set;
import org.amparo.reporting.Indicator.Form;
import org.amparo.reporting.Indicator.Of;

/** Indicators that hold two kinds of things against each other: needs and capacity, districts and services, cases and caseworkers, groups. */
final class GapIndicators {

    /** Days up to the last one that tell how many new needs a month brings. */
    private static final int MONTH = 30;

    private static final String OPEN_NEED = at("n") + " and n.identified_on <= :to and " + RELEVANT + " and n.status <> 'MET'";

    /** A site in use of a provider in use, with what it offers; capacity is the last that was reported, whenever that was. */
    private static final String SERVED = """
            from stat.site s
            join stat.provider v on v.id = s.provider_id and v.active = 'YES' and %s
            join stat.offer o on o.provider_id = s.provider_id and o.offered = 'YES' and %s
            where s.served = 'YES' and %s""".formatted(at("v"), at("o"), at("s"));

    /**
     * Open needs, and those that came up in the last 30 days, against the people a month that providers can take. A provider with sites in
     * two districts can take its people in either, and is counted once where both are looked at together.
     */
    private static final String CAPACITY = """
            select n.survivor_id, n.id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                   'OPEN' as part, 1::bigint as amount, null::text as adm1, null::text as adm2
            from stat.need n where %1$s
            union all
            select n.survivor_id, n.id, n.pillar, n.service, null::uuid, null::text, 'NEW', 1::bigint, null::text, null::text
            from stat.need n where %2$s and n.identified_on between :to::date - %4$d and :to and %3$s
            union all
            select null::uuid, o.id, l.pillar, o.service, o.provider_id, null::text,
                   case when o.people_a_month is null then 'CAPACITY_NOT_TOLD' else 'CAPACITY' end, coalesce(o.people_a_month, 0),
                   s.adm1, coalesce(s.district, 'UNKNOWN')
            from (%5$s) as s
            join stat.offer o on o.id = s.offer_id and %6$s
            left join unnest(:services::text[], :pillarsOfServices::text[]) as l(service, pillar) on l.service = o.service"""
            .formatted(OPEN_NEED, at("n"), RELEVANT, MONTH - 1,
                    "select s.adm1, s.district, o.id as offer_id " + SERVED, at("o"));

    /**
     * A district has a service when a site in it offers it, or one within 50 km of any site that stands in the district: where a district
     * lies is told by the sites in it alone, since nobody's home is known here. Sites are compared with those of their band of 0.45 degrees of
     * latitude, a little more than 50 km, and of the bands beside it, so that not every site is compared with every other.
     */
    private static final String DISTRICTS = """
            with serving as materialized (select s.district, s.latitude::float8 as latitude, s.longitude::float8 as longitude, o.service %3$s),
            standing as materialized (
                select s.district, s.latitude::float8 as latitude, s.longitude::float8 as longitude from stat.site s
                where s.served = 'YES' and %4$s)
            select w.survivor_id, md5(w.adm2 || '/' || w.service)::uuid as subject_id, w.pillar, w.service, null::uuid as provider_id,
                   null::text as funded_by, case when h.service is null then 'WITHOUT' else 'SERVED' end as part, null::bigint as amount
            from (select n.survivor_id, n.service, n.pillar, q.adm2
                  from stat.need n join stat.person q on q.id = n.survivor_id and q.adm2 is not null and %1$s where %2$s) w
            left join (
                select district, service from serving
                union
                select d.district, s.service
                from serving s cross join (values (-1), (0), (1)) as band(step)
                join standing d on floor(d.latitude / 0.45) + band.step = floor(s.latitude / 0.45)
                where 2 * 6371.0088 * asin(least(1, sqrt(
                      power(sin(radians(s.latitude - d.latitude) / 2), 2) + cos(radians(d.latitude)) * cos(radians(s.latitude))
                      * power(sin(radians(s.longitude - d.longitude) / 2), 2)))) <= 50) h
              on h.district = w.adm2 and h.service = w.service"""
            .formatted(at("q"), OPEN_NEED, SERVED, at("s"));

    /** What the open cases of a caseworker weigh together, of all cases there are, in percent of what should not be passed (R38). */
    private static final String CASELOADS = """
            select l.survivor_id, l.caseworker as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                   null::text as funded_by,
                   case when l.load >= 100 then 'FULL' when l.load >= 90 then 'NEARLY_FULL' else 'ROOM' end as part,
                   floor(l.load)::bigint as amount
            from (select c.survivor_id, q.caseworker,
                         sum(case when c.maintenance = 'YES' then 0.1 when c.risk = 'HIGH' then 2 when c.risk = 'LOW' then 0.5 else 1 end)
                             over (partition by q.caseworker) * 100 / 25 as load
                  from stat.case_episode c
                  join stat.person q on q.id = c.survivor_id and q.caseworker is not null and q.erased_on is null and %s
                  where %s and c.status in ('OPEN', 'ON_HOLD')) l""".formatted(at("q"), at("c"));

    private static final String GROUPS = """
            select n.survivor_id, n.survivor_id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                   g.who || '/' || case when n.status = 'MET' then 'MET' when %1$s then 'UNMET' else 'IN_TARGET' end as part,
                   null::bigint as amount
            from stat.need n join stat.person q on q.id = n.survivor_id and %2$s
            cross join lateral unnest(array[
                case q.sex when 'F' then 'WOMEN' when 'M' then 'MEN' end,
                case q.setting when 'REMOTE' then 'REMOTE' when 'URBAN' then 'URBAN' end,
                case when extract(year from :to::date) - q.birth_year < 18 then 'CHILDREN' when q.birth_year is not null then 'ADULTS' end])
                as g(who)
            where %3$s and n.identified_on <= :to and %4$s and g.who is not null"""
            .formatted(OPEN_AND_LATE, at("q"), at("n"), RELEVANT);

    /**
     * No file says when somebody left hospital, so that the 30 days begin with the injury: the figure is never higher than one that began
     * with the discharge. An injury of which only the month or the year is known is told apart.
     */
    private static final String EARLY = """
            select q.id as survivor_id, q.id as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                   null::text as funded_by,
                   case when exists (select from stat.service s where s.survivor_id = q.id and s.pillar = 'REHABILITATION' and %1$s
                                     and s.delivered_on between q.injured_until and least(q.injured_on + 30, :to::date)) then 'EARLY'
                        when q.injured_until > q.injured_on then 'DAY_NOT_KNOWN' else 'NOT_EARLY' end as part, null::bigint as amount
            from stat.person q
            where %2$s and q.victim_type = 'DIRECT_SURVIVOR' and q.registered_on <= :to
              and q.injured_on > :to::date - interval '24 months' and q.injured_until <= :to""".formatted(at("s"), at("q"));

    private static final String SATISFIED = """
            select k.survivor_id, k.survivor_id as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                   null::text as funded_by, case when k.hundredths >= 400 then 'SATISFIED' else 'NOT_SATISFIED' end as part,
                   null::bigint as amount
            from stat.satisfaction k
            where %s and k.asked_on between :from and :to and k.retracted is null and k.hundredths is not null""".formatted(at("k"));

    static final List<Indicator> ALL = List.of(
            new Indicator("G20", Of.NEEDS, Form.RATIO, List.of("OPEN", "NEW", "CAPACITY", "CAPACITY_NOT_TOLD"), Set.of("OPEN", "NEW"),
                    CAPACITY),
            Indicator.share("G21", Of.DISTRICTS, List.of("WITHOUT", "SERVED"), Set.of("WITHOUT"), DISTRICTS),
            Indicator.share("G25", Of.CASEWORKERS, List.of("FULL", "NEARLY_FULL", "ROOM"), Set.of("FULL", "NEARLY_FULL"), CASELOADS),
            new Indicator("G28", Of.PEOPLE, Form.EQUITY, Indicators.STANDINGS, Set.of("MET"), GROUPS),
            Indicator.share("G29", Of.PEOPLE, List.of("EARLY", "NOT_EARLY", "DAY_NOT_KNOWN"), Set.of("EARLY"), EARLY),
            Indicator.share("G32", Of.PEOPLE, List.of("NOT_SATISFIED", "SATISFIED"), Set.of("SATISFIED"), SATISFIED));

    private GapIndicators() {
    }
}
