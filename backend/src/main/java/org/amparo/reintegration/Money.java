package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.util.Currency;
import org.amparo.platform.Form;

/** Amounts of money with at most two decimals, and currencies of ISO 4217. */
final class Money {

    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Money() {
    }

    /** Zeros at the end do not come back from the store. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount == null ? null : amount.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    /** Refuses an amount that is not above zero (R41) or has more than two decimals. */
    static void above(BigDecimal amount, String field) {
        require(Form.required(amount, field).signum() > 0, "R41", field);
        require(plain(amount).scale() <= DECIMALS && amount.compareTo(MOST) <= 0, "form.amount", field);
    }

    /** Refuses letters that are no currency (R41). */
    static void currency(String code, String field) {
        require(isCurrency(Form.required(code, field)), "R41.currency", field);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
