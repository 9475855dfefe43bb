package org.amparo.forecast;

import org.amparo.vocabulary.AssistiveProduct;

/**
 * How long devices of one kind are taken to last, and from what it was taken.
 *
 * @param fromAge first age at delivery that it holds for, in whole years
 * @param toAge last age, counted
 * @param devices lives of the programme's own that were looked at
 * @param ended of these, how many ended so that another device was needed
 * @param tableMonths what the table of lifetimes says
 * @param usedMonths months by which half are taken to have ended
 * @param observedMonths months by which half had ended, by Kaplan and Meier; null when it did not come to that
 * @param lastingYear of a hundred devices, how many lasted a year, by Kaplan and Meier; null when none was watched that long
 * @param lastingTwoYears the same for two years
 * @param repairsPerYear of one device
 * @param repairsFrom whether those were counted or taken from publications
 */
public record Estimate(AssistiveProduct product, int fromAge, int toAge, boolean heavyLabour, Source source, int devices, int ended,
        int tableMonths, double usedMonths, Double observedMonths, Integer lastingYear, Integer lastingTwoYears, double repairsPerYear,
        Source repairsFrom) {

    /** Where a figure comes from. */
    public enum Source {
        /** The programme's own devices of this product, age and work. */
        OWN_BY_WORK,
        /** The programme's own devices of this product and age, whatever the work. */
        OWN,
        /** The table of lifetimes and, for repairs, what was published: too few of the programme's own have ended. */
        TABLE
    }
}
