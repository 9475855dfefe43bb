package org.amparo.measure;

import static org.amparo.measure.ChangeBasis.LEVEL;
import static org.amparo.measure.ChangeBasis.MCID;
import static org.amparo.measure.ChangeBasis.MDC90;
import static org.amparo.measure.ChangeBasis.PROGRAMME;
import static org.amparo.measure.Scale.points;
import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The instruments with which change is measured (domain 2.6, 3.5, 4.1, 4.2): what a score may be, which way is better, what ranges of it
 * are called, and how much change is real. Each says where its figures come from: [S] a public source named in the domain reference, [K]
 * general knowledge of the field, not checked in a source, [D] set by this programme. Stored by name: add, never rename. Where a licence
 * does not let software ask the questions, the score alone is kept.
 */
public enum Instrument {

    /** Amputee Mobility Predictor without a prosthesis: 0-43 [S], functional levels K0 to K4 and MDC90 of 3.4 [K]. A fee may apply: score only. */
    AMP_NO_PRO(points(0, 43).band("K0", 0).band("K1", 9).band("K2", 21).band("K3", 29).band("K4", 37).realChange("3.4", MDC90)),

    /** Amputee Mobility Predictor with a prosthesis: 0-47 [S], functional levels K1 to K4 and MDC90 of 3.4 [K]. A fee may apply: score only. */
    AMP_PRO(points(0, 47).band("BELOW_K1", 0).band("K1", 15).band("K2", 27).band("K3", 37).band("K4", 43).realChange("3.4", MDC90)),

    /** Locomotor Capabilities Index: 14 items of 0-3 [S], total 0-42 [K]. Free. */
    LCI(points(0, 42).items(14, "0123")),

    /** The same with five levels: 14 items of 0-4, 0-56 [S]. A gain of a tenth of the range counts as real [D]. Free. */
    LCI_5(points(0, 56).items(14, "01234").realChange("6", PROGRAMME)),

    /** SIGAM mobility grade A to F, F best [S]; one grade counts as real [D]. The grade comes from the instrument's own questions. */
    SIGAM(Scale.of(ScoreUnit.GRADE, "1", "6").band("A", 1).band("B", 2).band("C", 3).band("D", 4).band("E", 5).band("F", 6)
            .realChange("1", LEVEL)),

    /**
     * Prosthetic Limb Users Survey of Mobility: T-score of mean 50 and SD 10, adults [S]; the outermost scores of its versions are 17.5 and
     * 76.6 [K]. Building it into software needs a paid licence: score only, from the official table.
     */
    PLUS_M(Scale.of(ScoreUnit.T_SCORE, "17.5", "76.6").decimals(1).from(18)),

    /** Metres walked in two minutes; 37.2 m is one functional level [S]. Up to 400 m is believed [D]. Free. */
    TWO_MINUTE_WALK(Scale.of(ScoreUnit.METRES, "0", "400").decimals(1).realChange("37.2", LEVEL)),

    /** Metres walked in six minutes; 300 m is walking in the community [S]; MDC90 of 45 m [K]. Up to 1,000 m is believed [D]. Free. */
    SIX_MINUTE_WALK(Scale.of(ScoreUnit.METRES, "0", "1000").decimals(1).band("BELOW_COMMUNITY", 0).band("COMMUNITY", 300)
            .realChange("45", MDC90)),

    /** Timed Up and Go in seconds, low is better [K]; MDC90 of 3.6 s [K]. 1-600 s is believed [D]. Free. */
    TIMED_UP_AND_GO(Scale.of(ScoreUnit.SECONDS, "1", "600").decimals(1).lowerIsBetter().realChange("3.6", MDC90)),

    /** Lower Extremity Functional Scale: 20 items of 0-4, 0-80; MDC90 and MCID 9 points [S]. Free. */
    LEFS(points(0, 80).items(20, "01234").realChange("9", MDC90)),

    /** TAPES-R, general adjustment: mean of 5 items rated 1-4 [S, range K]. Free in clinical use; the mean alone is kept. */
    TAPES_GENERAL(Scale.of(ScoreUnit.POINTS, "1", "4").decimals(2)),

    /** TAPES-R, social adjustment: mean of 5 items rated 1-4 [S, range K]. */
    TAPES_SOCIAL(Scale.of(ScoreUnit.POINTS, "1", "4").decimals(2)),

    /** TAPES-R, adjustment to limitation: mean of 5 items rated 1-4, turned so that high is better [S, range K]. */
    TAPES_LIMITATION(Scale.of(ScoreUnit.POINTS, "1", "4").decimals(2)),

    /** TAPES-R, activity restriction: mean of 10 items rated 0-2, high is worse [S, range K]. */
    TAPES_RESTRICTION(Scale.of(ScoreUnit.POINTS, "0", "2").decimals(2).lowerIsBetter()),

