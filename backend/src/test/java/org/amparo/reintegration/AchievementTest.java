package org.amparo.reintegration;

import static org.amparo.reintegration.Supports.PERSON;
import static org.amparo.reintegration.Supports.TODAY;
import static org.amparo.reintegration.Supports.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.reintegration.Achievement.Score;
import org.amparo.reintegration.Achievement.Verdict;
import org.amparo.vocabulary.ChosenActivity;
import org.junit.jupiter.api.Test;

/** Every combination of what can be known about the three parts (domain 4.3). */
class AchievementTest {

    private static final LocalDate[] SINCE = {null, TODAY, TODAY.minusMonths(3).plusDays(1), TODAY.minusMonths(3), TODAY.minusYears(9)};

    @Test
    void it_is_achieved_when_all_three_parts_hold_and_not_known_is_never_achieved() {
        int achieved = 0;
        for (int baseline = -1; baseline < 5; baseline++) {
            for (int latest = -1; latest < 5; latest++) {
                if (baseline < 0 == latest < 0) {
                    for (Review review : reviews()) {
                        achieved += holds(baseline, latest, review) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(achieved).isPositive();
    }

    private boolean holds(int baseline, int latest, Review review) {
        Verdict verdict = Achievement.of(score(baseline), score(latest), List.of(review)).verdict();
        Boolean restriction = latest < 0 ? null : latest == 0 || latest < baseline;
        Boolean part = review.takingPart() == null ? null : review.takingPart() >= 4;
        Boolean activity = activity(review);
        List<Boolean> parts = Arrays.asList(restriction, activity, part);
        Verdict expected = parts.contains(Boolean.FALSE) ? Verdict.NO : parts.contains(null) ? Verdict.NOT_KNOWN : Verdict.YES;
        assertThat(verdict).as("%s %s %s", baseline, latest, review).isEqualTo(expected);
        return verdict == Verdict.YES;
    }

    /** Said here a second time: nothing at all, not by choice or for less than three months is a no; a missing answer is not known. */
    private static Boolean activity(Review review) {
        if (review.activity() == null) {
            return null;
        }
        boolean no = review.activity() == ChosenActivity.NONE || review.byChoice() != null && !review.byChoice()
                || review.since() != null && review.since().isAfter(TODAY.minusMonths(3));
        return no ? Boolean.FALSE : review.byChoice() != null && review.since() != null ? Boolean.TRUE : null;
    }

    private static List<Review> reviews() {
        List<Review> all = new ArrayList<>();
        for (Integer taking : Arrays.asList(null, 1, 2, 3, 4, 5)) {
            for (ChosenActivity activity : Arrays.asList(null, ChosenActivity.NONE, ChosenActivity.SCHOOL, ChosenActivity.TRAINING,
                    ChosenActivity.WORK, ChosenActivity.OWN_ACTIVITY)) {
                for (Boolean choice : Arrays.asList(null, true, false)) {
                    for (LocalDate since : SINCE) {
                        all.add(review(PERSON, TODAY, activity, choice, since, taking));
                    }
                }
            }
        }
        return all;
    }

    private static Score score(int rank) {
        return rank < 0 ? null : new Score(TODAY, BigDecimal.valueOf(rank * 12L), rank, "BAND_" + rank);
    }

    @Test
    void what_was_said_last_counts_also_when_it_was_told_at_different_reviews() {
        List<Review> told = List.of(review(PERSON, TODAY, null, null, null, 5),
                review(PERSON, TODAY.minusYears(1), ChosenActivity.WORK, true, TODAY.minusYears(2), 1),
                review(PERSON, TODAY.minusYears(2), ChosenActivity.NONE, null, null, null));
        Achievement achievement = Achievement.of(score(3), score(2), told);
        assertThat(achievement.verdict()).isEqualTo(Verdict.YES);
        assertThat(achievement.takingPart().answer()).isEqualTo(5);
        assertThat(achievement.activity().on()).isEqualTo(TODAY.minusYears(1));
    }

    @Test
    void nothing_known_is_not_known() {
        assertThat(Achievement.of(null, null, List.of()).verdict()).isEqualTo(Verdict.NOT_KNOWN);
    }
}
