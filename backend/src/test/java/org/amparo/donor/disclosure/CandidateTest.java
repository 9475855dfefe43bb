package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amparo.donor.Catalogue;
import org.junit.jupiter.api.Test;

/** The classic ways to subtract one table from another, each tried on what would be published. */
class CandidateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Dimension SEX = Dimension.of("sex", "FEMALE", "MALE");
    private static final Dimension AREA = Dimension.of("area", "A1", "A2");
    private static final Dimension AGE = Dimension.of("age", "CHILD", "ADULT").with("ADULT", "AGE_18_59", "AGE_60");
    private static final Dimension RESULT = Dimension.of("result", "BETTER", "NOT_BETTER");

    private final List<Unit> units = new ArrayList<>();
    private final List<Payload> published = new ArrayList<>();

    @Test
    void one_hidden_cell_in_a_row_is_not_what_is_missing_from_the_total() {
        some(41, Map.of("sex", "FEMALE", "area", "A1"), "");
        some(3, Map.of("sex", "MALE", "area", "A1"), "");
        Candidate.Checked checked = publish(quarter(0, Dimension.ALL), services(SEX));
        assertThat(checked.findings()).isNotEmpty().allMatch(Finding::proven);
        assertThat(checked.isSafe()).isTrue();
        assertOpen();
    }

    @Test
    void two_tables_with_one_total_are_not_subtracted_from_each_other() {
        some(23, Map.of("sex", "FEMALE", "area", "A1"), "");
        some(14, Map.of("sex", "MALE", "area", "A1"), "");
        some(4, Map.of("sex", "MALE", "area", "A2"), "");
        publish(quarter(0, Dimension.ALL), services(SEX), named("area", AREA), named("both", AREA, SEX));
        assertOpen();
    }

    @Test
    void the_whole_programme_without_two_grants_is_not_a_small_rest() {
        some(31, Map.of("sex", "FEMALE", "area", "A1"), "G1");
        some(28, Map.of("sex", "MALE", "area", "A1"), "G2");
        some(4, Map.of("sex", "MALE", "area", "A1"), "");
        publish(quarter(0, "G1"), services(SEX));
        publish(quarter(0, "G2"), services(SEX));
        publish(quarter(0, Dimension.ALL), services(SEX));
        assertOpen();
    }

    @Test
    void a_year_without_its_published_quarters_is_not_a_small_rest() {
        some(60, Map.of("sex", "FEMALE", "area", "A1"), "G1");
        publish(quarter(0, "G1"), services(SEX));
        units.add(service(FIRST.plusMonths(4), Map.of("sex", "FEMALE", "area", "A1"), "G1"));
        assertThatThrownBy(() -> publish(year("G1"), services(SEX))).hasMessageContaining("published already");
        publish(year(Dimension.ALL), services(SEX));
        assertOpen();
    }

    @Test
    void a_late_entry_does_not_change_a_past_period_but_counts_when_it_was_made() {
        some(60, Map.of("sex", "FEMALE", "area", "A1"), "G1");
        Payload first = publish(quarter(0, "G1"), services(SEX)).payload();
        units.add(service(FIRST.plusMonths(3), Map.of("sex", "MALE", "area", "A1"), "G1"));
        assertThatThrownBy(() -> publish(quarter(0, "G1"), services(SEX))).hasMessageContaining("published already");
        publish(quarter(1, "G1"), services(SEX));
        assertThat(published.getFirst()).isEqualTo(first);
        assertOpen();
    }

    @Test
    void a_nought_tells_no_more_than_a_nine() {
        some(9, Map.of("sex", "FEMALE", "area", "A1"), "");
        Candidate.Checked checked = publish(quarter(0, Dimension.ALL), services(SEX));
        assertThat(checked.payload().tables().getFirst().cells().values())
                .allMatch(cell -> cell.most() == 9 || cell instanceof Cell.Withheld);
        assertOpen();
    }

    @Test
    void ages_above_the_highest_limit_are_not_the_adults_without_the_others() {
        some(34, Map.of("sex", "FEMALE", "area", "A1", "age", "AGE_18_59"), "");
        some(2, Map.of("sex", "FEMALE", "area", "A1", "age", "AGE_60"), "");
        publish(quarter(0, Dimension.ALL), named("age", AGE));
        assertOpen();
    }

    @Test
    void of_a_group_in_which_all_have_the_same_result_it_is_not_known_of_each() {
        for (int person = 0; person < 33; person++) {
            units.add(person(Map.of("sex", "FEMALE", "result", "BETTER")));
        }
        publish(quarter(0, Dimension.ALL), new TableDesign("results", "results", true, false, "result", List.of(SEX, RESULT)));
        assertOpen();
    }

    @Test
    void the_country_without_one_area_is_not_a_small_area() {
        some(47, Map.of("sex", "FEMALE", "area", "A1"), "");
        some(4, Map.of("sex", "FEMALE", "area", "A2"), "");
        publish(quarter(0, Dimension.ALL), named("area", AREA));
        assertOpen();
    }

    @Test
    void a_person_who_moves_is_counted_in_each_quarter_where_they_were_and_the_difference_is_of_other_people() {
        TableDesign reached = new TableDesign("reached", "reached", true, false, "", List.of(AREA));
        for (int i = 0; i < 40; i++) {
            units.add(new Unit("reached", Map.of("area", "A1"), List.of(new Unit.Touch(FIRST, "", "", Map.of()))));
            units.add(new Unit("reached", Map.of("area", i == 0 ? "A2" : "A1"),
                    List.of(new Unit.Touch(FIRST.plusMonths(3), "", "", Map.of()))));
        }
        publish(quarter(0, Dimension.ALL), reached);
        publish(quarter(1, Dimension.ALL), reached);
        assertOpen();
    }

    @Test
    void a_share_of_few_is_not_said_and_one_of_many_tells_no_more_than_its_two_rounded_counts() {
        for (int person = 0; person < 64; person++) {
            units.add(person(Map.of("sex", person < 58 ? "FEMALE" : "MALE", "result", person % 9 == 0 ? "NOT_BETTER" : "BETTER")));
        }
        PublishedTable table = publish(quarter(0, Dimension.ALL),
                new TableDesign("results", "results", true, false, "result", List.of(SEX, RESULT))).payload().tables().getFirst();
        assertThat(table.percent(List.of("MALE", "BETTER"), List.of("MALE", Dimension.ALL))).isEmpty();
        table.cells().forEach((place, cell) -> table.percent(place, List.of(place.getFirst(), Dimension.ALL)).ifPresent(percent -> {
            long part = ((Cell.Shown) cell).count();
            long whole = ((Cell.Shown) table.cells().get(List.of(place.getFirst(), Dimension.ALL))).count();
            assertThat(percent).isEqualTo(Math.min(100, Math.round(100.0 * part / whole)));
        }));
        assertOpen();
    }

    @Test
    void a_provider_that_takes_its_own_away_is_not_left_with_a_few_others() {
        for (int i = 0; i < 24; i++) {
            units.add(new Unit("services", Map.of("sex", "FEMALE"), List.of(new Unit.Touch(FIRST, "", i < 22 ? "C1" : "C2", Map.of()))));
        }
        Candidate.Checked checked = publish(quarter(0, Dimension.ALL), services(SEX));
        assertThat(checked.findings()).anyMatch(finding -> finding.reader().equals("provider C1") && finding.proven());
        Insider provider = Insider.all(units).getFirst();
        assertThat(Candidate.audit(published, provider, progress -> {
        })).isEmpty();
        assertOpen();
    }

    @Test
    void a_donor_that_takes_away_what_two_of_its_grants_paid_is_not_left_with_a_few_others() {
        for (int i = 0; i < 26; i++) {
            units.add(new Unit("services", Map.of("sex", "FEMALE"),
                    List.of(new Unit.Touch(FIRST, i < 11 ? "G1" : i < 22 ? "G2" : "", "", Map.of()))));
        }
        List<Insider> each = Insider.all(units);
        List<Insider> together = Insider.all(units, List.of(List.of("G2", "G1", "G9"), List.of("G3")));
        assertThat(together).extracting(Insider::name).containsExactly("grant G1", "grant G2", "grants G1, G2");
        Insider donor = together.getLast();
        Candidate.Checked oneByOne = check(quarter(0, Dimension.ALL), each, services(SEX));
        assertThat(oneByOne.isSafe()).isTrue();
        assertThat(Candidate.audit(List.of(oneByOne.payload()), donor, progress -> {
        })).as("26 less 22 is found out when grants are looked at one by one").isNotEmpty();

        Candidate.Checked pooled = check(quarter(0, Dimension.ALL), together, services(SEX));
        assertThat(pooled.isSafe()).isTrue();
        assertThat(pooled.findings()).anyMatch(finding -> finding.reader().equals("grants G1, G2"));
        assertThat(Candidate.audit(List.of(pooled.payload()), donor, progress -> {
        })).isEmpty();
    }

    @Test
    void without_the_repair_the_same_tables_tell_a_small_count_and_fractions_prove_it() {
        some(41, Map.of("sex", "FEMALE", "area", "A1"), "");
        some(3, Map.of("sex", "MALE", "area", "A1"), "");
        ReleaseScope scope = quarter(0, Dimension.ALL);
        TableDesign design = services(SEX);
        Payload bare = new Payload(1, 1, scope,
                List.of(PublishedTable.of(TrueTable.count(design, scope, units, List.of(design)), Protection.PROMISED)));
        assertThat(Candidate.audit(List.of(bare), new Insider("", List.of()), progress -> {
        })).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.proven()).isTrue();
            assertThat(finding.most()).isLessThan(10);
        });
    }

    private void assertOpen() {
        assertThat(Candidate.audit(published.stream().map(payload -> PayloadJson.read(PayloadJson.write(payload))).toList(),
                new Insider("", List.of()), progress -> {
                })).isEmpty();
    }

    private Candidate.Checked publish(ReleaseScope scope, TableDesign... designs) {
        List<TrueTable> tables = IntStream.range(0, designs.length)
                .mapToObj(i -> TrueTable.count(designs[i], scope, units, List.of(designs))).toList();
        Candidate.Checked checked = Candidate.check(Catalogue.VERSION, tables, units, Protection.PROMISED, published, Insider.all(units),
                progress -> {
                });
        assertThat(checked.isSafe()).isTrue();
        published.add(checked.payload());
        return checked;
    }

    private Candidate.Checked check(ReleaseScope scope, List<Insider> readers, TableDesign... designs) {
        List<TrueTable> tables = Stream.of(designs).map(design -> TrueTable.count(design, scope, units, List.of(designs))).toList();
        return Candidate.check(Catalogue.VERSION, tables, units, Protection.PROMISED, List.of(), readers, progress -> {
        });
    }

    private static ReleaseScope quarter(int quarter, String grant) {
        LocalDate from = FIRST.plusMonths(3L * quarter);
        return new ReleaseScope("donor of " + grant, grant, Dimension.ALL, from, from.plusMonths(3).minusDays(1));
    }

    private static ReleaseScope year(String grant) {
        return new ReleaseScope("donor of the year", grant, Dimension.ALL, FIRST, FIRST.plusYears(1).minusDays(1));
    }

    private static TableDesign services(Dimension... by) {
        return named("services", by);
    }

    private static TableDesign named(String name, Dimension... by) {
        return new TableDesign(name, "services", false, false, "", List.of(by));
    }

    private void some(int count, Map<String, String> of, String grant) {
        for (int i = 0; i < count; i++) {
            units.add(service(FIRST.plusDays(i % 80), of, grant));
        }
    }

    private static Unit service(LocalDate on, Map<String, String> of, String grant) {
        return new Unit("services", of, List.of(new Unit.Touch(on, grant, "C" + (on.getDayOfMonth() % 3), Map.of())));
    }

    private static Unit person(Map<String, String> of) {
        return new Unit("results", of, List.of(new Unit.Touch(FIRST, "", "", Map.of())));
    }
}
