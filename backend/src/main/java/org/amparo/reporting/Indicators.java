package org.amparo.reporting;

import static org.amparo.reporting.Facts.at;
import static org.amparo.reporting.Indicator.count;
import static org.amparo.reporting.Indicator.ranking;
import static org.amparo.reporting.Indicator.share;
import static org.amparo.reporting.Indicator.time;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reporting.Indicator.Of;

/** All indicators that are counted from lists, in the words of domain 6. */
public final class Indicators {

    /** A need that counts: the person did not decline it, and it has not become void. */
    static final String RELEVANT = "n.status not in ('DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT')";

    /** Days in which a need is to be met (G06). */
    private static final String TARGET = "case n.urgency when 'IMMEDIATE' then 1 when 'URGENT' then 7 when 'ROUTINE' then 30 else 90 end";

    static final String OPEN_AND_LATE = "n.status <> 'MET' and :to::date - n.identified_on > " + TARGET;

    private static final String STANDING = """
            select n.survivor_id, n.id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                   case when n.status = 'MET' then 'MET' when %s then 'UNMET' else 'IN_TARGET' end as part, null::bigint as amount
            from stat.need n where %s and n.identified_on <= :to and %s""".formatted(OPEN_AND_LATE, at("n"), RELEVANT);

    static final List<String> STANDINGS = List.of("UNMET", "IN_TARGET", "MET");

    private static final String REGISTERED_IN_PERIOD = """
            select p.id as survivor_id, p.id as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                   null::text as funded_by, case when %s then 'IN_TIME' else 'NOT_IN_TIME' end as part, null::bigint as amount
            from stat.person p where %s and p.registered_on between :from and :to""";

    private static final String REFERRAL = """
            select r.survivor_id, r.id as subject_id, r.pillar, r.service, r.provider_id, null::text as funded_by, %s as part,
                   %s as amount
            from stat.referral r where
            """ + at("r") + " and %s";

    /** Days in which the first service is due after a referral (G09). */
    private static final String SERVICE_DUE = "(r.sent_on + case r.urgency when 'IMMEDIATE' then 3 when 'URGENT' then 14 else 60 end)";

    /** A referral to which something is still to come. */
    static final String NOT_ENDED = """
            coalesce(least(r.declined_on, r.expired_on, r.withdrawn_on, r.completed_on, r.ended_on) > :to, true)""";

