package org.amparo.donor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Chance;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.junit.jupiter.api.Test;

/**
 * Somebody who can run the publisher too, and knows all but what was drawn by chance: all small worlds are published in each way that chance can fall,
 * each as likely as it is, and those that look the same are compared. Where all of them have a small count in one place, the choice of what was widened
 * has told it. {@code -Damparo.attack.known-method=40} (largest count of a cell; 27 in the suite).
 */
class KnownMethodTest {

    private static final int LARGEST = Integer.getInteger("amparo.attack.known-method", 27);
    private static final int K = Protection.PROMISED.k();
    private static final ReleaseScope SCOPE = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31));
    private static final TableDesign BY_SEX = new TableDesign("services", "services", false, false, "",
            List.of(Dimension.of("sex", "FEMALE", "MALE")));

    /** How likely a cell falls so, by the number drawn; of a cell near a small one and of others, a step, two or none. */
    private enum Fall {
        TWICE_ANYWHERE(0, Chance.FAR * Chance.TWICE), NEAR_TWICE(Chance.FAR * Chance.TWICE, Chance.NEAR * Chance.TWICE), FAR_ONCE(
                Chance.NEAR * Chance.TWICE, Chance.FAR), NEAR_ONCE(Chance.FAR, Chance.NEAR), NOT(Chance.NEAR, 1);

        private final double from;
        private final double to;

        Fall(double from, double to) {
            this.from = from;
            this.to = to;
        }

        double drawn() {
            return (from + to) / 2;
        }

        double likely() {
            return to - from;
        }
    }

    /** What is published, with how likely it is in all worlds, and in those that have a small count in a place. */
    private static final class Look {
        private double all;
        private final double[] small = new double[2];
    }

    @Test
    void of_worlds_that_are_published_alike_not_all_have_a_small_count_in_one_place() {
        Map<String, Look> looks = looks(true);
        long sure = looks.values().stream().filter(look -> share(look) >= 0.95).count();
        long certain = looks.values().stream().filter(KnownMethodTest::isCertain).count();
        System.out.printf("counts up to %d look %d ways; certain in %d, 95 %% or more in %d; at most %.4f%n", LARGEST, looks.size(),
                certain, sure,
                looks.values().stream().mapToDouble(KnownMethodTest::share).max().orElseThrow());
        assertThat(certain).isZero();
    }

    @Test
    void without_chance_what_was_widened_tells_a_small_count() {
        assertThat(looks(false).values()).anyMatch(KnownMethodTest::isCertain);
    }

    private static boolean isCertain(Look look) {
        return share(look) > 1 - 1e-12;
    }

    private static double share(Look look) {
        return Math.max(look.small[0], look.small[1]) / look.all;
    }

    /** Only those of which no world is larger than the largest. */
    private static Map<String, Look> looks(boolean chance) {
        Map<String, Look> looks = new HashMap<>();
        for (int women = 0; women <= LARGEST; women++) {
            for (int men = 0; men <= LARGEST; men++) {
                Map<String, Double> ways = ways(women, men, chance);
                int[] world = {women, men};
                ways.forEach((text, likely) -> {
                    Look look = looks.computeIfAbsent(text, none -> new Look());
                    look.all += likely;
                    for (int sex = 0; sex < 2; sex++) {
                        look.small[sex] += world[sex] > 0 && world[sex] < K ? likely : 0;
                    }
                });
            }
        }
        looks.keySet().removeIf(text -> !isWhole(PayloadJson.read(text)));
        return looks;
    }

    private static boolean isWhole(Payload payload) {
        Map<List<String>, Cell> cells = payload.tables().getFirst().cells();
        return cells.get(List.of(Dimension.ALL)).most() <= LARGEST
                || cells.get(List.of("FEMALE")).most() <= LARGEST && cells.get(List.of("MALE")).most() <= LARGEST;
    }

    /** How a world is published, and how likely. Falls of chance that widen the same cells are looked at once. */
    private static Map<String, Double> ways(int women, int men, boolean chance) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            units.add(new Unit("services", Map.of("sex", i < women ? "FEMALE" : "MALE"),
                    List.of(new Unit.Touch(SCOPE.from(), "", "", Map.of()))));
        }
        TrueTable table = TrueTable.count(BY_SEX, SCOPE, units, List.of(BY_SEX));
        if (!chance) {
            return Map.of(published(table, units, Chance.NONE), 1.0);
        }
        Map<List<Integer>, Double> steps = new HashMap<>();
        Map<List<Integer>, Chance> drawn = new HashMap<>();
        for (Fall all : Fall.values()) {
            for (Fall female : Fall.values()) {
                for (Fall male : Fall.values()) {
                    Map<String, Fall> falls = Map.of(Dimension.ALL, all, "FEMALE", female, "MALE", male);
                    Chance fallen = (name, place) -> falls.get(place.getFirst()).drawn();
                    List<Integer> widened = steps(table, fallen);
                    steps.merge(widened, all.likely() * female.likely() * male.likely(), Double::sum);
                    drawn.putIfAbsent(widened, fallen);
                }
            }
        }
        Map<String, Double> ways = new HashMap<>();
        drawn.forEach((widened, fallen) -> ways.merge(published(table, units, fallen), steps.get(widened), Double::sum));
        return ways;
    }

    private static List<Integer> steps(TrueTable table, Chance chance) {
        boolean women = table.counts().get(List.of("FEMALE")) < K;
        boolean men = table.counts().get(List.of("MALE")) < K;
        boolean all = table.counts().get(List.of(Dimension.ALL)) < K;
        return List.of(chance.steps("services", List.of(Dimension.ALL), !all && (women || men)),
                chance.steps("services", List.of("FEMALE"), !women && (men || all)),
                chance.steps("services", List.of("MALE"), !men && (women || all)));
    }

    private static String published(TrueTable table, List<Unit> units, Chance chance) {
        Payload payload = Candidate.check(1, List.of(table), units, Protection.PROMISED.with(chance), List.of(), List.of(), progress -> {
        }).payload();
        return PayloadJson.write(payload);
    }
}
