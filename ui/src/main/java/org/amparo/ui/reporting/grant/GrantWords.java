package org.amparo.ui.reporting.grant;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.funding.GrantRow;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantUnit;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.Pillar;

import com.vaadin.flow.component.html.Span;

/** What is said of grants. */
final class GrantWords {

    private GrantWords() {
    }

    static String days(GrantRow row) {
        return Labels.text("funding.days", DateWords.of(row.grant().from()), DateWords.of(row.grant().to()));
    }

    /** Where a grant stands on a day. */
    static Span state(GrantRow row, LocalDate today) {
        if (row.closedOn() != null) {
            return Tone.STOPPED.label(Labels.text("funding.state.closed", DateWords.of(row.closedOn())));
        }
        if (today.isBefore(row.grant().from())) {
            return Tone.STOPPED.label(Labels.text("funding.state.ahead"));
        }
        return row.isOpenOn(today)
                ? Tone.DONE.label(Labels.text("funding.state.open"))
                : Tone.STOPPED.label(Labels.text("funding.state.over"));
    }

    static String pillars(List<Pillar> pillars) {
        return pillars.isEmpty() ? Labels.text("funding.all-pillars") : pillars.stream().map(Labels::of).collect(Collectors.joining(", "));
    }

    static String number(BigDecimal number, GrantUnit unit) {
        String words = NumberFormat.getInstance(Labels.locale()).format(number);
        return unit == GrantUnit.PERCENT ? Labels.text("funding.percent", words) : words;
    }

    static String target(GrantTarget target) {
        return Labels.text("funding.by", number(target.value(), target.unit()), DateWords.of(target.by()));
    }

    static String baseline(GrantTarget target) {
        return target.baseline() == null
                ? Labels.text("funding.not-measured")
                : Labels.text("funding.on", number(target.baseline(), target.unit()), DateWords.of(target.baselineOn()));
    }
}
