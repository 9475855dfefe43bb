package org.amparo.donor;

import java.time.LocalDate;

import org.amparo.donor.disclosure.Coarsening;

/**
 * What a way to make the tables of a release coarser came to, when it was tried out: the coarser tables were protected and checked like the others.
 *
 * @param from first day of the half-year; null where the days stay the same
 * @param to its last day; null where the days stay the same
 * @param shown cells of the coarser tables that show a count
 * @param shownBefore the same of the tables as they are
 * @param wonBack cells of both that tell more than they did
 * @param givenUp cells shown now that the coarser tables do not have
 */
public record CoarseningTrial(CoarseningWay way, LocalDate from, LocalDate to, Outcome outcome, int shown, int shownBefore, int wonBack,
        int givenUp) {

    /** Stored by name. */
    public enum Outcome {
        /** The donor would be told more. */
        WINS,
        /** The donor would be told less, or the same. */
        WINS_NOTHING,
        /** Small counts would be left that can be found out. */
        NOT_SAFE,
        /** It could not be tried; why is in the log. */
        FAILED
    }

    static CoarseningTrial of(Coarsening tried) {
        Outcome outcome = tried.isBetter() ? Outcome.WINS : tried.checked().isSafe() ? Outcome.WINS_NOTHING : Outcome.NOT_SAFE;
        return new CoarseningTrial(CoarseningWay.of(tried.way()), first(tried.way()), last(tried.way()), outcome, tried.shown(),
                tried.shownBefore(), tried.wonBack(), tried.givenUp());
    }

    static CoarseningTrial failed(Coarsening.Way way) {
        return new CoarseningTrial(CoarseningWay.of(way), first(way), last(way), Outcome.FAILED, 0, 0, 0, 0);
    }

    private static LocalDate first(Coarsening.Way way) {
        return way instanceof Coarsening.Way.HalfYear half ? half.from() : null;
    }

    private static LocalDate last(Coarsening.Way way) {
        return way instanceof Coarsening.Way.HalfYear half ? half.to() : null;
    }
}
