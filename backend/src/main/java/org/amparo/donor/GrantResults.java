package org.amparo.donor;

import java.time.LocalDate;
import java.util.Map;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.funding.LogframeIndicator;

/**
 * What came of a grant as it is known now, counted by the rules by which releases count. For the programme itself: nothing of it is protected,
 * and nothing of it may be handed on.
 */
public interface GrantResults {

    /**
     * A number, or a share of one.
     *
     * @param part things or people counted, or those for whom it is better
     * @param whole people or needs for which it was measured or due; null where it is a number and no share
     */
    record Result(int part, Integer whole) {
    }

    /**
     * For each indicator that says who paid, what came of what this grant paid for, on its days. Who was reached in two calendar years counts in
     * both, as in two releases.
     *
     * @param from first day that counts
     * @param to last day that counts
     */
    @Needs(Permission.GRANT_KEEP)
    Map<LogframeIndicator, Result> of(Viewer viewer, String grant, LocalDate from, LocalDate to);
}
