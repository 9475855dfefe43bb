package org.amparo.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/**
 * One measurement with one instrument (domain 3.5).
 *
 * @param score in the instrument's unit; null in a command that gives the answers, from which it is worked out
 * @param mode null when not told
 * @param version which version of the instrument, e.g. {@code 12 items}; null when not told
 * @param language of the questions as a language tag; null when none were asked
 * @param baseline true when later measurements are held against this one; without any mark the first one serves
 * @param answers one digit an item, see {@link Items}; null when the score alone is known
 * @param remark in words; null when none
 */
public record Measurement(UUID survivorId, Instrument instrument, LocalDate on, BigDecimal score, MeasureMode mode, String version,
        String language, boolean baseline, @PersonalValue(PersonalClass.MEDICAL) Personal<String> answers,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {

    /** 41.0 and 41 are one score, however they were written or stored. */
    public Measurement {
        score = score == null ? null : new BigDecimal(score.stripTrailingZeros().toPlainString());
    }

    Measurement scored(BigDecimal worked, Personal<String> tidied) {
        return new Measurement(survivorId, instrument, on, worked, mode, version, language, baseline, tidied, remark);
    }
}
