package org.amparo.forecast;

import java.util.List;
import org.amparo.vocabulary.AssistiveProduct;

/**
 * Past quarters forecast and counted.
 *
 * @param checks what was forecast and what came, the latest quarter first; empty when there is too little past
 */
public record Backtest(List<Check> checks) {

    /** Share of the checks that an interval is to hold. */
    public static final double AIM = 0.8;

    /** What is counted. */
    public enum What {
        REPLACEMENTS, REPAIRS
    }

    /** One quarter of one product and age group, all centres together. */
    public record Check(Forecast.Period quarter, What what, AssistiveProduct product, boolean children, Forecast.Figure forecast,
            int came) {

        public boolean isWithin() {
            return forecast.holds(came);
        }
    }

    public long within() {
        return checks.stream().filter(Check::isWithin).count();
    }
}
