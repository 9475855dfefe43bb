package org.amparo.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.reporting.Cut;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.KnownPlace;
import org.amparo.reporting.Question;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Figures over {@link ManyFiles}, with nothing kept between two questions. Runs by hand: {@code mvn -pl backend -Dtest=ReportBenchmark
 * -Damparo.test.durable test}; {@code -Damparo.bench.files=10000} for a small one.
 */
@Alone
@AmparoTest
class ReportBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=ReportBenchmark -Damparo.test.durable test";
    private static final int FILES = Integer.getInteger("amparo.bench.files", 100_000);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);
    private static final long NOW = (ManyFiles.LAST_DAY + 1) * 1_000L;
    private static final int YEAR = 365;
    private static final int ANSWERS = 20;
    /** Reports of people, needs and services by pillar, whose question is the same each quarter. */
    private static final List<String> FIXED = List.of("G01", "G04", "G05", "G06", "G07", "G22", "G23", "G29");

    @Autowired
    private IndicatorQueries indicators;
    @Autowired
    private KnownPlace places;
    @Autowired
    private JdbcClient sql;

    private final UUID organisation = UUID.randomUUID();
    private final Viewer everywhere = viewer(Scope.ALL);
    private final Viewer manager = viewer(Scope.ORGANISATION);

    @Test
    void figures_over_many_files() throws Exception {
        // The rows stand there without events, so that their places are ahead of the order.
        ((AtomicLong) ReflectionTestUtils.getField(places, "seen")).set(NOW);
        ManyFiles files = new ManyFiles(sql, organisation, "AO", FILES);
        ManyFiles.alone(sql, () -> {
            files.people();
            files.services(FILES);
        });
        Map<String, Double> few = fixed();
        ManyFiles.alone(sql, () -> files.services(FILES * 10), "stat.service");
        Map<String, Double> many = fixed();
        Question reached = Question.of(Indicators.of("G04"), FROM, TO, NOW);
        Question five = reached.by(Cut.ADM1, Cut.SEX, Cut.AGE_GROUP, Cut.DISABILITY, Cut.PILLAR);
        double now = median(everywhere, five);
        double mine = median(manager, five);
        double then = median(everywhere,
                new Question(five.indicator(), FROM.minusYears(1), TO.minusYears(1), NOW - YEAR * 1_000L, five.cuts(),
                        five.only()));
        Question inArea = reached.with(Cut.ADM1, "AO07");
        double area = median(everywhere, inArea);
        double areaByPillar = median(manager, reached.by(Cut.PILLAR).with(Cut.ADM1, "AO07"));
        String size = "%d files; %d services; load %.0f".formatted(FILES, FILES * 10,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        BenchmarkReport report = new BenchmarkReport(Path.of("..", "docs"));
        report.add(new Measure("report.five-dimensions", now, "ms", "<= 500",
                "G04 by area, sex, age, disability, pillar; %.0f ms of a core in the server; within one organisation %.0f ms; %s"
                        .formatted(core(everywhere, five), mine, size)),
                COMMAND);
        report.add(new Measure("report.area-and-quarter", area, "ms", "<= 50",
                "G04 of one of 18 areas in a quarter; %.0f ms of a core in the server; by pillar within one organisation %.0f ms; %s"
                        .formatted(core(everywhere, inArea), areaByPillar, size)),
                COMMAND);
        report.add(new Measure("report.ten-times-the-services", sum(many) / sum(few), "ratio", "<= 1.2",
                "eight fixed reports together, ms with few and many: %s; %s".formatted(each(few, many), size)), COMMAND);
        report.add(new Measure("report.coverage-and-met-need-with-ten-times-the-services",
                (many.get("G04") + many.get("G05")) / (few.get("G04") + few.get("G05")), "ratio", "<= 1.2",
                "G04 and G05 by pillar; " + size),
                COMMAND);
        report.add(new Measure("report.as-of", then / now, "ratio", "<= 2",
                "the same quarter a year before as known then against this quarter as known now; " + size), COMMAND);
    }

    private Map<String, Double> fixed() throws Exception {
        Map<String, Double> times = new LinkedHashMap<>();
        for (String id : FIXED) {
            times.put(id, median(everywhere, Question.of(Indicators.of(id), FROM, TO, NOW).by(Cut.PILLAR)));
        }
        return times;
    }

    private static double sum(Map<String, Double> times) {
        return times.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String each(Map<String, Double> few, Map<String, Double> many) {
        StringBuilder each = new StringBuilder();
        few.forEach((id, time) -> each.append(each.isEmpty() ? "" : "; ").append("%s %.0f %.0f".formatted(id, time, many.get(id))));
        return each.toString();
    }

    private double median(Viewer viewer, Question question) throws Exception {
        return Windows.quantile(Windows.times(2, 7, i -> indicators.figure(viewer, question)), 0.5);
    }

    /** Milliseconds of a core that the server's processes for our connections spend on one answer; what helps them in parallel is not seen. */
    private double core(Viewer viewer, Question question) throws Exception {
        double before = server();
        Windows.times(0, ANSWERS, i -> indicators.figure(viewer, question));
        return (server() - before) / ANSWERS;
    }

    private double server() {
        return sql.sql("select pid from pg_stat_activity where datname = current_database()").query(Long.class).list().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream()).flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(spent -> spent.toNanos() / 1e6).sum();
    }

    private Viewer viewer(Scope scope) {
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, organisation, Set.of(), Map.of(Permission.REPORT_READ, scope));
    }
}
