package org.amparo.ui.measure;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import org.amparo.measure.Band;
import org.amparo.measure.Better;
import org.amparo.measure.Change;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureSeries;
import org.amparo.measure.ScoreUnit;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** Scores, bands and changes in words. */
final class MeasureWords {

    private MeasureWords() {
    }

    /** A number as it is written in the language of the person looking. */
    static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Labels.locale());
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    /** "41 points", "37.5 metres", "Grade D". */
    static String score(Instrument instrument, BigDecimal score) {
        return instrument.unit() == ScoreUnit.GRADE
                ? Labels.text("measure.grade", instrument.band(score).code())
                : Labels.text("measure.unit." + instrument.unit(), number(score));
    }

    /** The name of the range a score is in; empty where the instrument has none, or where the score already is its name. */
    static String band(Instrument instrument, BigDecimal score) {
        Band band = instrument.band(score);
        return band == null || instrument.unit() == ScoreUnit.GRADE ? "" : band(instrument, band);
    }

    private static String band(Instrument instrument, Band band) {
        return Labels.text("measure.band." + instrument + "." + band.code());
    }

    /** What a score may be and which way is better: "0 to 80, higher is better". */
    static String range(Instrument instrument) {
        String ends = instrument.unit() == ScoreUnit.GRADE
                ? Labels.text("measure.range.grade", instrument.bands().getFirst().code(), instrument.bands().getLast().code())
                : Labels.text("measure.range", number(instrument.min()), number(instrument.max()));
        return ends + " · " + Labels.text(instrument.better() == Better.HIGHER ? "measure.higher" : "measure.lower");
    }

    /** "A real change is 9 points or more (smallest change beyond the error of measuring)." */
    static String real(Instrument instrument) {
        Optional<BigDecimal> least = instrument.realChange();
        return least.isEmpty()
                ? Labels.text("measure.real.none")
                : Labels.text("measure.real", amount(instrument, least.get()), Labels.of(instrument.basis().orElseThrow()));
    }

    private static String amount(Instrument instrument, BigDecimal amount) {
        return instrument.unit() == ScoreUnit.GRADE
                ? Labels.text("measure.amount.GRADE", amount.intValue())
                : Labels.text("measure.amount." + instrument.unit(), number(amount));
    }

    /** What changed since the baseline, whether it is real, and whether it is better; in the tone of it. */
    static Span change(MeasureSeries series) {
        if (series.change().isEmpty()) {
            return Tone.WAITING.label(Labels.text("measure.change.none"));
        }
        Instrument instrument = series.instrument();
        Change change = series.change().orElseThrow();
        String by = amount(instrument, change.by().abs());
        String since = DateWords.of(series.baseline().on());
        String least = instrument.realChange().map(real -> amount(instrument, real)).orElse("");
        boolean real = Boolean.TRUE.equals(change.real());
        String sort = change.better() == 0
                ? "same"
                : (change.better() > 0 ? "better" : "worse") + (change.real() == null
                        ? ".unknown"
                        : real ? ".real" : ".small");
        Tone tone = !real ? Tone.WAITING : change.better() > 0 ? Tone.DONE : Tone.OVERDUE;
        return tone.label(Labels.text("measure.change." + sort, by, since, least));
    }

    /** From one band to another; empty where the change stays within one or there are none. */
    static String bands(MeasureSeries series) {
        Instrument instrument = series.instrument();
        return series.change().filter(Change::isAnotherBand).filter(change -> instrument.unit() != ScoreUnit.GRADE)
                .map(change -> Labels.text("measure.change.band", band(instrument, change.from()), band(instrument, change.to())))
                .orElse("");
    }

    /** The same as a signed number for a column of a table: "+11", "-3". */
    static String signed(BigDecimal by) {
        return (by.signum() > 0 ? "+" : "") + number(by);
    }
}
