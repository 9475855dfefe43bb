package org.amparo.donor;

import java.util.List;
import java.util.stream.Stream;

import org.amparo.donor.disclosure.Coarsening;

/** How the tables of a release can be made coarser. Stored by name. */
public enum CoarseningWay {
    /** Ages in generations. */
    AGES("age"),
    /** What came of needs: met or not, without when and why. */
    ENDS("end"),
    /** No table is divided by area. */
    AREAS("area"),
    /** The half-year instead of its second quarter: another release. */
    HALF_YEAR("");

    private final String dimension;

    CoarseningWay(String dimension) {
        this.dimension = dimension;
    }

    /** True when the same release can have its tables so. */
    public boolean isOfTables() {
        return !dimension.isEmpty();
    }

    /** Dimensions of the catalogue that these ways make coarser, in the order of the catalogue. */
    static List<String> dimensions(List<CoarseningWay> ways) {
        return Catalogue.MAY_BE_COARSER.stream().filter(dimension -> ways.stream().anyMatch(way -> way.dimension.equals(dimension)))
                .toList();
    }

    static CoarseningWay of(Coarsening.Way way) {
        return switch (way) {
            case Coarsening.Way.Merged merged -> of(merged.dimension());
            case Coarsening.Way.LeftOut left -> of(left.dimension());
            case Coarsening.Way.HalfYear half -> HALF_YEAR;
        };
    }

    private static CoarseningWay of(String dimension) {
        return Stream.of(values()).filter(way -> way.dimension.equals(dimension)).findFirst().orElseThrow();
    }
}
