package org.amparo.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.amparo.vocabulary.AssistiveProduct;

/**
 * What a device costs the programme.
 *
 * @param replacement a device with all that goes into it
 * @param repair one repair, on average
 * @param currency ISO 4217
 */
public record UnitCost(AssistiveProduct product, BigDecimal replacement, BigDecimal repair, String currency, LocalDate setOn) {
}
