package org.amparo.ui.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.ScreenTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long an answer takes tells a donor nothing of which numbers there are. Measured with {@code -Damparo.timing=300}; that the same statements
 * are carried out is tested always, by {@code PublishedReadsTest}.
 */
@ScreenTest
@EnabledIfSystemProperty(named = "amparo.timing", matches = "\\d+")
class DonorTimingTest {

    /** A number between 0 and 1; 0.5 when nobody could tell the one kind from the other by the time it took. */
    private static final double TOO_FAR = 0.06;
    private static final int WARM_UP = 60;

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ReleasesOfTests shelf;
    @Autowired
    private FundOfTests funds;

    @Test
    void a_foreign_an_unknown_and_a_mistyped_number_take_the_same_time() throws Exception {
        int tries = Integer.getInteger("amparo.timing");
        Accounts.Account donor = accounts.of(Role.DONOR);
        int own = ReleasesOfTests.number();
        int foreign = ReleasesOfTests.number();
        shelf.publish(own, funds.move(donor), "NOR-24", 0);
        shelf.publish(foreign, UUID.randomUUID(), "ECHO-7", 1);
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("foreign", String.valueOf(foreign));
        kinds.put("unknown", String.valueOf(ReleasesOfTests.number()));
        kinds.put("mistyped", "12x4567");
        kinds.put("own", String.valueOf(own));
        Map<String, List<Long>> times = measured(HttpSession.of(donor, port), kinds, tries);
        kinds.keySet().forEach(kind -> System.out.printf("%s: median %.2f ms%n", kind, median(times.get(kind)) / 1e6));
        for (String[] pair : new String[][]{{"foreign", "unknown"}, {"foreign", "mistyped"}, {"unknown", "mistyped"}, {"foreign", "own"}}) {
            System.out.printf("%s before %s: %.3f%n", pair[0], pair[1], before(times.get(pair[0]), times.get(pair[1])));
        }
        assertThat(before(times.get("foreign"), times.get("unknown"))).isBetween(0.5 - TOO_FAR, 0.5 + TOO_FAR);
        assertThat(before(times.get("foreign"), times.get("mistyped"))).isBetween(0.5 - TOO_FAR, 0.5 + TOO_FAR);
        assertThat(before(times.get("foreign"), times.get("own"))).as("the measure tells what does differ").isGreaterThan(0.5 + TOO_FAR);
    }

    /** All kinds in turn, in another order each time, so that whatever else the machine does falls on all of them. */
    private static Map<String, List<Long>> measured(HttpSession session, Map<String, String> kinds, int tries) throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        kinds.keySet().forEach(kind -> times.put(kind, new ArrayList<>()));
        List<String> order = new ArrayList<>(kinds.keySet());
        Random random = new Random(20261123);
        for (int i = 0; i < WARM_UP + tries; i++) {
            Collections.shuffle(order, random);
            for (String kind : order) {
                session.go(Paths.PUBLISHED);
                long begin = System.nanoTime();
                session.go(Paths.PUBLISHED + "/" + kinds.get(kind));
                if (i >= WARM_UP) {
                    times.get(kind).add(System.nanoTime() - begin);
                }
            }
        }
        return times;
    }

    /** The share of pairs in which the first took less time (Mann and Whitney's statistic), which single long waits hardly move. */
    private static double before(List<Long> one, List<Long> other) {
        long before = 0;
        for (long first : one) {
            before += other.stream().filter(second -> first < second).count();
        }
        return (double) before / ((long) one.size() * other.size());
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
