package org.amparo.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures of an instrument, put together where the instrument is declared and not changed afterwards. */
final class Scale {

    static final int ANY_AGE = 150;

    final BigDecimal min;
    final BigDecimal max;
    final ScoreUnit unit;
    Better better = Better.HIGHER;
    int decimals;
    final List<Band> bands = new ArrayList<>();
    BigDecimal realChange;
    ChangeBasis basis;
    int fromAge;
    int toAge = ANY_AGE;
    Items items;
    boolean restricted;
    BigDecimal askFrom;

    private Scale(ScoreUnit unit, String min, String max) {
        this.unit = unit;
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
    }

    static Scale points(int min, int max) {
        return of(ScoreUnit.POINTS, String.valueOf(min), String.valueOf(max));
    }

    static Scale of(ScoreUnit unit, String min, String max) {
        return new Scale(unit, min, max);
    }

    Scale lowerIsBetter() {
        better = Better.LOWER;
        return this;
    }

    Scale decimals(int places) {
        decimals = places;
        return this;
    }

    Scale band(String code, int from) {
        bands.add(new Band(code, BigDecimal.valueOf(from)));
        return this;
    }

    Scale realChange(String least, ChangeBasis restsOn) {
        realChange = new BigDecimal(least);
        basis = restsOn;
        return this;
    }

    Scale from(int age) {
        fromAge = age;
        return this;
    }

    Scale ages(int youngest, int oldest) {
        fromAge = youngest;
        toAge = oldest;
        return this;
    }

    /** The score is the sum of the answers. */
    Scale items(int count, String answers) {
        return items(count, answers, 0, "1");
    }

    /** The score is {@code (sum - less) / by}. */
    Scale items(int count, String answers, int less, String by) {
        items = new Items(count, answers, BigDecimal.valueOf(less), new BigDecimal(by));
        return this;
    }

    /** A professional should look at it from this score on, towards the worse end. */
    Scale askFrom(int score) {
        askFrom = BigDecimal.valueOf(score);
        return this;
    }

    /** Recorded and read in psychosocial support alone. */
    Scale restricted() {
        restricted = true;
        return this;
    }
}
