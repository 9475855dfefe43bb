package org.amparo.measure;

import java.math.BigDecimal;

/**
 * What lies between two scores of one instrument.
 *
 * @param by the later score less the earlier one, in the instrument's unit
 * @param better above zero when the person is better off, below when worse off, zero when the scores are equal
 * @param real true when it is at least the instrument's real change, in either direction; null where none is known
 * @param from band of the earlier score; null where the instrument has none
 * @param to band of the later score; null where the instrument has none
 */
public record Change(BigDecimal by, int better, Boolean real, Band from, Band to) {

    /** True when the later score has another name than the earlier one. */
    public boolean isAnotherBand() {
        return from != null && !from.equals(to);
    }
}
