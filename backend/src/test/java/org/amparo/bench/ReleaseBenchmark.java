package org.amparo.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.amparo.donor.Catalogue;
import org.amparo.donor.attack.RandomProgramme;
import org.amparo.donor.attack.Utility;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Chance;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Insider;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.junit.jupiter.api.Test;

import com.sun.management.OperatingSystemMXBean;

/**
 * A release of all fifteen tables that releases have, none of them empty, about a programme with 4,000 people a quarter, checked together with eight earlier releases to three
 * donors; and what is left for readers, held against rows and columns. {@code -Damparo.bench.release=insiders} also looks with the knowledge of each
 * provider and each grant; {@code =year} checks a release of a year, whose days all eight earlier ones share. Runs by hand:
 * {@code mvn -pl backend -Dtest=ReleaseBenchmark test}.
 */
class ReleaseBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=ReleaseBenchmark test";
    private static final String KIND = System.getProperty("amparo.bench.release", "");
    private static final int PEOPLE = Integer.getInteger("amparo.bench.release.people", 4_000);
    private static final int EARLIER = 8;

    private final List<Payload> published = new ArrayList<>();

    @Test
    void a_release_is_checked_together_with_all_earlier_ones() throws Exception {
        boolean year = KIND.equals("year");
        RandomProgramme programme = new RandomProgramme(3, 4, true, PEOPLE);
        for (int quarter = 0; published.size() < EARLIER; quarter++) {
            for (ReleaseScope scope : RandomProgramme.scopes(quarter)) {
                if (published.size() < EARLIER && !(year && scope.grant().equals(Dimension.ALL))) {
                    published.add(check(programme, scope, units -> List.of()).payload());
                }
            }
        }
        ReleaseScope scope = year
                ? new ReleaseScope("D3", Dimension.ALL, Dimension.ALL, RandomProgramme.BEGINNING,
                        RandomProgramme.BEGINNING.plusYears(1).minusDays(1))
                : RandomProgramme.scope("D3", Dimension.ALL, 2);
        measure(programme, scope);
    }

    private void measure(RandomProgramme programme, ReleaseScope scope) throws Exception {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long time = System.nanoTime();
        long cores = machine.getProcessCpuTime();
        double load = machine.getSystemLoadAverage();
        Candidate.Checked checked = check(programme, scope,
                KIND.equals("insiders") ? Insider::all : units -> List.of());
        double seconds = (System.nanoTime() - time) / 1e9;
        double ofCores = (machine.getProcessCpuTime() - cores) / 1e9;
        Utility utility = Utility.of(programme.tables(scope), checked);
        String name = "release.check." + (KIND.isEmpty() ? "quarter" : KIND);
        String note = "%.0f s of cores; load %.1f before; %d people a quarter; %d earlier releases; safe: %s; %s".formatted(ofCores, load,
                PEOPLE,
                published.size(), checked.isSafe(), utility);
        BenchmarkReport report = new BenchmarkReport(Path.of("..", "docs"));
        report.add(new Measure(name, seconds, "s", KIND.isEmpty() ? "<= 60" : "", note), COMMAND);
        report.add(new Measure(name + ".widened-by-repair", utility.widenedByRepair(), "ratio", KIND.isEmpty() ? "<= 0.10" : "",
                "of all cells; against what could have been concluded"), COMMAND);
        report.add(new Measure(name + ".widened-by-chance", utility.widenedByChance(), "ratio", "",
                "of all cells; where nothing could have been concluded"), COMMAND);
        report.add(
                new Measure(name + ".areas-shown", utility.ofAreasShown(), "ratio", KIND.isEmpty() ? ">= 0.60" : "", "of cells of areas"),
                COMMAND);
        report.add(
                new Measure(name + ".areas-widened", utility.ofAreasWidened(), "ratio", KIND.isEmpty() ? "<= 0.10" : "",
                        "of cells of areas"),
                COMMAND);
        report.add(new Measure(name + ".hidden-to-rows-and-columns", (double) utility.hidden() / utility.plainHidden(), "ratio", "",
                "cells hidden against those that rows and columns hide in the same tables"), COMMAND);
    }

    private Candidate.Checked check(RandomProgramme programme, ReleaseScope scope, Function<Collection<Unit>, List<Insider>> readers) {
        List<TrueTable> tables = programme.tables(scope);
        List<Unit> units = programme.unitsOf(scope);
        return Candidate.check(Catalogue.VERSION, tables, units, Protection.PROMISED.with(Chance.of("the benchmark's")), published,
                readers.apply(units), progress -> {
                });
    }
}