    /** TAPES-R, satisfaction with how the device looks: 3-9 [K]. */
    TAPES_AESTHETIC(points(3, 9)),

    /** TAPES-R, satisfaction with how the device works: 5-15 [K]. */
    TAPES_FUNCTIONAL(points(5, 15)),

    /** QUEST 2.0, satisfaction with the device: mean of 8 items rated 1-5 [S, mean K]. Needs permission: score only. */
    QUEST_DEVICE(Scale.of(ScoreUnit.POINTS, "1", "5").decimals(2)),

    /** QUEST 2.0, satisfaction with the service: mean of 4 items rated 1-5 [S, mean K]. Needs permission: score only. */
    QUEST_SERVICE(Scale.of(ScoreUnit.POINTS, "1", "5").decimals(2)),

    /** QUEST 2.0, all 12 items: mean of 1-5 [S, mean K]. Needs permission: score only. */
    QUEST_TOTAL(Scale.of(ScoreUnit.POINTS, "1", "5").decimals(2)),

    /** Disabilities of the Arm, Shoulder and Hand: (sum of 30 items of 1-5, less 30) / 1.2, 0-100, low is better [S]; MDC90 of 10.8 [K]. */
    DASH(points(0, 100).decimals(1).lowerIsBetter().items(30, "12345", 30, "1.2").realChange("10.8", MDC90)),

    /** Hours a day a device is worn; from 4 hours on, with 5 days a week, it counts as in use [D]. */
    WEAR_HOURS(Scale.of(ScoreUnit.HOURS_PER_DAY, "0", "24").decimals(1).band("BELOW_USE", 0).band("IN_USE", 4)),

    /** Days a week a device is worn; from 5 on, with 4 hours a day, it counts as in use [D]. */
    WEAR_DAYS(Scale.of(ScoreUnit.DAYS_PER_WEEK, "0", "7").band("BELOW_USE", 0).band("IN_USE", 5)),

    /** Pain in the residual limb, 0-10, low is better; a change of 2 is noticed [K]. */
    PAIN_RESIDUAL_LIMB(points(0, 10).lowerIsBetter().realChange("2", MCID)),

    /** Phantom pain, 0-10, low is better; a change of 2 is noticed [K]. */
    PAIN_PHANTOM(points(0, 10).lowerIsBetter().realChange("2", MCID)),

    /** COPM, how well the person does what matters to them: mean of 1-10; a change of 2 counts [K]. */
    COPM_PERFORMANCE(Scale.of(ScoreUnit.POINTS, "1", "10").decimals(1).realChange("2", MCID)),

    /** COPM, how satisfied the person is with it: mean of 1-10; a change of 2 counts [K]. */
    COPM_SATISFACTION(Scale.of(ScoreUnit.POINTS, "1", "10").decimals(1).realChange("2", MCID)),

    /** Participation Scale: 18 items of 0, 1, 2, 3 or 5, 0-90, low is better, with its bands [S]; from 15 years [K]. */
    P_SCALE(points(0, 90).lowerIsBetter().band("NONE", 0).band("MILD", 13).band("MODERATE", 23).band("SEVERE", 34).band("EXTREME", 54)
            .from(15).items(18, "01235")),

    /** WHODAS 2.0 of 12 items: plain sum of items of 1-5, 12-60, low is better; from 18 years [S]. */
    WHODAS_12(points(12, 60).lowerIsBetter().from(18).items(12, "12345")),

    /** PHQ-9: 9 items of 0-3, 0-27, low is better; bands, and 10 as the score to act on [S]; from 12 years, a change of 5 [K]. */
    PHQ_9(points(0, 27).lowerIsBetter().band("MINIMAL", 0).band("MILD", 5).band("MODERATE", 10).band("MODERATELY_SEVERE", 15)
            .band("SEVERE", 20).realChange("5", MCID).from(12).items(9, "0123").askFrom(10).restricted()),

    /** WHO-5: 5 items of 0-5, four times their sum, 0-100; below 52 or any answer of 0 or 1 is poor; 10 is a real change [S]; from 9 years [K]. */
    WHO_5(points(0, 100).band("POOR", 0).band("FAIR", 52).realChange("10", MCID).from(9).items(5, "012345", 0, "0.25").askFrom(51)
            .restricted()),

    /** GAD-7: 7 items of 0-3, 0-21, low is better; bands, 10 as the score to act on, from 12 years, a change of 4 [K]. */
    GAD_7(points(0, 21).lowerIsBetter().band("MINIMAL", 0).band("MILD", 5).band("MODERATE", 10).band("SEVERE", 15).realChange("4", MCID)
            .from(12).items(7, "0123").askFrom(10).restricted()),

    /** PCL-5: 20 items of 0-4, 0-80, low is better; 31 to 33 is where provisional PTSD begins, from 18 years, a change of 10 [K]. */
    PCL_5(points(0, 80).lowerIsBetter().band("BELOW", 0).band("AT", 31).band("ABOVE", 34).realChange("10", MCID).from(18)
            .items(20, "01234").askFrom(31).restricted()),

