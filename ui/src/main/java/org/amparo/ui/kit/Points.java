package org.amparo.ui.kit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.GeoPoint;

/** A point as it is typed: latitude and longitude in degrees, {@code 6.2442, -75.5812}. */
public final class Points {

    private static final Pattern TYPED = Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    private Points() {
    }

    /**
     * The point; empty when nothing was typed.
     *
     * @throws RuleBroken {@code form.coordinates} when something was typed that is no point
     */
    public static Optional<GeoPoint> read(String typed, String field) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = TYPED.matcher(typed.strip());
        RuleBroken.require(matcher.matches(), "form.coordinates", field);
        try {
            return Optional.of(new GeoPoint(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2))));
        } catch (IllegalArgumentException beyond) {
            throw new RuleBroken("form.coordinates", field);
        }
    }

    /** As {@link #read} understands it; empty for null. */
    public static String write(GeoPoint point) {
        return point == null
                ? ""
                : point.latitude().stripTrailingZeros().toPlainString() + ", " + point.longitude().stripTrailingZeros().toPlainString();
    }
}
