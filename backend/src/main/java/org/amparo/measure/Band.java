package org.amparo.measure;

import java.math.BigDecimal;

/**
 * A range of scores that has a name of its own.
 *
 * @param code stable, unique within its instrument; its words are {@code measure.band.<instrument>.<code>}
 * @param from lowest score that is in it; it ends below the next band, the last one at the instrument's highest score
 */
public record Band(String code, BigDecimal from) {
}
