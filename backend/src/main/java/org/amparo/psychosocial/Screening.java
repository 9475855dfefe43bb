package org.amparo.psychosocial;

import java.math.BigDecimal;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureMode;

/**
 * Answers to a screening instrument, or its score alone. Not a diagnosis: it says whether a professional should assess the person.
 *
 * @param answers one digit an item, without blanks; null when the score alone is known
 * @param score in the instrument's unit; null in a command that gives the answers, from which it is worked out
 * @param selfHarm answer 0-3 to item 9 of the PHQ-9, asked whatever the score; null for other instruments
 * @param mode null when not told
 * @param language of the questions as a language tag; null when not told
 * @param note up to 8,000 characters; null when none
 */
public record Screening(Instrument instrument, String answers, BigDecimal score, Integer selfHarm, MeasureMode mode, String language,
        String note) implements EntryContent {

    private static final int SELF_HARM = 9;

    /** True when the answer about self-harm is above zero, whatever the score (R12). */
    public boolean needsAction() {
        return instrument == Instrument.PHQ_9 && selfHarm != null && selfHarm > 0;
    }

    /** True when a professional should assess the person. */
    public boolean asksForProfessional() {
        return needsAction() || score != null && instrument.asksForProfessional(score, answers);
    }

    /** With the score and the answer about self-harm that complete answers make. */
    Screening scored(BigDecimal worked) {
        Integer ninth = instrument == Instrument.PHQ_9
                ? answers == null ? selfHarm : Integer.valueOf(answers.charAt(SELF_HARM - 1) - '0')
                : null;
        return new Screening(instrument, answers, worked, ninth, mode, language, note);
    }
}
