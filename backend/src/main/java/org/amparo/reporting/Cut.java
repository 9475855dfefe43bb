package org.amparo.reporting;

/**
 * Ways to divide a figure (domain 6, standard disaggregations). What a person is, is asked for the last day of the question; ages are those
 * reached in its year, since only the year of birth is kept for counting.
 */
public enum Cut {
    SEX("coalesce(p.sex, 'UNKNOWN')"), AGE_BAND(
            """
                    case when p.birth_year is null then 'UNKNOWN' else (array['0-4', '5-9', '10-14', '15-17', '18-24', '25-34', '35-49', '50-59', '60+'])
                    [width_bucket(greatest(extract(year from :to::date)::int - p.birth_year, 0), array[0, 5, 10, 15, 18, 25, 35, 50, 60]::bigint[])] end"""), AGE_GROUP(
                    """
                            case when p.birth_year is null then 'UNKNOWN' when extract(year from :to::date) - p.birth_year < 18 then 'CHILD'
                            when extract(year from :to::date) - p.birth_year < 60 then 'ADULT' else 'OLDER' end"""), DISABILITY(
                            "coalesce(p.disability, 'NOT_ASSESSED')"), ADM1("coalesce(m.adm1, p.adm1, 'UNKNOWN')"), ADM2(
                                    "coalesce(m.adm2, p.adm2, 'UNKNOWN')"), SETTING("coalesce(p.setting, 'UNKNOWN')"), DISPLACEMENT(
                                            "coalesce(p.displacement, 'UNKNOWN')"), CIVIL_STATUS(
                                                    "coalesce(p.civil_status, 'UNKNOWN')"), VICTIM_TYPE(
                                                            "coalesce(p.victim_type, 'UNKNOWN')"), DEVICE(
                                                                    "coalesce(i.device, 'UNKNOWN')"), TIME_SINCE_INJURY(
                                                                            """
                                                                                    case when p.injured_on is null then 'UNKNOWN' when :to::date < p.injured_on + interval '3 months' then '0-3 m'
                                                                                    when :to::date < p.injured_on + interval '12 months' then '3-12 m' when :to::date < p.injured_on + interval '2 years' then '1-2 y'
                                                                                    when :to::date < p.injured_on + interval '5 years' then '2-5 y' when :to::date < p.injured_on + interval '10 years' then '5-10 y'
                                                                                    else '>10 y' end"""), TEAM(
                                                                                    "coalesce(p.team::text, 'UNKNOWN')"), CASEWORKER(
                                                                                            "coalesce(p.caseworker::text, 'UNKNOWN')"), PILLAR(
                                                                                                    "coalesce(m.pillar, 'NONE')"), SERVICE(
                                                                                                            "coalesce(m.service, 'NONE')"), PROVIDER(
                                                                                                                    "coalesce(m.provider_id::text, 'OWN_STAFF')"), FUNDER(
                                                                                                                            "coalesce(m.funded_by, 'UNKNOWN')");

    private final String sql;

    Cut(String sql) {
        this.sql = sql;
    }

    /** Value of a row of members {@code m} with its person {@code p} and incident {@code i}; never null. */
    String sql() {
        return sql;
    }
}
