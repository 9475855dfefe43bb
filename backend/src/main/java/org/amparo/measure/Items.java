package org.amparo.measure;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the answers of a free instrument become its score: {@code (sum - less) / by}. Answers are written as one digit an item in the order
 * of the sheet; blanks and commas between them do not matter, and {@code -} stands for an item that was not answered. A score is made of
 * complete answers alone (R11): a missing one is never taken for "no difficulty" or any other value.
 *
 * @param count how many items there are
 * @param answers the digits that can be answers, e.g. {@code 01234}
 */
public record Items(int count, String answers, BigDecimal less, BigDecimal by) {

    private static final char MISSING = '-';

    /** As many digits as there are items, without blanks; what is no digit of this instrument is left in. */
    static String tidy(String written) {
        return written.replaceAll("[\\s,;]", "");
    }

    /** The answer to one item, counted from 1, of complete answers. */
    public int answer(String written, int item) {
        return Character.digit(tidy(written).charAt(item - 1), 10);
    }

    /** True when some answer of complete answers is at most this. */
    boolean hasAnswerUpTo(String written, int most) {
        return tidy(written).chars().anyMatch(answer -> Character.digit(answer, 10) <= most);
    }

    /** @throws org.amparo.platform.RuleBroken R11 when answers are too many, too few, impossible or missing */
    BigDecimal score(Instrument instrument, String written, int decimals, String field) {
        String digits = tidy(written);
        require(digits.length() == count, "R11.count", field, instrument, count, digits.length());
        for (int i = 0; i < count; i++) {
            char answer = digits.charAt(i);
            require(answer == MISSING || answers.indexOf(answer) >= 0, "R11.answer", field, i + 1, instrument, String.join(" ",
                    answers.split("")));
        }
        long missing = digits.chars().filter(answer -> answer == MISSING).count();
        require(missing == 0, "R11.missing", field, missing, instrument);
        int sum = digits.chars().map(answer -> Character.digit(answer, 10)).sum();
        return BigDecimal.valueOf(sum).subtract(less).divide(by, decimals, RoundingMode.HALF_UP);
    }
}
