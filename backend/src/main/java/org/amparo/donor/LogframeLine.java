package org.amparo.donor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.amparo.funding.LogframeIndicator.Level;

/**
 * A result of the logframe (domain 7.5): what was aimed at, and which published cells say what came of it. A line has no number of its own for
 * that, so that nothing of it can be something that was not checked with all other tables.
 *
 * @param indicator {@code I1}, {@code I2}, {@code O1} to {@code O7}, {@code U1} to {@code U6}
 * @param part what of it, as a pillar or a kind of device; empty for all of it
 * @param percent true where baseline and target are percent, false where they are people or things
 * @param baseline null where none was agreed
 * @param target null where none was agreed
 * @param actual null where what came of it is in no published table
 */
public record LogframeLine(String indicator, String part, boolean percent, Baseline baseline, BigDecimal target, Actual actual) {

    /** What was so before the grant began, as it was agreed with the donor. */
    public record Baseline(BigDecimal value, LocalDate on) {

        public Baseline {
            value = plain(value);
        }
    }

    /** Where in the published tables it stands. */
    public sealed interface Actual {

        /** Name of the table's design. */
        String table();

        /** A count: one cell. */
        record Count(String table, List<String> place) implements Actual {

            public Count {
                place = List.copyOf(place);
            }
        }

        /** A share: one cell in another of the same table, in percent of the two as they are shown. */
        record Share(String table, List<String> part, List<String> whole) implements Actual {

            public Share {
                part = List.copyOf(part);
                whole = List.copyOf(whole);
            }
        }
    }

    /** @throws IllegalArgumentException for an indicator of no level */
    public LogframeLine {
        if (!indicator.matches("[IOU][1-9]")) {
            throw new IllegalArgumentException("No indicator of a logframe: " + indicator);
        }
        target = target == null ? null : plain(target);
    }

    /** True when what came of it is told in the unit of the target, so that the two can be held against each other. */
    public boolean isComparable() {
        return actual != null && percent == actual instanceof Actual.Share;
    }

    public Level level() {
        return switch (indicator.charAt(0)) {
            case 'I' -> Level.IMPACT;
            case 'O' -> Level.OUTCOME;
            default -> Level.OUTPUT;
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
