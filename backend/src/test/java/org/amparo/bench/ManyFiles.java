package org.amparo.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Facts of many files as the later read models would have written them, row for row, but by the database itself. A file was registered, linked
 * to an incident a day later and assessed after 25; it has two needs in two pillars, three quarters of them reviewed after 45 days; a fifth
 * of its services were corrected after 30. A place of the order is the day on which something was told, times a thousand.
 */
public final class ManyFiles {

    /** Last day that anything was told; day 0 is 2021-01-01. */
    public static final int LAST_DAY = 1_915;

    private static final List<String> TABLES = List.of("stat.person", "stat.need", "stat.service", "stat.incident");
    private static final String STILL = "9223372036854775807";

    private static final String PEOPLE = """
            insert into stat.person (id, valid_from, known_from, valid_to, known_to, open_id, stated, file_number, organisation, caseworker,
                   registered_on, sex, birth_year, adm1, adm2, setting, displacement, victim_type, disability, incident_id, injured_on,
                   injured_until)
            select w.id, row.valid_from, row.known_from, row.valid_to, row.known_to,
                   case when row.known_to = {still} then w.id end, row.stated, 'B-' || n, :organisation::uuid,
                   md5('caseworker ' || n % 500)::uuid, w.day, case n % 2 when 0 then 'F' else 'M' end, 1940 + n % 80,
                   :area || lpad((n % 18)::text, 2, '0'), md5('district ' || n % 160), 'RURAL', 'RESIDENT', 'DIRECT_SURVIVOR',
                   case when row.stated = 'disability' then case n % 3 when 0 then 'WITH' else 'WITHOUT' end end,
                   case when row.linked then md5('incident ' || n % 5000)::uuid end, case when row.linked then w.day - 200 end,
                   case when row.linked then w.day - 200 end
            from generate_series(1, :files) n
            cross join lateral (select md5(:area || 'person ' || n)::uuid as id, date '2021-01-01' + n % 1850 as day,
                                       (n % 1850 * 1000 + n % 1000)::bigint as told) w
            cross join lateral (values
                (date '0001-01-01', told, date '9999-12-31', told + 1000, {home}, false),
                (date '0001-01-01', told + 1000, date '9999-12-31', told + 25000, {home}, true),
                (date '0001-01-01', told + 25000, w.day + 20, {still}, {home}, true),
                (w.day + 20, told + 25000, date '9999-12-31', {still}, 'disability', true))
                as row(valid_from, known_from, valid_to, known_to, stated, linked)""";
    private static final String INCIDENTS = """
            insert into stat.incident (id, valid_from, known_from, valid_to, known_to, open_id, stated, first_day, year, adm1, device)
            select md5('incident ' || n)::uuid, '0001-01-01', 1, '9999-12-31', {still}, md5('incident ' || n)::uuid, '', '2020-01-01', 2020,
                   'AO01', 'AP_MINE'
            from generate_series(0, 4999) n""";
    private static final String NEEDS = """
            insert into stat.need (id, valid_from, known_from, valid_to, known_to, open_id, stated, survivor_id, case_id, service, pillar,
                   urgency, identified_on, status, barriers)
            select w.id, row.valid_from, row.known_from, row.valid_to, row.known_to, case when row.known_to = {still} then w.id end,
                   row.stated, md5(:area || 'person ' || n % :files + 1)::uuid, md5('case ' || n % :files + 1)::uuid, 'PROSTHETICS',
                   {pillars}[1 + ((n + n / :files) % 4)::int], 'ROUTINE', w.day, row.status, ''
            from generate_series(1, 2 * :files) n
            cross join lateral (select (n % :files + 1) % 1850 as registered) p
            cross join lateral (select md5(:area || 'need ' || n)::uuid as id, least(registered + n * 37 % 400, 1900) as number) i
            cross join lateral (select i.*, date '2021-01-01' + number as day, (number * 1000 + n % 1000 + 1000)::bigint as told,
                                       n % 4 <> 0 and number + 45 <= {last} as reviewed) w
            cross join lateral (
                select * from (values
                    (date '0001-01-01', told, w.day, {still}, '', 'IDENTIFIED', true),
                    (w.day, told, date '9999-12-31', case when reviewed then told + 44000 else {still} end, 'barriers', 'IDENTIFIED', true),
                    (w.day, told + 44000, w.day + 40, {still}, 'barriers', 'IDENTIFIED', reviewed),
                    (w.day + 40, told + 44000, date '9999-12-31', {still}, 'barriers,status',
                     case when n % 4 = 3 then 'IN_PROGRESS' else 'MET' end, reviewed))
                    as v(valid_from, known_from, valid_to, known_to, stated, status, there)
                where there) row""";
    private static final String SERVICES = """
            insert into stat.service (id, valid_from, known_from, valid_to, known_to, open_id, stated, survivor_id, case_id, service, pillar,
                   delivered_on, funded_by, travel_km, to_household)
            select w.id, '0001-01-01', row.known_from, '9999-12-31', row.known_to, case when row.known_to = {still} then w.id end, '',
                   md5(:area || 'person ' || n % :files + 1)::uuid, md5('case ' || n % :files + 1)::uuid, 'PROSTHETICS',
                   {pillars}[1 + ((n + n / :files) % 4)::int], date '2021-01-01' + w.number, 'FUND ' || n % 5, n % 90, 'NO'
            from generate_series(1::bigint, :services) n
            cross join lateral (select md5(:area || 'service ' || n)::uuid as id, (150 + n * 7919 % 1765)::int as number) i
            cross join lateral (select i.*, number * 1000 + n % 1000 + 1000 as told, n % 5 = 0 and number + 31 <= {last} as corrected) w
            cross join lateral (
                select * from (values (told, case when corrected then told + 30000 else {still} end, true),
                    (told + 30000, {still}, corrected)) as v(known_from, known_to, there)
                where there) row""";

