package org.amparo.measure;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;

/** What a measurement must look like, and the score that it has (R11). */
final class MeasureForm {

    private static final int TEXT = 4_000;
    private static final int REASON = 2_000;

    private MeasureForm() {
    }

    /** The measurement with its score within the range, worked out from the answers where they are given. */
    static Measurement measurement(Measurement given) {
        Form.required(given, "measurement");
        Form.required(given.survivorId(), "survivorId");
        Instrument instrument = Form.required(given.instrument(), "instrument");
        Form.required(given.on(), "on");
        require(!instrument.isRestricted(), "R11.restricted", "instrument", instrument);
        Form.code(given.version(), "version");
        language(given.language());
        text(given.remark(), TEXT, "remark");
        String answers = Personal.value(given.answers()).filter(typed -> !typed.isBlank()).orElse(null);
        if (answers == null) {
            return given.scored(instrument.requireScore(Form.required(given.score(), "score"), "score"), null);
        }
        BigDecimal worked = instrument.score(answers, "answers");
        require(given.score() == null || given.score().compareTo(worked) == 0, "R11.sum", "score", instrument, worked);
        return given.scored(worked, Personal.of(Items.tidy(answers)));
    }

    /** R34: a correction says why. */
    static void reason(Personal<String> reason) {
        require(Personal.value(reason).filter(words -> !words.isBlank()).isPresent(), "R34", "reason");
        text(reason, REASON, "reason");
    }

    private static void language(String language) {
        if (language != null) {
            try {
                new Locale.Builder().setLanguageTag(language);
            } catch (IllformedLocaleException noLanguage) {
                throw new RuleBroken("form.code", "language");
            }
        }
    }

    private static void text(Personal<String> text, int most, String field) {
        Form.text(Personal.value(text).orElse(null), most, field);
    }
}
