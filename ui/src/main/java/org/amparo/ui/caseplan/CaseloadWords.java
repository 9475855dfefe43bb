package org.amparo.ui.caseplan;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.amparo.caseplan.CaseloadQueries.Caseload;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** How full a caseworker is: a word, the shape and colour of its state, and the numbers (R38). */
final class CaseloadWords {

    private CaseloadWords() {
    }

    static Span of(Caseload load) {
        return tone(load).label(Labels.text(key(load), load.cases(), load.weight().stripTrailingZeros().toPlainString(),
                load.soft().stripTrailingZeros().toPlainString(), load.hard().stripTrailingZeros().toPlainString()));
    }

    static Tone tone(Caseload load) {
        return load.full() ? Tone.NOW : isOver(load) ? Tone.OVERDUE : load.nearlyFull() ? Tone.DUE : Tone.DONE;
    }

    private static String key(Caseload load) {
        return "caseload." + (load.full() ? "full" : isOver(load) ? "over" : load.nearlyFull() ? "nearly" : "room");
    }

    private static boolean isOver(Caseload load) {
        return load.weight().compareTo(load.soft()) > 0;
    }

    /** Share of the hard limit that is used, 0 to 100. */
    static int percent(Caseload load) {
        return load.weight().multiply(BigDecimal.valueOf(100)).divideToIntegralValue(load.hard()).min(BigDecimal.valueOf(100)).intValue();
    }

    /** Where the soft limit lies within the hard one, 0 to 100. */
    static int softPercent(Caseload load) {
        return load.soft().multiply(BigDecimal.valueOf(100)).divideToIntegralValue(load.hard()).min(BigDecimal.valueOf(100)).intValue();
    }
}
