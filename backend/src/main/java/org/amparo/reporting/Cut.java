package org.amparo.reporting;

import java.util.Set;

/**
 * Ways to divide a figure (domain 6, standard disaggregations). What a person is, is asked for the last day of the question; ages are those
 * reached in its year, since only the year of birth is kept for counting.
 */
public enum Cut {
    SEX(Level.PERSON, "p.sex", Cut.UNKNOWN),
    AGE_BAND(Level.PERSON, """
            case when p.birth_year is null then 'UNKNOWN'
            else (array['0-4', '5-9', '10-14', '15-17', '18-24', '25-34', '35-49', '50-59', '60+'])[width_bucket(
                greatest(extract(year from :to::date)::int - p.birth_year, 0), array[0, 5, 10, 15, 18, 25, 35, 50, 60]::bigint[])] end"""),
    AGE_GROUP(Level.PERSON, """
            case when p.birth_year is null then 'UNKNOWN' when extract(year from :to::date)::int - p.birth_year < 18 then 'CHILD'
            when extract(year from :to::date)::int - p.birth_year < 60 then 'ADULT' else 'OLDER' end"""),
    DISABILITY(Level.PERSON, "p.disability", "NOT_ASSESSED"),
    ADM1(Level.PLACE, "p.adm1", Cut.UNKNOWN),
    ADM2(Level.PLACE, "p.adm2", Cut.UNKNOWN),
    SETTING(Level.PERSON, "p.setting", Cut.UNKNOWN),
    DISPLACEMENT(Level.PERSON, "p.displacement", Cut.UNKNOWN),
    CIVIL_STATUS(Level.PERSON, "p.civil_status", Cut.UNKNOWN),
    VICTIM_TYPE(Level.PERSON, "p.victim_type", Cut.UNKNOWN),
    DEVICE(Level.INCIDENT, "i.device", Cut.UNKNOWN),
    TIME_SINCE_INJURY(Level.PERSON,
            """
                    case when p.injured_on is null then 'UNKNOWN' when :to::date < p.injured_on + interval '3 months' then '0-3 m'
                    when :to::date < p.injured_on + interval '12 months' then '3-12 m' when :to::date < p.injured_on + interval '2 years' then '1-2 y'
                    when :to::date < p.injured_on + interval '5 years' then '2-5 y' when :to::date < p.injured_on + interval '10 years' then '5-10 y'
                    else '>10 y' end"""),
    TEAM(Level.PERSON, "coalesce(p.team::text, 'UNKNOWN')"),
    CASEWORKER(Level.PERSON, "coalesce(p.caseworker::text, 'UNKNOWN')"),
    PILLAR(Level.MEMBER, "m.pillar", "NONE"),
    SERVICE(Level.MEMBER, "m.service", "NONE"),
    PROVIDER(Level.MEMBER, "coalesce(m.provider_id::text, 'OWN_STAFF')"),
    FUNDER(Level.MEMBER, "m.funded_by", Cut.UNKNOWN);

    /** What has the value of a cut: the person, the incident of the person, the place of the thing or else of the person, or the thing. */
    enum Level {
        PERSON, INCIDENT, PLACE, MEMBER
    }

    private static final String UNKNOWN = "UNKNOWN";

    private final Level level;
    private final String column;
    private final String missing;
    private final String sql;

    Cut(Level level, String sql) {
        this.level = level;
        this.column = null;
        this.missing = null;
        this.sql = sql;
    }

    /** @param missing value where the column has none */
    Cut(Level level, String column, String missing) {
        this.level = level;
        this.column = column;
        this.missing = missing;
        this.sql = "coalesce(" + column + ", '" + missing + "')";
    }

    Level level() {
        return level;
    }

    /** Value of a row of members {@code m} with its person {@code p} and incident {@code i}; never null. */
    String sql() {
        return sql;
    }

    /** The same for members that may have a place of their own. */
    String placed() {
        return level == Level.PLACE ? "coalesce(m." + column.substring(2) + ", " + column + ", '" + missing + "')" : sql;
    }

    /**
     * Rows with one of some values, of the column alone where that says the same, so that an index can find them.
     *
     * @param parameter name of the parameter with the values
     */
    String among(Set<String> values, String parameter) {
        return (column == null || values.contains(missing) ? sql : column) + " = any(:" + parameter + "::text[])";
    }
}
