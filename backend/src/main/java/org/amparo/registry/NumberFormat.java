package org.amparo.registry;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a column writes numbers. Editions of the same register differ: 5313, 5,313 and 5.313 can all be the same code. */
public enum NumberFormat {
    /** {@code 5313}, {@code 6.14} */
    PLAIN("-?\\d+(\\.\\d+)?", "", '.'),
    /** {@code 5,313}, {@code 5,313.25}; also without the comma */
    COMMA_GROUPS("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?", ",", '.'),
    /** {@code 5.313}, {@code 5.313,25}; also without the point */
    POINT_GROUPS("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?", ".", ','),
    /** {@code 6,143703}: a decimal comma, no groups */
    DECIMAL_COMMA("-?\\d+(,\\d+)?", "", ',');

    private static final int LONGEST = 40;

    private final Pattern shape;
    private final String group;
    private final char decimal;

    NumberFormat(String shape, String group, char decimal) {
        this.shape = Pattern.compile(shape);
        this.group = group;
        this.decimal = decimal;
    }

    /** The number a cell stands for; empty when it is not written in this format. */
    Optional<BigDecimal> read(String cell) {
        if (cell.length() > LONGEST || !shape.matcher(cell).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(cell.replace(group, "").replace(decimal, '.')));
    }

    /** A whole number from 0 to 999,999,999; empty when it is not one. */
    Optional<Integer> readWhole(String cell) {
        return read(cell).filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(999_999_999)) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0).map(BigDecimal::intValueExact);
    }
}
