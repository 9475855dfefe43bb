package org.amparo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.amparo.platform.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Ranges, bands and real changes of every instrument, written down a second time from the domain reference and tried at every boundary. */
class InstrumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int PATTERNS = 20_000;

    /** Instrument: least-most, step, + when high is better; real change or none; bands with their first and last score. */
    private static final String PUBLISHED = """
            AMP_NO_PRO: 0-43 1 + 3.4 | K0 0-8, K1 9-20, K2 21-28, K3 29-36, K4 37-43
            AMP_PRO: 0-47 1 + 3.4 | BELOW_K1 0-14, K1 15-26, K2 27-36, K3 37-42, K4 43-47
            LCI: 0-42 1 + none |
            LCI_5: 0-56 1 + 6 |
            SIGAM: 1-6 1 + 1 | A 1-1, B 2-2, C 3-3, D 4-4, E 5-5, F 6-6
            PLUS_M: 17.5-76.6 0.1 + none |
            TWO_MINUTE_WALK: 0-400 0.1 + 37.2 |
            SIX_MINUTE_WALK: 0-1000 0.1 + 45 | BELOW_COMMUNITY 0-299.9, COMMUNITY 300-1000
            TIMED_UP_AND_GO: 1-600 0.1 - 3.6 |
            LEFS: 0-80 1 + 9 |
            TAPES_GENERAL: 1-4 0.01 + none |
            TAPES_SOCIAL: 1-4 0.01 + none |
            TAPES_LIMITATION: 1-4 0.01 + none |
            TAPES_RESTRICTION: 0-2 0.01 - none |
            TAPES_AESTHETIC: 3-9 1 + none |
            TAPES_FUNCTIONAL: 5-15 1 + none |
            QUEST_DEVICE: 1-5 0.01 + none |
            QUEST_SERVICE: 1-5 0.01 + none |
            QUEST_TOTAL: 1-5 0.01 + none |
            DASH: 0-100 0.1 - 10.8 |
            WEAR_HOURS: 0-24 0.1 + none | BELOW_USE 0-3.9, IN_USE 4-24
            WEAR_DAYS: 0-7 1 + none | BELOW_USE 0-4, IN_USE 5-7
            PAIN_RESIDUAL_LIMB: 0-10 1 - 2 |
            PAIN_PHANTOM: 0-10 1 - 2 |
            COPM_PERFORMANCE: 1-10 0.1 + 2 |
            COPM_SATISFACTION: 1-10 0.1 + 2 |
            P_SCALE: 0-90 1 - none | NONE 0-12, MILD 13-22, MODERATE 23-33, SEVERE 34-53, EXTREME 54-90
            WHODAS_12: 12-60 1 - none |
            PHQ_9: 0-27 1 - 5 | MINIMAL 0-4, MILD 5-9, MODERATE 10-14, MODERATELY_SEVERE 15-19, SEVERE 20-27
            WHO_5: 0-100 1 + 10 | POOR 0-51, FAIR 52-100
            GAD_7: 0-21 1 - 4 | MINIMAL 0-4, MILD 5-9, MODERATE 10-14, SEVERE 15-21
            PCL_5: 0-80 1 - 10 | BELOW 0-30, AT 31-33, ABOVE 34-80
            SDQ: 0-40 1 - none | CLOSE_TO_AVERAGE 0-13, RAISED 14-16, HIGH 17-40
            """;

    private record Published(Instrument instrument, BigDecimal least, BigDecimal most, BigDecimal step, boolean high, BigDecimal real,
            Map<String, BigDecimal[]> bands) {

        static Published of(String line) {
            String[] head = line.substring(line.indexOf(": ") + 2, line.indexOf('|')).strip().split(" ");
            Map<String, BigDecimal[]> bands = new LinkedHashMap<>();
            Arrays.stream(line.substring(line.indexOf('|') + 1).split(",")).map(String::strip).filter(band -> !band.isEmpty())
                    .map(band -> band.split("[ -]")).forEach(band -> bands.put(band[0], new BigDecimal[]{number(band[1]),
                            number(band[2])}));
            return new Published(Instrument.valueOf(line.substring(0, line.indexOf(':'))), number(head[0].split("-")[0]),
                    number(head[0].split("-")[1]), number(head[1]), head[2].equals("+"), head[3].equals("none") ? null : number(head[3]),
                    bands);
        }
    }

    private static List<Published> published() {
        return PUBLISHED.lines().map(Published::of).toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void R11_a_score_is_within_its_range_and_no_finer_than_it_is_measured_for_every_instrument() {
        assertThat(published()).extracting(Published::instrument).containsExactly(Instrument.values());
        for (Published p : published()) {
            Instrument one = p.instrument();
            assertThat(one.requireScore(p.least(), "score")).as("%s", one).isEqualByComparingTo(p.least());
            assertThat(one.requireScore(p.most(), "score")).as("%s", one).isEqualByComparingTo(p.most());
            refused(() -> one.requireScore(p.least().subtract(p.step()), "score"), "R11");
            refused(() -> one.requireScore(p.most().add(p.step()), "score"), "R11");
            BigDecimal finer = p.step().divide(BigDecimal.TEN);
            refused(() -> one.requireScore(p.least().add(finer), "score"), "R11.decimals");
            assertThat(one.requireScore(p.most(), "score").scale()).as("%s", one).isEqualTo(p.step().scale());
        }
    }

    @Test
    void every_score_of_every_instrument_is_in_the_band_that_is_published() {
        for (Published p : published()) {
            assertThat(p.instrument().bands()).extracting(Band::code).as("%s", p.instrument()).containsExactlyElementsOf(p.bands()
                    .keySet());
            p.bands().forEach((code, range) -> assertThat(List.of(range)).as("%s %s", p.instrument(), code)
                    .allSatisfy(score -> assertThat(p.instrument().band(score).code()).isEqualTo(code)));
            for (BigDecimal score = p.least(); score.compareTo(p.most()) <= 0; score = score.add(p.step())) {
                BigDecimal at = score;
                List<String> in = p.bands().entrySet().stream()
                        .filter(band -> at.compareTo(band.getValue()[0]) >= 0 && at.compareTo(band.getValue()[1]) <= 0)
                        .map(Map.Entry::getKey).toList();
                assertThat(in).as("%s %s", p.instrument(), at).hasSize(p.bands().isEmpty() ? 0 : 1);
                Band band = p.instrument().band(at);
                assertThat(band == null ? List.of() : List.of(band.code())).as("%s %s", p.instrument(), at).isEqualTo(in);
            }
        }
    }

    @Test
    void a_change_is_real_from_the_published_figure_on_in_either_direction_and_better_is_the_right_way_round() {
        for (Published p : published()) {
            Instrument one = p.instrument();
            Change up = one.change(p.least(), p.most());
            assertThat(up.better()).as("%s", one).isEqualTo(p.high() ? 1 : -1);
            assertThat(one.change(p.most(), p.least()).better()).as("%s", one).isEqualTo(p.high() ? -1 : 1);
            assertThat(one.change(p.least(), p.least()).better()).isZero();
            assertThat(one.realChange().orElse(null)).as("%s", one).isEqualTo(p.real());
            assertThat(one.basis().isPresent()).isEqualTo(p.real() != null);
            if (p.real() == null) {
                assertThat(up.real()).isNull();
            } else {
                assertThat(one.change(p.least(), p.least().add(p.real())).real()).as("%s", one).isTrue();
                assertThat(one.change(p.least().add(p.real()), p.least()).real()).as("%s", one).isTrue();
                assertThat(one.change(p.least(), p.least().add(p.real()).subtract(number("0.1"))).real()).as("%s", one).isFalse();
            }
        }
    }

    @Test
    void the_answers_of_free_instruments_make_their_lowest_and_highest_score_and_what_lies_between() {
        Set<Instrument> free = EnumSet.of(Instrument.LCI, Instrument.LCI_5, Instrument.LEFS, Instrument.DASH, Instrument.P_SCALE,
                Instrument.WHODAS_12, Instrument.PHQ_9, Instrument.WHO_5, Instrument.GAD_7, Instrument.PCL_5);
        assertThat(Arrays.stream(Instrument.values()).filter(one -> one.items().isPresent()).collect(Collectors.toSet())).isEqualTo(free);
        for (Instrument one : free) {
            Items items = one.items().orElseThrow();
            String digits = items.answers();
            BigDecimal least = one.score(digits.substring(0, 1).repeat(items.count()), "answers");
            BigDecimal most = one.score(digits.substring(digits.length() - 1).repeat(items.count()), "answers");
            assertThat(List.of(least, most)).as("%s", one).usingElementComparator(BigDecimal::compareTo).containsExactly(one.min(),
                    one.max());
        }
        assertThat(Instrument.WHO_5.score("3, 3, 2, 3, 2", "answers")).isEqualByComparingTo("52");
        assertThat(Instrument.DASH.score("2".repeat(15) + "3".repeat(15), "answers")).isEqualByComparingTo("37.5");
        assertThat(Instrument.DASH.score("1".repeat(29) + "2", "answers")).isEqualByComparingTo("0.8");
        assertThat(Instrument.LEFS.score("43210 43210 43210 43210", "answers")).isEqualByComparingTo("40");
        assertThat(Instrument.P_SCALE.score("5" + "0".repeat(17), "answers")).isEqualByComparingTo("5");
        assertThat(Instrument.PHQ_9.items().orElseThrow().answer("0 0 0 0 0 0 0 0 3", 9)).isEqualTo(3);
    }

    @Test
    void R11_a_missing_answer_never_counts_as_no_difficulty_and_impossible_answers_are_refused() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L);
        List<Instrument> free = Arrays.stream(Instrument.values()).filter(one -> one.items().isPresent()).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < PATTERNS; i++) {
            Instrument one = free.get(random.nextInt(free.size()));
            Items items = one.items().orElseThrow();
            StringBuilder answers = new StringBuilder();
            int sum = 0;
            int missing = 0;
            boolean impossible = false;
            for (int item = 0; item < items.count(); item++) {
                char answer = random.nextInt(items.count() * 2) == 0
                        ? "-479x".charAt(random.nextInt(5))
                        : items.answers().charAt(random.nextInt(items.answers().length()));
                missing += answer == '-' ? 1 : 0;
                impossible |= answer != '-' && items.answers().indexOf(answer) < 0;
                sum += Character.isDigit(answer) ? answer - '0' : 0;
                answers.append(answer);
            }
            String expected = impossible ? "R11.answer" : missing > 0 ? "R11.missing" : null;
            seen.add(String.valueOf(expected));
            if (expected == null) {
                double score = (sum - items.less().doubleValue()) / items.by().doubleValue();
                assertThat(one.score(answers.toString(), "answers").doubleValue()).as("%s %s", one, answers)
                        .isCloseTo(score, org.assertj.core.data.Offset.offset(0.051));
            } else {
                refused(() -> one.score(answers.toString(), "answers"), expected);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("R11.answer", "R11.missing", "null");
        refused(() -> Instrument.PHQ_9.score("00000000", "answers"), "R11.count");
        refused(() -> Instrument.PHQ_9.score("0000000000", "answers"), "R11.count");
        refused(() -> Instrument.PLUS_M.score("5", "answers"), "R11.scoreOnly");
    }

    @Test
    void R11_an_instrument_is_refused_for_a_person_who_surely_is_too_young_or_too_old() {
        refused(() -> Instrument.WHODAS_12.requireAge(2009, DAY, "instrument"), "R11.age");
        Instrument.WHODAS_12.requireAge(2008, DAY, "instrument");
        Instrument.WHODAS_12.requireAge(null, DAY, "instrument");
        refused(() -> Instrument.SDQ.requireAge(2023, DAY, "instrument"), "R11.ages");
        Instrument.SDQ.requireAge(2022, DAY, "instrument");
        Instrument.SDQ.requireAge(2008, DAY, "instrument");
        refused(() -> Instrument.SDQ.requireAge(2007, DAY, "instrument"), "R11.ages");
        Instrument.TIMED_UP_AND_GO.requireAge(1920, DAY, "instrument");
    }

    @Test
    void a_professional_is_asked_for_from_the_published_score_on_and_for_any_poor_answer_of_the_who_5() {
        asks(Instrument.PHQ_9, 9, 10);
        asks(Instrument.GAD_7, 9, 10);
        asks(Instrument.PCL_5, 30, 31);
        asks(Instrument.SDQ, 16, 17);
        asks(Instrument.WHO_5, 52, 51);
        assertThat(Instrument.WHO_5.asksForProfessional(number("84"), "55551")).isTrue();
        assertThat(Instrument.WHO_5.asksForProfessional(number("88"), "55552")).isFalse();
        assertThat(Instrument.LEFS.asksForProfessional(BigDecimal.ZERO, null)).isFalse();
    }

    @Test
    void those_of_psychosocial_support_are_kept_apart() {
        List<Instrument> apart = new ArrayList<>(List.of(Instrument.values()));
        apart.removeAll(Instrument.open());
        assertThat(apart).containsExactly(Instrument.PHQ_9, Instrument.WHO_5, Instrument.GAD_7, Instrument.PCL_5, Instrument.SDQ);
    }

    private static void asks(Instrument one, int not, int from) {
        assertThat(one.asksForProfessional(BigDecimal.valueOf(not), null)).as("%s %d", one, not).isFalse();
        assertThat(one.asksForProfessional(BigDecimal.valueOf(from), null)).as("%s %d", one, from).isTrue();
    }

    private static void refused(ThrowingCallable call, String rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
