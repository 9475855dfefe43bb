package org.amparo.survivor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.vocabulary.LimbReference;

/**
 * A residual limb measured at one of the named levels of ISO 8548-2 (domain 2.5).
 *
 * @param circumference round the limb in millimetres; null when not measured there
 * @param fromEnd how far the level lies from the end of the residual limb, in millimetres; null when not measured
 */
public record LimbMeasure(LimbReference at, Integer circumference, Integer fromEnd) {

    /** Millimetres round a limb that can be. */
    public static final int LEAST_ROUND = 30;
    public static final int MOST_ROUND = 1_500;
    /** Millimetres from the end of a residual limb to a level, at most. */
    public static final int FARTHEST = 1_500;

    /** As they are kept in one column: {@code END 220 -;MID_PATELLAR_TENDON 310 120}. */
    public static String asText(List<LimbMeasure> measures) {
        return measures.stream().map(measure -> measure.at + " " + number(measure.circumference) + " " + number(measure.fromEnd))
                .collect(Collectors.joining(";"));
    }

    /** Reads {@link #asText}. */
    public static List<LimbMeasure> ofText(String text) {
        return Arrays.stream(text.split(";")).map(part -> part.split(" "))
                .map(part -> new LimbMeasure(LimbReference.valueOf(part[0]), number(part[1]), number(part[2]))).toList();
    }

    private static String number(Integer number) {
        return number == null ? "-" : number.toString();
    }

    private static Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }
}
