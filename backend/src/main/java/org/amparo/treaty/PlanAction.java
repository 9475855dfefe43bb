package org.amparo.treaty;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One action of a framework or a national plan.
 *
 * @param number as the plan numbers it; null where it has none, or its numbers are not confirmed
 * @param what it is, in our words
 * @param indicator that speaks for it, e.g. {@code G05}; null where nothing can be counted
 * @param pillar the indicator is held to; null for all
 * @param targetPercent share that is wanted, 0-100; null without one
 * @param dueOn null without a day
 */
public record PlanAction(UUID actionId, String framework, String number, VaTheme theme, String what, String indicator, String pillar,
        Integer targetPercent, LocalDate dueOn, String source, boolean verified) {
}
