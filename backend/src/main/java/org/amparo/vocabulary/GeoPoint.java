package org.amparo.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A point on the earth, WGS 84, kept to six decimals (about 10 cm) so that the same point is always written the same way.
 *
 * @param latitude degrees, -90 to 90, north positive
 * @param longitude degrees, -180 to 180, east positive
 */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

    private static final int DECIMALS = 6;
    private static final double MEAN_RADIUS_KM = 6371.0088;

    /** @throws IllegalArgumentException when there is no such point */
    public GeoPoint {
        latitude = within(Objects.requireNonNull(latitude, "latitude"), 90);
        longitude = within(Objects.requireNonNull(longitude, "longitude"), 180);
    }

    /** A point from plain numbers. */
    public static GeoPoint of(double latitude, double longitude) {
        return new GeoPoint(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }

    /** Length of the shortest way over the globe, in kilometres; roads are longer. */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude.doubleValue() - latitude.doubleValue());
        double east = Math.toRadians(other.longitude.doubleValue() - longitude.doubleValue());
        double chord = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude.doubleValue()))
                * Math.cos(Math.toRadians(other.latitude.doubleValue())) * Math.pow(Math.sin(east / 2), 2);
        return 2 * MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static BigDecimal within(BigDecimal degrees, int most) {
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException("There are only " + most + " degrees");
        }
        return degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
