package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amparo.donor.Catalogue;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

/** What single cells of a donor's table tell. */
class ProtectionTest {

    private static final ReleaseScope COUNTRY = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31));
    private static final TableDesign BY_AREA = new TableDesign("reached.area", "reached", true, false, "",
            List.of(Dimension.of("area", "A1", "A2")));
    private static final TableDesign SECRET = new TableDesign("outcomes.sensitive", "scores", true, true, "",
            List.of(Dimension.of("sex", "FEMALE")));
    private static final List<String> ALL = List.of(Dimension.ALL);
    private static final List<String> AREA = List.of("A1");

    @Test
    void nought_one_and_nine_look_the_same_and_ten_is_the_smallest_count_shown() {
        assertThat(shown(BY_AREA, ALL, 0)).isEqualTo(shown(BY_AREA, ALL, 1)).isEqualTo(shown(BY_AREA, ALL, 9))
                .isInstanceOf(Cell.Small.class);
        assertThat(shown(BY_AREA, ALL, 10)).isInstanceOf(Cell.Shown.class);
        assertThat(shown(SECRET, ALL, 19)).isInstanceOf(Cell.Small.class);
        assertThat(shown(SECRET, ALL, 20)).isInstanceOf(Cell.Shown.class);
    }

    @Test
    void counts_of_an_area_are_rounded_down_to_tens_and_those_of_the_country_to_the_nearest_five() {
        assertThat(((Cell.Shown) shown(BY_AREA, AREA, 39)).count()).isEqualTo(30);
        assertThat(((Cell.Shown) shown(BY_AREA, ALL, 39)).count()).isEqualTo(40);
        assertThat(((Cell.Shown) shown(BY_AREA, ALL, 37)).count()).isEqualTo(35);
    }

    @Test
    void what_a_cell_says_of_itself_holds_for_every_count_and_for_no_count_it_would_not_show() {
        for (TableDesign design : List.of(BY_AREA, SECRET)) {
            for (List<String> place : design == BY_AREA ? List.of(ALL, AREA) : List.of(ALL)) {
                Map<Cell, List<Integer>> alike = IntStream.range(0, 300).boxed()
                        .collect(Collectors.groupingBy(count -> shown(design, place, count)));
                alike.forEach((cell, counts) -> {
                    if (counts.getLast() < 290) {
                        assertThat(cell.least()).isEqualTo(counts.getFirst().longValue());
                        assertThat(cell.most()).isEqualTo(counts.getLast().longValue());
                    }
                });
            }
        }
    }

    @Test
    void a_widened_cell_allows_everything_that_the_narrower_one_did_and_the_true_count() {
        for (TableDesign design : List.of(BY_AREA, SECRET)) {
            for (int count = 0; count < 300; count++) {
                Cell cell = shown(design, ALL, count);
                while (!(cell instanceof Cell.Withheld)) {
                    Cell wider = Protection.PROMISED.wider(cell, count);
                    assertThat(wider.least()).isLessThanOrEqualTo(cell.least());
                    assertThat(wider.most()).isGreaterThanOrEqualTo(cell.most()).isGreaterThanOrEqualTo(count);
                    cell = wider;
                }
            }
        }
    }

    @Test
    void thresholds_below_the_promised_ones_are_refused() {
        assertThatThrownBy(() -> new Protection(8, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Protection(10, 18)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Protection(12, 30).k()).isEqualTo(12);
    }

    /** A mean of few people tells one of them; of many it tells the next who comes. There is none of anybody, and of few not even a share. */
    @Test
    void no_table_has_a_mean_and_of_few_people_there_is_no_share_either() {
        List<TableDesign> designs = Catalogue.designs(COUNTRY, List.of("A1", "A2"));
        String text = PayloadJson.write(new Payload(1, Catalogue.VERSION, COUNTRY, designs.stream().map(design -> {
            Map<List<String>, Integer> counts = design.places().stream().collect(Collectors.toMap(place -> place, place -> 57));
            return PublishedTable.of(new TrueTable(design, COUNTRY, counts), Protection.PROMISED);
        }).toList()));
        JsonMapper.builder().build().readTree(text).get("tables").forEach(table -> table.get("cells").forEach(cell -> {
            assertThat(cell.propertyNames()).as("a cell says a count and nothing else").containsExactly("at", "shows", "rounded",
                    "smallest");
            assertThat(cell.get("shows").asString()).matches("5[05]|60|40");
        }));
        assertThat(Set.of("reached", "services", "devices", "outcomes", "outcomes.sensitive", "needs", "quality", "families", "repairs",
                "supports", "referrals.made", "referrals.completed")).as("people and things, no sums of days, scores or money")
                .containsAll(designs.stream().map(TableDesign::measure).toList());
        PublishedTable few = PublishedTable.of(new TrueTable(BY_AREA, COUNTRY, Map.of(ALL, 57, AREA, 9, List.of("A2"), 48)),
                Protection.PROMISED);
        assertThat(few.percent(AREA, ALL)).isEmpty();
        assertThat(few.percent(ALL, AREA)).isEmpty();
        assertThat(few.shareInWords(AREA, ALL)).isEmpty();
    }

    @Test
    void a_share_is_made_of_the_two_counts_as_shown_and_of_hidden_ones_there_is_none() {
        PublishedTable table = PublishedTable.of(new TrueTable(BY_AREA, COUNTRY, Map.of(ALL, 57, AREA, 38, List.of("A2"), 9)),
                Protection.PROMISED);
        assertThat(table.percent(AREA, ALL)).isEqualTo(OptionalLong.of(Math.round(100.0 * 30 / 55)));
        assertThat(table.percent(List.of("A2"), ALL)).isEmpty();
    }

    @Test
    void a_share_of_everybody_or_of_nobody_is_not_said() {
        PublishedTable table = PublishedTable.of(new TrueTable(BY_AREA, COUNTRY, Map.of(ALL, 400, AREA, 400, List.of("A2"), 12)),
                Protection.PROMISED);
        assertThat(table.shareInWords(AREA, ALL)).isEqualTo("95–100 %");
        assertThat(table.shareInWords(List.of("A2"), ALL)).isEqualTo("0–5 %");
    }

    @Test
    void a_payload_reads_back_as_it_was_written() {
        List<TableDesign> designs = Catalogue.designs(COUNTRY, List.of("A1", "A2"));
        Payload payload = new Payload(7, Catalogue.VERSION, COUNTRY,
                designs.stream().map(design -> PublishedTable.of(TrueTable.count(design, COUNTRY, List.of(), designs), Protection.PROMISED))
                        .toList());
        Payload withheld = payload.with(0, payload.tables().getFirst().with(designs.getFirst().places().getFirst(), new Cell.Withheld()));
        assertThat(PayloadJson.read(PayloadJson.write(withheld))).isEqualTo(withheld);
    }

    @Test
    void a_period_that_was_published_is_not_published_again_not_even_in_part_or_for_one_area() {
        ReleaseScope year = new ReleaseScope("D2", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        ReleaseScope area = new ReleaseScope("D1", Dimension.ALL, "A1", COUNTRY.from(), COUNTRY.to());
        ReleaseScope next = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        assertThat(COUNTRY.repeats(year)).isTrue();
        assertThat(area.repeats(COUNTRY)).isTrue();
        assertThat(next.repeats(COUNTRY)).isFalse();
    }

    private static Cell shown(TableDesign design, List<String> place, int count) {
        return Protection.PROMISED.protect(design, COUNTRY, place, count);
    }
}