    /** SDQ, total difficulties as a parent rates them: 0-40, low is better, 14-16 raised, 17 and more high; 4-17 years [K]. Licensed: score only. */
    SDQ(points(0, 40).lowerIsBetter().band("CLOSE_TO_AVERAGE", 0).band("RAISED", 14).band("HIGH", 17).ages(4, 17).askFrom(17)
            .restricted());

    private static final int POOR_ANSWER = 1;

    private final Scale scale;

    Instrument(Scale scale) {
        this.scale = scale;
    }

    /** Those that are recorded with outcome measures; the others belong to psychosocial support. */
    public static List<Instrument> open() {
        return Arrays.stream(values()).filter(one -> !one.isRestricted()).toList();
    }

    /** Lowest score there is. */
    public BigDecimal min() {
        return scale.min;
    }

    /** Highest score there is. */
    public BigDecimal max() {
        return scale.max;
    }

    /** How many decimal places a score may have. */
    public int decimals() {
        return scale.decimals;
    }

    public ScoreUnit unit() {
        return scale.unit;
    }

    public Better better() {
        return scale.better;
    }

    /** Named ranges from the lowest score up; they leave no gap. Empty where the instrument has none. */
    public List<Band> bands() {
        return List.copyOf(scale.bands);
    }

    /** The smallest change, in either direction, that counts as real; empty where no figure is known. */
    public Optional<BigDecimal> realChange() {
        return Optional.ofNullable(scale.realChange);
    }

    /** On what {@link #realChange()} rests; empty where there is none. */
    public Optional<ChangeBasis> basis() {
        return Optional.ofNullable(scale.basis);
    }

    /** Youngest age in whole years. */
    public int fromAge() {
        return scale.fromAge;
    }

    /** Oldest age in whole years; 150 where there is no limit. */
    public int toAge() {
        return scale.toAge;
    }

    /** How answers become the score; empty where the score alone is kept. */
    public Optional<Items> items() {
        return Optional.ofNullable(scale.items);
    }

    /** True when it may be recorded and read in psychosocial support alone. */
    public boolean isRestricted() {
        return scale.restricted;
    }

    /** The name of the range a score is in; null where the instrument has none. */
    public Band band(BigDecimal score) {
        return scale.bands.stream().filter(band -> band.from().compareTo(score) <= 0).reduce((lower, higher) -> higher).orElse(null);
    }

    /**
     * A score within the range, with the instrument's decimal places.
     *
     * @throws org.amparo.platform.RuleBroken R11 when it is outside, or finer than the instrument measures
     */
    public BigDecimal requireScore(BigDecimal score, String field) {
        require(score.compareTo(scale.min) >= 0 && score.compareTo(scale.max) <= 0, "R11", field, this, scale.min, scale.max);
        require(score.stripTrailingZeros().scale() <= scale.decimals, "R11.decimals", field, this, scale.decimals);
        return score.setScale(scale.decimals);
    }

    /**
     * The score that complete answers make.
     *
     * @param answers one digit an item, see {@link Items}
     * @throws org.amparo.platform.RuleBroken R11 when the instrument is score-only or the answers are not complete
     */
    public BigDecimal score(String answers, String field) {
        require(scale.items != null, "R11.scoreOnly", field, this);
        return scale.items.score(this, answers, scale.decimals, field);
    }

    /**
     * Refuses a person who surely is too young or too old for the instrument on that day.
     *
     * @param birthYear null when not known
     */
    public void requireAge(Integer birthYear, LocalDate on, String field) {
        if (birthYear != null) {
            int oldest = on.getYear() - birthYear;
            require(oldest >= scale.fromAge && oldest - 1 <= scale.toAge, scale.toAge == Scale.ANY_AGE ? "R11.age" : "R11.ages", field,
                    this,
                    scale.fromAge, scale.toAge);
        }
    }

    /**
     * True when the score, or for WHO-5 any single answer of 0 or 1, says that a professional should assess the person. Never a diagnosis.
     *
     * @param answers null when the score alone is known
     */
    public boolean asksForProfessional(BigDecimal score, String answers) {
        boolean beyond = scale.askFrom != null && scale.better.compare(scale.askFrom, score) <= 0;
        return beyond || this == WHO_5 && answers != null && scale.items.hasAnswerUpTo(answers, POOR_ANSWER);
    }

    /** What lies between an earlier and a later score. */
    public Change change(BigDecimal before, BigDecimal now) {
        BigDecimal by = now.subtract(before);
        Boolean real = scale.realChange == null ? null : by.abs().compareTo(scale.realChange) >= 0;
        return new Change(by, scale.better.compare(before, now), real, band(before), band(now));
    }
}