    private final JdbcClient sql;
    private final UUID organisation;
    private final String area;
    private final int files;

    /** @param area how first-level areas begin, AO00 to AO17 with {@code AO}; also what tells these files from others */
    public ManyFiles(JdbcClient sql, UUID organisation, String area, int files) {
        this.sql = sql;
        this.organisation = organisation;
        this.area = area;
        this.files = files;
    }

    /** Files, incidents and needs. */
    public void people() {
        write(INCIDENTS);
        write(PEOPLE);
        write(NEEDS);
    }

    /** As many services, spread over all files and nearly five years. */
    public void services(int services) {
        sql.sql(filled(SERVICES)).param("files", files).param("area", area).param("services", services).update();
    }

    private void write(String statement) {
        sql.sql(filled(statement)).param("files", files).param("area", area).param("organisation", organisation.toString()).update();
    }

    private static String filled(String statement) {
        return statement.replace("{still}", STILL + "::bigint").replace("{home}",
                "'adm1,adm2,caseworker,displacement,organisation,setting,team'").replace("{last}", String.valueOf(LAST_DAY))
                .replace("{pillars}",
                        "(array['REHABILITATION', 'PSYCHOSOCIAL', 'EDUCATION', 'ECONOMIC_INCLUSION'])");
    }

    /** Takes out all facts of these tables and their indices while rows are written, and looks at all of them at the end, as the server does by itself in time. */
    static void alone(JdbcClient sql, Runnable writing, String... tables) {
        List<String> all = tables.length == 0 ? TABLES : List.of(tables);
        List<String> definitions = sql.sql("""
                select indexrelid::regclass::text || ' ' || pg_get_indexdef(indexrelid) from pg_index
                where indrelid = any(:tables::regclass[]) and not indisprimary""").param("tables", all.toArray(String[]::new))
                .query(String.class).list();
        sql.sql("truncate " + String.join(", ", all)).update();
        definitions.forEach(index -> sql.sql("drop index " + index.substring(0, index.indexOf(' '))).update());
        writing.run();
        definitions.forEach(index -> sql.sql(index.substring(index.indexOf(' ') + 1)).update());
        all.forEach(table -> sql.sql("vacuum analyze " + table).update());
    }
}
