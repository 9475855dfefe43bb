package org.amparo.ui.reporting.figure;

import java.util.Optional;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.targets.Target;
import org.amparo.targets.TargetUnit;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.FigureWords;

/** How a target is told, and how far a figure is from it. */
final class TargetWords {

    private static final double SAME = 0.005;

    private TargetWords() {
    }

    /** What the number of a target of this indicator means. */
    static TargetUnit unit(Indicator indicator) {
        return switch (indicator.form()) {
            case SHARE -> TargetUnit.PERCENT;
            case TIME -> TargetUnit.DAYS;
            case COUNT, RANKING -> TargetUnit.COUNT;
            case RATIO, EQUITY -> TargetUnit.RATIO;
        };
    }

    /** E.g. "Target: 60 %, from 1 January 2026". */
    static String of(Optional<Target> target) {
        return IndicatorWords.in(Labels.locale()).target(target);
    }

    /** The number with its unit. */
    static String value(Target target) {
        return target.isDropped()
                ? Labels.text("target.dropped")
                : Labels.text("target.number." + target.unit(), FigureWords.ratioOrWhole(target.value().doubleValue()));
    }

    /** Above, below or at the target; empty where there is nobody to count. */
    static String distance(Target target, Indicator indicator, Figure.Cell cell) {
        Double reached = FigureWords.value(indicator, cell);
        if (reached == null) {
            return Labels.text("figure.no-cases");
        }
        double more = reached - target.value().doubleValue();
        String word = Math.abs(more) < SAME ? "at" : more > 0 ? "above" : "below";
        return Labels.text("target." + word, Labels.text("target.distance." + target.unit(), FigureWords.ratioOrWhole(Math.abs(more))));
    }
}
