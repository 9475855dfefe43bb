package org.amparo.donor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;

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
 * has told it. {@code -Damparo.attack.known-method=40} (largest count of a cell; 27 and one table in the suite).
 */
class KnownMethodTest {

    private static final int LARGEST = Integer.getInteger("amparo.attack.known-method", 27);
    private static final int K = Protection.PROMISED.k();
    private static final ReleaseScope SCOPE = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31));
    private static final TableDesign BY_SEX = new TableDesign("services", "services", false, false, "",
            List.of(Dimension.of("sex", "FEMALE", "MALE")));
    private static final TableDesign TOTAL = new TableDesign("total", "services", false, false, "", List.of(Dimension.of("sex")));
    /** In the long form the total stands in a second table too. */
    private static final List<TableDesign> DESIGNS = Integer.getInteger("amparo.attack.known-method") == null
            ? List.of(BY_SEX)
            : List.of(BY_SEX, TOTAL);

    /** One cell. */
    private record At(String table, List<String> place) {
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

    /** How a world is published, and how likely. All ways are tried in which the cells of the tables can be widened by chance. */
    private static Map<String, Double> ways(int women, int men, boolean chance) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            units.add(new Unit("services", Map.of("sex", i < women ? "FEMALE" : "MALE"),
                    List.of(new Unit.Touch(SCOPE.from(), "", "", Map.of()))));
        }
        List<TrueTable> tables = DESIGNS.stream().map(design -> TrueTable.count(design, SCOPE, units, DESIGNS)).toList();
        if (!chance) {
            return Map.of(published(tables, units, Chance.NONE), 1.0);
        }
        boolean small = women < K || men < K;
        List<List<At>> counts = List.of(copies(Dimension.ALL), copies("FEMALE"), copies("MALE"));
        boolean[] near = {women + men >= K && small, women >= K && (men < K || women + men < K),
                men >= K && (women < K || women + men < K)};
        Map<String, Double> ways = new HashMap<>();
        fall(counts, near, 0, new HashMap<>(), 1,
                (steps, likely) -> ways.merge(published(tables, units, chance(steps)), likely, Double::sum));
        return ways;
    }

    private static List<At> copies(String sex) {
        return DESIGNS.stream().map(design -> new At(design.name(), List.of(sex)))
                .filter(at -> at.table().equals("services") || sex.equals(Dimension.ALL)).toList();
    }

    /** Each way in which the copies of a count can fall, and after it those of the next. */
    private static void fall(List<List<At>> counts, boolean[] near, int c, Map<At, Integer> steps, double likely,
            ObjDoubleConsumer<Map<At, Integer>> told) {
        if (c == counts.size()) {
            told.accept(steps, likely);
            return;
        }
        List<At> copies = counts.get(c);
        for (int n = 0; n < Math.pow(3, copies.size()); n++) {
            Map<At, Integer> all = new HashMap<>(steps);
            for (int i = 0, rest = n; i < copies.size(); i++, rest /= 3) {
                all.put(copies.get(i), rest % 3);
            }
            fall(counts, near, c + 1, all, likely * likely(copies.stream().map(all::get).toList(), near[c] ? Chance.NEAR : Chance.FAR),
                    told);
        }
    }

    /** That the copies of a count are widened by so many steps: together, and each by itself. */
    private static double likely(List<Integer> steps, double together) {
        double sum = 0;
        for (int all = 0; all <= 2; all++) {
            double each = of(all, together);
            for (int step : steps) {
                each *= step < all
                        ? 0
                        : step > all
                                ? of(step, Chance.ALONE)
                                : IntStream.rangeClosed(0, all).mapToDouble(own -> of(own, Chance.ALONE)).sum();
            }
            sum += each;
        }
        return sum;
    }

    private static double of(int steps, double likely) {
        return steps == 0 ? 1 - likely : steps == 1 ? likely * (1 - Chance.TWICE) : likely * Chance.TWICE;
    }

    /** Numbers that make each cell by itself fall so, and none together with others. */
    private static Chance chance(Map<At, Integer> steps) {
        return (about, place) -> about.endsWith("all tables")
                ? 1
                : switch (steps.get(new At(about.substring(about.lastIndexOf(' ') + 1), place))) {
                    case 0 -> 1;
                    case 1 -> (Chance.ALONE * Chance.TWICE + Chance.ALONE) / 2;
                    default -> 0;
                };
    }

    private static String published(List<TrueTable> tables, List<Unit> units, Chance chance) {
        Payload payload = Candidate.check(1, tables, units, Protection.PROMISED.with(chance), List.of(), List.of(), progress -> {
        }).payload();
        return PayloadJson.write(payload);
    }
}
