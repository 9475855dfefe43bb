package org.amparo.casualty;

/** Ways to divide casualties (domain 7.5). A value that is not known, or was not said, is UNKNOWN and never left out. */
public enum CasualtyCut {
    /** Calendar year; UNKNOWN where the date can mean days of two. */
    YEAR("case when extract(year from i.first_day) = extract(year from i.last_day) then extract(year from i.first_day)::int::text end"),
    /** KILLED, INJURED or UNKNOWN. */
    OUTCOME("c.outcome"),
    /** CIVILIAN, SECURITY (military, police and armed groups), DEMINER or UNKNOWN. Aid workers are civilians. */
    CIVIL_STATUS("""
            case when c.civil_status in ('CIVILIAN', 'AID_WORKER') then 'CIVILIAN' when c.civil_status = 'DEMINER' then 'DEMINER'
                when c.civil_status in ('MILITARY', 'POLICE_SECURITY', 'MILITARY_OR_POLICE', 'NON_STATE_ARMED') then 'SECURITY' end"""),
    /** CHILD (under 18) or ADULT when it happened; where nobody said so, by the year of birth in the person's file. */
    AGE("""
            case when c.age_group in ('CHILD', 'ADULT') then c.age_group
                when extract(year from i.first_day) = extract(year from i.last_day) and p.birth_year is not null
                then case when extract(year from i.first_day) - p.birth_year < 18 then 'CHILD' else 'ADULT' end end"""),
    SEX("case when c.sex in ('M', 'F', 'X') then c.sex end"),
    /** As the yearly reports name devices: mines that were not told apart are unspecified, abandoned ordnance is an other remnant of war. */
    DEVICE("""
            case i.device when 'MINE_UNSPECIFIED_VICTIM_ACTIVATED' then 'UNSPECIFIED_MINE' when 'AXO' then 'OTHER_ERW' else i.device end"""),
    /** What the person was doing; only files say it, so of people killed it is mostly not known. */
    ACTIVITY("nullif(p.activity, 'PREFER_NOT_TO_SAY')"),
    /** First-level area of the incident. */
    ADM1("i.adm1"),
    SETTING("nullif(i.setting, 'PREFER_NOT_TO_SAY')"),
    /** The register it was taken from; UNKNOWN for what was told to the programme. */
    REGISTER("i.register");

    private final String sql;

    CasualtyCut(String sql) {
        this.sql = sql;
    }

    /** Value of a casualty {@code c} with its incident {@code i} and, where there is a file, its person {@code p}; never null. */
    String sql() {
        return "coalesce(" + sql + ", 'UNKNOWN')";
    }
}
