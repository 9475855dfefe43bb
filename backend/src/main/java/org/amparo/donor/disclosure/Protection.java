package org.amparo.donor.disclosure;

import java.util.List;

/**
 * How single counts are made safe before the tables are looked at together.
 *
 * @param k smallest count that is shown; 10 or more
 * @param sensitiveK the same in tables of sensitive facts; 20 or more
 * @param chance by which cells tell less although nothing would be told
 */
public record Protection(int k, int sensitiveK, Chance chance) {

    /** What the catalogue promises to readers and to survivors; an installation may be stricter, never laxer. */
    public static final Protection PROMISED = new Protection(10, 20);

    /** @throws IllegalArgumentException when a threshold is below the promised one, is odd, or the sensitive one is below the other */
    public Protection {
        if (k < 10 || sensitiveK < 20) {
            throw new IllegalArgumentException(
                    "A donor release shows no count below 10, and none below 20 of sensitive facts; the thresholds can only be raised");
        }
        if (k % 2 != 0 || sensitiveK % 2 != 0 || sensitiveK < k) {
            throw new IllegalArgumentException("The thresholds are even, and the one for sensitive facts is not below the other");
        }
    }

    int threshold(TableDesign design) {
        return design.sensitive() ? sensitiveK : k;
    }

    /**
     * Nought and counts below the threshold k become one sign. Other counts are rounded: to the nearest k/2 for the country, down to a multiple of
     * k below it, so that what is left between two counts can never be told to be small.
     */
    Cell protect(TableDesign design, ReleaseScope scope, List<String> place, long count) {
        int threshold = threshold(design);
        if (count < threshold) {
            return new Cell.Small(threshold);
        }
        return ofCountry(design, scope, place)
                ? nearest(count, threshold / 2, threshold)
                : new Cell.Shown(count / threshold * threshold, threshold, true, threshold);
    }

    /** Without chance. @param k @param sensitiveK as of every protection */
    public Protection(int k, int sensitiveK) {
        this(k, sensitiveK, Chance.NONE);
    }

    /** The same thresholds, with other chance. */
    public Protection with(Chance other) {
        return new Protection(k, sensitiveK, other);
    }

    /**
     * The next wider cell: from the nearest k/2 to the nearest three times that, then nothing. Whatever the narrower cell allows the wider one allows
     * too, so that nothing that was open can be told by widening.
     */
    Cell wider(Cell cell, long count) {
        return cell instanceof Cell.Shown shown && canBeRounded(shown) ? nearest(count, 3 * shown.base(), shown.k()) : new Cell.Withheld();
    }

    /** True when there is a step between this cell and nothing. */
    static boolean canBeRounded(Cell.Shown shown) {
        return !shown.down() && shown.base() <= shown.k() / 2;
    }

    private static Cell nearest(long count, int base, int threshold) {
        return new Cell.Shown((count + base / 2) / base * base, base, false, threshold);
    }

    private static boolean ofCountry(TableDesign design, ReleaseScope scope, List<String> place) {
        for (int i = 0; i < design.by().size(); i++) {
            if (design.by().get(i).name().equals("area") && !place.get(i).equals(Dimension.ALL)) {
                return false;
            }
        }
        return scope.area().equals(Dimension.ALL);
    }
}
