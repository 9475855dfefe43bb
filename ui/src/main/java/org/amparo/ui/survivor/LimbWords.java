package org.amparo.ui.survivor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.survivor.LimbMeasure;
import org.amparo.survivor.ResidualLimb;
import org.amparo.ui.kit.Labels;

/** A residual limb in words. */
final class LimbWords {

    private LimbWords() {
    }

    /** How it looks and feels, e.g. "Conical · Soft tissue: enough · Heel pad: in place"; empty when nothing of that was noted. */
    static String codes(ResidualLimb limb) {
        return Stream.of(limb.shape(), limb.softTissue(), limb.consistency(), limb.musculature(), limb.heelPad()).filter(Objects::nonNull)
                .map(code -> Labels.of((Enum<?>) code)).collect(Collectors.joining(" · "));
    }

    /** Each level with what was measured there. */
    static String measures(List<LimbMeasure> measures) {
        return measures.stream().map(LimbWords::measure).collect(Collectors.joining(" · "));
    }

    private static String measure(LimbMeasure measure) {
        List<String> words = new ArrayList<>();
        if (measure.circumference() != null) {
            words.add(Labels.text("limb.round", measure.circumference()));
        }
        if (measure.fromEnd() != null) {
            words.add(Labels.text("limb.from-end", measure.fromEnd()));
        }
        return Labels.text("limb.measure", Labels.of(measure.at()), String.join(", ", words));
    }
}
