package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/**
 * Money of a grant that was handed over (R41).
 *
 * @param lineId budget line it comes out of
 * @param amount above zero, at most two decimals
 * @param currency ISO 4217; the line's own
 * @param loan true when it is to be paid back
 * @param purpose what it was given for; null when the support says it already
 */
public record Disbursement(UUID disbursementId, UUID lineId, BigDecimal amount, String currency, LocalDate on, boolean loan,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> purpose) {

    public Disbursement {
        amount = Money.plain(amount);
    }
}
