package org.amparo.donor.disclosure;

import java.util.List;
import java.util.function.Supplier;

/**
 * A count that must not become known to be small, or a group about which nothing may become known of each.
 *
 * @param words dimension and categories, for people
 * @param unknowns the counts it is the sum of @param weights of each, 1 or -1
 * @param part empty, or the counts of those in the group who share a fact
 * @param k the threshold
 */
record Target(Supplier<List<String>> words, int[] unknowns, int[] weights, int[] part, int k) {

    /** True when these counts show that nothing can be concluded: the count can be nought, or it can be large enough; or somebody can have the fact. */
    boolean isOpenIn(long[] counts, long[] own) {
        long sum = 0;
        for (int i = 0; i < unknowns.length; i++) {
            sum += weights[i] * (counts[unknowns[i]] - own[unknowns[i]]);
        }
        if (part.length == 0) {
            return sum <= 0 || sum >= k;
        }
        if (sum <= 0 || sum >= 3L * k) {
            return true;
        }
        for (int each : part) {
            if (counts[each] - own[each] > 0) {
                return true;
            }
        }
        return false;
    }
}
