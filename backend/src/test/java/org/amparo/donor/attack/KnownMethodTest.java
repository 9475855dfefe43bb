package org.amparo.donor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Somebody who can run the publisher too: all small worlds are published, and those that look the same are compared. Where nearly all of them have a
 * small count in one place, the choice of what was widened has told it. Does not hold: see what is not covered in the decision about donor releases.
 * {@code -Damparo.attack.known-method=40} (largest count of a cell).
 */
@EnabledIfSystemProperty(named = "amparo.attack.known-method", matches = "\\d+")
class KnownMethodTest {

    private static final int LARGEST = Integer.getInteger("amparo.attack.known-method", 40);
    private static final int K = Protection.PROMISED.k();
    private static final double SURE = 0.95;
    /** Worlds that look the same, from which on something is concluded. */
    private static final int SEVERAL = 3;
    private static final ReleaseScope SCOPE = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31));
    private static final TableDesign BY_SEX = new TableDesign("services", "services", false, false, "",
            List.of(Dimension.of("sex", "FEMALE", "MALE")));

    @Test
    void among_all_worlds_that_are_published_alike_no_place_is_small_in_nearly_all() {
        Map<String, List<int[]>> alike = new LinkedHashMap<>();
        for (int women = 0; women <= LARGEST; women++) {
            for (int men = 0; men <= LARGEST; men++) {
                alike.computeIfAbsent(published(women, men), found -> new ArrayList<>()).add(new int[]{women, men});
            }
        }
        int told = 0;
        int worlds = 0;
        for (List<int[]> same : alike.values()) {
            boolean tells = same.size() >= SEVERAL && IntStream.range(0, 2).anyMatch(sex -> small(same, sex) >= SURE * same.size());
            told += tells ? 1 : 0;
            worlds += tells ? same.size() : 0;
        }
        System.out.printf("%d worlds look %d ways; %d of these ways, of %d worlds, tell a small count to somebody who knows the method%n",
                (LARGEST + 1) * (LARGEST + 1), alike.size(), told, worlds);
        assertThat(told).isZero();
    }

    private static long small(List<int[]> same, int sex) {
        return same.stream().filter(world -> world[sex] > 0 && world[sex] < K).count();
    }

    private static String published(int women, int men) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            units.add(new Unit("services", Map.of("sex", i < women ? "FEMALE" : "MALE"),
                    List.of(new Unit.Touch(SCOPE.from(), "", "", Map.of()))));
        }
        TrueTable table = TrueTable.count(BY_SEX, SCOPE, units, List.of(BY_SEX));
        return PayloadJson.write(Candidate.check(1, List.of(table), units, Protection.PROMISED, List.of(), List.of(), progress -> {
        }).payload());
    }
}
