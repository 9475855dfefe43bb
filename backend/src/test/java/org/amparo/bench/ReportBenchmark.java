package org.amparo.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.reporting.Cut;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures over many files: two needs, a case and ten services a file over five years, a fifth of all facts known otherwise before. Runs by
 * hand: {@code mvn -pl backend -Dtest=ReportBenchmark -Damparo.test.durable test}; {@code -Damparo.bench.files=10000} for a small one.
 */
@Alone
@AmparoTest
class ReportBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=ReportBenchmark -Damparo.test.durable test";
    private static final int FILES = Integer.getInteger("amparo.bench.files", 100_000);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);
    private static final long NOW = 1_000;
    private static final long THEN = 400;
    private static final String EVER = "date '0001-01-01'";
    private static final String ALWAYS = "date '9999-12-31'";
    private static final long STILL = Long.MAX_VALUE;

    @Autowired
    private IndicatorQueries indicators;
    @Autowired
    private JdbcClient sql;

    private final Viewer manager = new Viewer(UUID.randomUUID(), Role.MANAGER, null, null, Set.of(),
            Map.of(Permission.REPORT_READ, Scope.ALL));

    @Test
    void figures_over_many_files() throws Exception {
        people();
        services(1);
        Question reached = Question.of(Indicators.of("G04"), FROM, TO, NOW);
        Question met = Question.of(Indicators.of("G05"), FROM, TO, NOW);
        double few = (median(reached.by(Cut.PILLAR)) + median(met.by(Cut.PILLAR))) / 2;
        services(10);
        double many = (median(reached.by(Cut.PILLAR)) + median(met.by(Cut.PILLAR))) / 2;
        Question five = reached.by(Cut.ADM1, Cut.SEX, Cut.AGE_GROUP, Cut.DISABILITY, Cut.PILLAR);
        double now = median(five);
        double then = median(Question.of(Indicators.of("G04"), FROM, TO, THEN).by(Cut.ADM1, Cut.SEX, Cut.AGE_GROUP, Cut.DISABILITY,
                Cut.PILLAR));
        double area = median(reached.with(Cut.ADM1, "AO07"));
        BenchmarkReport report = new BenchmarkReport(Path.of("..", "docs"));
        String size = "%d files; %d services".formatted(FILES, FILES * 10);
        report.add(new Measure("report.five-dimensions", now, "ms", "<= 500", "G04 by area, sex, age, disability, pillar; " + size),
                COMMAND);
        report.add(new Measure("report.area-and-quarter", area, "ms", "<= 50", "G04 of one of 18 areas in a quarter; " + size), COMMAND);
        report.add(new Measure("report.ten-times-the-services", many / few, "ratio", "<= 1.2", "G04 and G05 by pillar; " + size), COMMAND);
        report.add(new Measure("report.as-of", then / now, "ratio", "<= 2", "as known earlier against as known now; " + size), COMMAND);
    }

    private double median(Question question) throws Exception {
        return Windows.quantile(Windows.times(2, 7, i -> indicators.figure(manager, question)), 0.5);
    }

    /** A fifth was known otherwise until place 500. */
    private void people() {
        known("stat.person", "file_number, registered_on, sex, birth_year, adm1, victim_type, disability, setting", """
                'B-' || n, date '2021-01-01' + n % 1800, case n % 2 when 0 then 'F' else 'M' end, 1940 + n % 80,
                'AO' || lpad((n % 18)::text, 2, '0'), 'DIRECT_SURVIVOR', case n % 3 when 0 then 'WITH' else 'WITHOUT' end, 'RURAL'""",
                "'person ' || n", FILES);
        known("stat.need", "survivor_id, service, pillar, urgency, identified_on, status, barriers", """
                md5('person ' || n %% %1$d + 1)::uuid, 'PROSTHETICS', (array['REHABILITATION', 'PSYCHOSOCIAL', 'EDUCATION',
                'ECONOMIC_INCLUSION'])[1 + n %% 4], 'ROUTINE', date '2021-01-01' + n %% 1900,
                (array['IDENTIFIED', 'MET', 'MET', 'IN_PROGRESS'])[1 + (n / 7) %% 4], ''""".formatted(FILES), "'need ' || n", FILES * 2);
        sql.sql("analyze stat.person, stat.need").update();
    }

    private void services(int each) {
        sql.sql("truncate stat.service").update();
        known("stat.service", "survivor_id, service, pillar, delivered_on, travel_km", """
                md5('person ' || n %% %1$d + 1)::uuid, 'PROSTHETICS', (array['REHABILITATION', 'PSYCHOSOCIAL', 'EDUCATION',
                'ECONOMIC_INCLUSION'])[1 + n %% 4], date '2021-06-01' + (n * 7919) %% 1826, n %% 90""".formatted(FILES), "'service ' || n",
                FILES * each);
        sql.sql("analyze stat.service").update();
    }

    private void known(String table, String columns, String values, String id, int rows) {
        sql.sql("""
                insert into %1$s (id, valid_from, known_from, valid_to, known_to, open_id, stated, %2$s)
                select md5(%4$s)::uuid, %5$s, case n %% 5 when 0 then 500 else 1 end, %6$s, %7$d, md5(%4$s)::uuid, '', %3$s
                from generate_series(1, %8$d) n""".formatted(table, columns, values, id, EVER, ALWAYS, STILL, rows)).update();
        sql.sql("""
                insert into %1$s (id, valid_from, known_from, valid_to, known_to, stated, %2$s)
                select md5(%4$s)::uuid, %5$s, 1, %6$s, 500, '', %3$s
                from generate_series(1, %7$d) n where n %% 5 = 0""".formatted(table, columns, values, id, EVER, ALWAYS, rows)).update();
    }
}
