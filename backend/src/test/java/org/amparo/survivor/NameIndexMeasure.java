package org.amparo.survivor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.amparo.access.Viewer;
import org.amparo.testing.Looking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a misspelt name takes to find among 10,000 and 300,000; run with {@code -Damparo.measure=names -Dtest=NameIndexMeasure}. */
@EnabledIfSystemProperty(named = "amparo.measure", matches = "names")
class NameIndexMeasure {

    private static final int WARM_UP = 100;
    private static final int ASKED = 400;
    private static final ThreadMXBean CORES = ManagementFactory.getThreadMXBean();

    @Test
    void measure() {
        for (int files : new int[]{10_000, 300_000}) {
            Random random = new Random(files);
            long begin = System.nanoTime();
            try (NameIndex index = new NameIndex()) {
                List<NameIndex.Entry> people = NameIndexTest.people(random, files);
                index.put(people);
                index.merge();
                index.refresh();
                double built = (System.nanoTime() - begin) / 1e9;
                Viewer viewer = Looking.everywhere();
                List<Double> millis = new ArrayList<>();
                List<Double> ofACore = new ArrayList<>();
                int found = 0;
                for (int i = 0; i < WARM_UP + ASKED; i++) {
                    NameIndex.Entry person = people.get(random.nextInt(files));
                    String typed = NameIndexTest.misspelt(person.names().getFirst(), random);
                    long asked = System.nanoTime();
                    long core = CORES.getCurrentThreadCpuTime();
                    boolean hit = index.search(viewer, typed, 20).contains(person.survivorId());
                    if (i >= WARM_UP) {
                        millis.add((System.nanoTime() - asked) / 1e6);
                        ofACore.add((CORES.getCurrentThreadCpuTime() - core) / 1e6);
                        found += hit ? 1 : 0;
                    }
                }
                millis.sort(null);
                ofACore.sort(null);
                System.out.printf("%,d files: built in %.1f s; search p50 %.1f ms, p95 %.1f ms; of a core p50 %.2f ms, p95 %.2f ms; "
                        + "recall %.3f%n", files, built, millis.get(ASKED / 2), millis.get(ASKED * 95 / 100), ofACore.get(ASKED / 2),
                        ofACore.get(ASKED * 95 / 100), (double) found / ASKED);
            }
        }
    }
}