    private static final List<Indicator> ALL = Stream.concat(Stream.of(
            count("G01", Of.PEOPLE, "REGISTERED", """
                    select p.id as survivor_id, p.id as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by, 'REGISTERED' as part, null::bigint as amount
                    from stat.person p where %s and p.registered_on <= :to and p.victim_type = 'DIRECT_SURVIVOR'""".formatted(at("p"))),
            share("G02", Of.PEOPLE, List.of("IN_TIME", "NOT_IN_TIME"), Set.of("IN_TIME"), REGISTERED_IN_PERIOD.formatted("""
                    exists (select from stat.case_episode c where c.survivor_id = p.id and %s
                            and c.assessed_on <= least(p.registered_on + 30, :to))""".formatted(at("c")), at("p"))),
            share("G03", Of.PEOPLE, List.of("NEED", "NO_NEED"), Set.of("NEED"), """
                    select a.survivor_id, a.survivor_id as subject_id, l.pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by, case when n.survivor_id is not null then 'NEED' else 'NO_NEED' end as part,
                           null::bigint as amount
                    from (select distinct c.survivor_id from stat.case_episode c where %s and c.assessed_on <= :to) a
                    cross join unnest(:pillars::text[]) as l(pillar)
                    left join (select distinct n.survivor_id, n.pillar from stat.need n where %s and n.identified_on <= :to and %s) n
                      on n.survivor_id = a.survivor_id and n.pillar = l.pillar""".formatted(at("c"), at("n"), RELEVANT)),
            share("G04", Of.PEOPLE, List.of("REACHED", "NOT_REACHED"), Set.of("REACHED"), """
                    select n.survivor_id, n.survivor_id as subject_id, n.pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by,
                           case when exists (select from stat.service s where s.survivor_id = n.survivor_id and s.pillar = n.pillar
                                             and %s and s.delivered_on between :from and :to)
                                then 'REACHED' else 'NOT_REACHED' end as part, null::bigint as amount
                    from stat.need n
                    where n.known_from <= :known and n.known_to > :known and n.valid_from <= :to and n.valid_to > :from
                      and n.identified_on <= :to and %s""".formatted(at("s"), RELEVANT)),
            share("G05", Of.PEOPLE, STANDINGS, Set.of("MET"), STANDING),
            share("G06", Of.PEOPLE, STANDINGS, Set.of("UNMET"), STANDING),
            count("G07", Of.NEEDS, "OPEN", """
                    select n.survivor_id, n.id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                           'OPEN' as part, :to::date - n.identified_on as amount
                    from stat.need n where %s and n.identified_on <= :to and %s and n.status <> 'MET'""".formatted(at("n"), RELEVANT)),
            time("G08", Of.REFERRALS, List.of("STARTED", "WAITING"), "STARTED", REFERRAL.formatted(
                    "case when r.started_on between :from and :to then 'STARTED' else 'WAITING' end",
                    "case when r.started_on between :from and :to then r.started_on else :to::date end - r.sent_on", """
                            r.sent_on <= :to and (r.started_on between :from and :to
                              or (coalesce(r.started_on > :to, true) and %s))""".formatted(NOT_ENDED))),
            share("G09", Of.REFERRALS, List.of("IN_TIME", "LATE", "WAITING"), Set.of("IN_TIME"), REFERRAL.formatted("""
                    case when r.started_on <= least(%1$s, :to) then 'IN_TIME' when r.started_on <= :to then 'LATE' else 'WAITING' end"""
                    .formatted(SERVICE_DUE), "null::bigint",
                    SERVICE_DUE + " between :from and :to and coalesce(r.withdrawn_on > :to, true)")),
            share("G10", Of.REFERRALS, List.of("IN_TIME", "LATE", "NOT_ACCEPTED"), Set.of("IN_TIME"), REFERRAL.formatted("""
                    case when r.accepted_on <= least(r.answer_by, :to) then 'IN_TIME' when r.accepted_on <= :to then 'LATE'
                         else 'NOT_ACCEPTED' end""", "null::bigint", "r.sent_on between :from and :to")),
            share("G11", Of.REFERRALS, List.of("COMPLETED", "NOT_COMPLETED"), Set.of("COMPLETED"), REFERRAL.formatted(
                    "case when r.completed_on <= :to then 'COMPLETED' else 'NOT_COMPLETED' end", "null::bigint",
                    "r.sent_on between :from and least(:to::date, :to::date - 90)")),
            ranking("G12", Of.REFERRALS, REFERRAL.formatted("""
                    case when r.declined_on <= :to then coalesce(r.decline_reason, 'OTHER') else 'NO_ANSWER' end""", "null::bigint",
                    "r.sent_on between :from and :to and (r.declined_on <= :to or r.expired_on <= :to)")),
            share("G13", Of.FOLLOW_UPS, List.of("OVERDUE", "NOT_OVERDUE"), Set.of("OVERDUE"), """
                    select f.survivor_id, f.id as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by,
                           case when f.due_on + f.grace_days::int < :to and coalesce(f.done_on > :to, true) then 'OVERDUE'
                                else 'NOT_OVERDUE' end as part, :to::date - f.due_on as amount
                    from stat.follow_up f join stat.case_episode c on c.id = f.case_id and %s and c.status in ('OPEN', 'ON_HOLD')
                    where %s and f.due_on <= :to""".formatted(at("c"), at("f"))),
            share("G14", Of.PEOPLE, List.of("LOST", "IN_CONTACT"), Set.of("LOST"), """
                    select c.survivor_id, c.survivor_id as subject_id, null::text as pillar, null::text as service,
                           null::uuid as provider_id, null::text as funded_by,
                           case when exists (select from stat.case_episode e where e.id = c.id and %s and e.status = 'CLOSED'
                                             and e.closure_reason = 'LOST_CONTACT')
                                  or exists (select from stat.follow_up f where f.case_id = c.id and %s and f.in_a_row >= 3
                                             and f.missed_on between :from and :to)
                                then 'LOST' else 'IN_CONTACT' end as part, null::bigint as amount
                    from stat.case_episode c
                    where c.known_from <= :known and c.known_to > :known and c.valid_from <= :from and c.valid_to > :from
                      and c.status in ('OPEN', 'ON_HOLD')""".formatted(at("e"), at("f"))),
            share("G15", Of.PEOPLE, List.of("PAST", "NOT_PAST"), Set.of("PAST"), """
                    select d.survivor_id, d.id as subject_id, 'REHABILITATION' as pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by, case when d.replacement_due < :to then 'PAST' else 'NOT_PAST' end as part,
                           greatest(:to::date - d.replacement_due, 0) as amount
                    from stat.device d where %s and d.stage = 'IN_USE'""".formatted(at("d"))),
            count("G16", Of.DEVICES, "WAITING", """
                    select d.survivor_id, d.id as subject_id, 'REHABILITATION' as pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by, 'WAITING' as part, :to::date - d.prescribed_on as amount
                    from stat.device d
                    where %s and d.stage in ('PRESCRIBED', 'MEASURED', 'IN_FABRICATION', 'FITTED', 'TRAINING', 'CHECKED')"""
                    .formatted(at("d"))),
            time("G17", Of.DEVICES, List.of("DELIVERED"), "DELIVERED", """
                    select d.survivor_id, d.id as subject_id, 'REHABILITATION' as pillar, null::text as service, null::uuid as provider_id,
                           d.funded_by, 'DELIVERED' as part, d.delivered_on - d.prescribed_on as amount
                    from stat.device d where %s and d.delivered_on between :from and :to""".formatted(at("d"))),
            share("G18", Of.DEVICES, List.of("NOT_WORN", "WORN", "NOT_TOLD"), Set.of("NOT_WORN"), """
                    select d.survivor_id, d.id as subject_id, 'REHABILITATION' as pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by,
                           case when k.hours_per_day < 1 or k.days_per_week = 0 then 'NOT_WORN' when k.hours_per_day is null
                                and k.days_per_week is null then 'NOT_TOLD' else 'WORN' end as part, null::bigint as amount
                    from stat.device_check k join stat.device d on d.id = k.device_id and %s
                    where %s and k.checked_on between :from and :to and k.checked_on - d.delivered_on between 60 and 150"""
                    .formatted(at("d"), at("k"))),
            time("G19", Of.REPAIRS, List.of("REPAIRED"), "REPAIRED", """
                    select r.survivor_id, r.id as subject_id, 'REHABILITATION' as pillar, 'DEVICE_REPAIR' as service,
                           null::uuid as provider_id, r.funded_by, 'REPAIRED' as part, r.days_out as amount
                    from stat.device_repair r where %s and r.repaired_on between :from and :to""".formatted(at("r"))),
            share("G22", Of.PEOPLE, List.of("OVER_25_KM", "UP_TO_25_KM", "NOT_TOLD"), Set.of("OVER_25_KM"), """
                    select s.survivor_id, s.id as subject_id, s.pillar, s.service, s.provider_id, s.funded_by,
                           case when s.travel_km > 25 then 'OVER_25_KM' when s.travel_km is not null then 'UP_TO_25_KM'
                                else 'NOT_TOLD' end as part, s.travel_km as amount
                    from stat.service s where %s and s.delivered_on between :from and :to""".formatted(at("s"))),
            share("G23", Of.PEOPLE, List.of("TRAVEL", "OTHER"), Set.of("TRAVEL"), """
                    select n.survivor_id, n.id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                           case when string_to_array(n.barriers, ',') && array['DISTANCE', 'TRANSPORT_COST'] then 'TRAVEL'
                                else 'OTHER' end as part, null::bigint as amount
                    from stat.need n where %s and n.identified_on <= :to and %s and %s"""
                    .formatted(at("n"), RELEVANT, OPEN_AND_LATE)),
            ranking("G24", Of.PEOPLE, """
                    select n.survivor_id, n.id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                           coalesce(b.barrier, 'NONE_TOLD') as part, null::bigint as amount
                    from stat.need n left join lateral unnest(string_to_array(nullif(n.barriers, ''), ',')) as b(barrier) on true
                    where %s and n.identified_on <= :to and %s and %s""".formatted(at("n"), RELEVANT, OPEN_AND_LATE)),
            share("G26", Of.PEOPLE, List.of("IN_TIME", "NOT_IN_TIME"), Set.of("IN_TIME"), REGISTERED_IN_PERIOD.formatted("""
                    exists (select from stat.case_episode c where c.survivor_id = p.id and %s
                            and c.plan_approved_on <= least(p.registered_on + case c.risk when 'HIGH' then 3 else 14 end, :to))"""
                    .formatted(at("c")), at("p"))),
            share("G27", Of.NEEDS, List.of("BLOCKED", "NOT_BLOCKED"), Set.of("BLOCKED"), """
                    select n.survivor_id, n.id as subject_id, n.pillar, n.service, null::uuid as provider_id, null::text as funded_by,
                           case when k.standing in ('REFUSED', 'WITHDRAWN') or k.valid_until < :to then 'BLOCKED'
                                else 'NOT_BLOCKED' end as part, null::bigint as amount
                    from stat.need n
                    left join stat.consent k on k.survivor_id = n.survivor_id and k.purpose = 'SHARE_FOR_REFERRAL' and %s
                    where %s and n.identified_on <= :to and %s and n.status <> 'MET'""".formatted(at("k"), at("n"), RELEVANT)),
            new Indicator("G30", Of.PEOPLE, Indicator.Form.SHARE, List.of("INCOMPLETE", "COMPLETE"), Set.of("COMPLETE"), """
                    select p.id as survivor_id, p.id as subject_id, null::text as pillar, null::text as service, null::uuid as provider_id,
                           null::text as funded_by,
                           case when coalesce(p.sex, 'U') = 'U' or p.birth_year is null or p.adm2 is null
                                  or coalesce(i.device, 'UNKNOWN') = 'UNKNOWN'
                                  or coalesce(p.disability, 'NOT_ASSESSED') in ('NOT_ASSESSED', 'UNKNOWN')
                                then 'INCOMPLETE' else 'COMPLETE' end as part, null::bigint as amount
                    from stat.person p left join stat.incident i on i.id = p.incident_id and %s
                    where %s and p.registered_on <= :to""".formatted(at("i"), at("p"))),
            share("G31", Of.PROVIDERS, List.of("VERIFIED", "STALE"), Set.of("VERIFIED"), """
                    select null::uuid as survivor_id, v.id as subject_id, null::text as pillar, null::text as service,
                           v.id as provider_id, null::text as funded_by,
                           case when :to::date - v.verified_on <= 180 then 'VERIFIED' else 'STALE' end as part, null::bigint as amount
                    from stat.provider v where %s and v.active = 'YES'""".formatted(at("v")))),
            GapIndicators.ALL.stream()).sorted(Comparator.comparing(Indicator::id)).toList();

    private static final Map<String, Indicator> BY_ID = ALL.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));

    private Indicators() {
    }

    /** In the order of their ids. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is none with this id */
    public static Indicator of(String id) {
        Indicator found = BY_ID.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no indicator " + id);
        }
        return found;
    }
}
