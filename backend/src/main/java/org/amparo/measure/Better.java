package org.amparo.measure;

import java.math.BigDecimal;

/** Which way a score goes when the person is better off. */
public enum Better {
    HIGHER, LOWER;

    /** Above zero when {@code now} is better than {@code before}, below when it is worse, zero when they are equal. */
    int compare(BigDecimal before, BigDecimal now) {
        return this == HIGHER ? now.compareTo(before) : before.compareTo(now);
    }
}
