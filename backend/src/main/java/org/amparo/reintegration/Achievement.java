package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.vocabulary.ChosenActivity;

/**
 * Whether somebody's reintegration is achieved, with the three parts it is made of (domain 4.3): little or less restriction on the
 * Participation Scale, an activity by choice for three months or more, and taking part as the person wants. All three must hold; where one
 * is not known the whole is not known, unless another does not hold already. What is not known is never counted as achieved.
 */
public record Achievement(Verdict verdict, Restriction restriction, ByChoice activity, TakesPart takingPart) {

    /** Months for which an activity by choice must go on. */
    static final int MONTHS = 3;
    /** From this answer of five on, somebody takes part as they want. */
    static final int TAKES_PART = 4;

    /** How a part stands. */
    public enum Verdict {
        YES, NO, NOT_KNOWN
    }

    /**
     * A score of the Participation Scale; high is worse.
     *
     * @param rank of the band it is in: 0 for no restriction, one more for each band above
     * @param band code of the band
     */
    public record Score(LocalDate on, BigDecimal score, int rank, String band) {
    }

    /**
     * No restriction, or one band less than at the baseline.
     *
     * @param baseline null when it was never measured
     * @param latest the same as the baseline when it was measured once; null when never
     */
    public record Restriction(Verdict holds, Score baseline, Score latest) {

        static Restriction of(Score baseline, Score latest) {
            if (latest == null) {
                return new Restriction(Verdict.NOT_KNOWN, null, null);
            }
            boolean better = latest.rank() == 0 || latest.rank() < baseline.rank();
            return new Restriction(better ? Verdict.YES : Verdict.NO, baseline, latest);
        }
    }

    /**
     * In school, work or an own activity by choice, for three months or more on the day it was told.
     *
     * @param on day it was told; null when it never was, and then all others are
     */
    public record ByChoice(Verdict holds, ChosenActivity activity, Boolean byChoice, LocalDate since, LocalDate on) {

        static ByChoice of(Review review) {
            if (review == null) {
                return new ByChoice(Verdict.NOT_KNOWN, null, null, null, null);
            }
            return new ByChoice(holds(review), review.activity(), review.byChoice(), review.since(), review.on());
        }

        private static Verdict holds(Review review) {
            if (review.activity() == ChosenActivity.NONE || Boolean.FALSE.equals(review.byChoice())) {
                return Verdict.NO;
            }
            boolean tooShort = review.since() != null && review.since().plusMonths(MONTHS).isAfter(review.on());
            if (tooShort) {
                return Verdict.NO;
            }
            return review.byChoice() == null || review.since() == null ? Verdict.NOT_KNOWN : Verdict.YES;
        }
    }

    /** @param answer 1 to 5; null when it was never told */
    public record TakesPart(Verdict holds, Integer answer, LocalDate on) {

        static TakesPart of(Review review) {
            return review == null
                    ? new TakesPart(Verdict.NOT_KNOWN, null, null)
                    : new TakesPart(review.takingPart() >= TAKES_PART ? Verdict.YES : Verdict.NO, review.takingPart(), review.on());
        }
    }

    /**
     * Puts it together from what is known now.
     *
     * @param baseline score at the baseline; null when never measured
     * @param latest null when never measured
     * @param reviews in the order in which they were recorded; of two on one day the later recorded counts
     */
    static Achievement of(Score baseline, Score latest, List<Review> reviews) {
        Restriction restriction = Restriction.of(baseline, latest);
        ByChoice activity = ByChoice.of(last(reviews, review -> review.activity() != null));
        TakesPart takingPart = TakesPart.of(last(reviews, review -> review.takingPart() != null));
        List<Verdict> parts = Stream.of(restriction.holds(), activity.holds(), takingPart.holds()).toList();
        Verdict whole = parts.contains(Verdict.NO)
                ? Verdict.NO
                : parts.contains(Verdict.NOT_KNOWN) ? Verdict.NOT_KNOWN : Verdict.YES;
        return new Achievement(whole, restriction, activity, takingPart);
    }

    private static Review last(List<Review> reviews, Predicate<Review> says) {
        Optional<Review> last = reviews.stream().filter(says).sorted(Comparator.comparing(Review::on)).reduce((one, later) -> later);
        return last.orElse(null);
    }
}
