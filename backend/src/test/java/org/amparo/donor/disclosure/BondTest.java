package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.amparo.donor.Catalogue;
import org.junit.jupiter.api.Test;

/** Small counts that no table tells and no two tables of one measure, but two tables of different measures by what they count. */
class BondTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final ReleaseScope WHOLE = scope(Dimension.ALL, FIRST);
    private static final Dimension SEX = Dimension.of("sex", "FEMALE", "UNKNOWN");
    private static final Dimension AGE = Dimension.of("age", "CHILD", "AGE_UNKNOWN");
    private static final Dimension DISABILITY = Dimension.of("disability", "YES", "NOT_ASSESSED");
    private static final Dimension AREA = Dimension.of("area", "A1", "A2");
    private static final Dimension PILLAR = Dimension.of("pillar", "P1", "P2");
    private static final Dimension ITEM = Dimension.of("item", "BIRTH_DATE", "SEX", "AREA", "DISABILITY", "INCIDENT", "CONSENT").apart()
            .severally();
    private static final TableDesign QUALITY = people("quality", ITEM, Dimension.of("known", "RECORDED", "MISSING"));
    private static final TableDesign SERVICES = new TableDesign("services", "services", false, false, "", List.of(AREA, PILLAR));
    private static final TableDesign NEEDS = new TableDesign("needs", "needs", false, false, "", List.of(PILLAR));
    private static final Cell FEW = new Cell.Small(10);
    private static final String ALL = Dimension.ALL;

    @Test
    void of_each_item_of_data_recorded_and_missing_together_are_the_people_reached() {
        for (String item : ITEM.codes()) {
            PublishedTable reached = table(people("reached", SEX), List.of(ALL), about(100));
            PublishedTable quality = table(QUALITY, List.of(item, "RECORDED"), about(90), List.of(item, "MISSING"), FEW);
            assertThat(told(WHOLE, reached)).isEmpty();
            assertThat(told(WHOLE, quality)).isEmpty();
            assertTold(told(WHOLE, reached, quality), 6, 9);
        }
    }

    @Test
    void whose_sex_birth_or_disability_is_missing_is_unknown_in_every_other_table() {
        Map<String, Dimension> unknown = Map.of("SEX", SEX, "BIRTH_DATE", AGE, "DISABILITY", DISABILITY);
        unknown.forEach((item, dimension) -> {
            String code = dimension.codes().getLast();
            PublishedTable reached = table(people("reached", dimension, AREA), List.of(code, "A1"), about(20), List.of(code, "A2"), FEW);
            PublishedTable quality = table(QUALITY, List.of(item, "MISSING"), about(25));
            assertThat(told(WHOLE, reached)).isEmpty();
            assertTold(told(WHOLE, reached, quality), 1, 9);
        });
    }

    @Test
    void whose_area_is_missing_is_of_unknown_area_and_the_others_there_are_not_a_small_rest() {
        PublishedTable reached = table(people("reached", Dimension.of("area", "A1", "AREA_UNKNOWN")), List.of("AREA_UNKNOWN"), about(15));
        PublishedTable quality = table(QUALITY, List.of("AREA", "MISSING"), about(10));
        assertTold(told(WHOLE, reached, quality), 1, 7);
    }

    @Test
    void people_reached_and_families_together_are_not_more_than_services() {
        PublishedTable services = table(SERVICES, List.of(ALL, "P1"), about(15), List.of(ALL, "P2"), FEW);
        PublishedTable reached = table(people("reached", SEX), List.of(ALL), about(10));
        PublishedTable families = table(people("families", AREA), List.of(ALL), about(10));
        assertThat(told(WHOLE, services, reached)).isEmpty();
        assertThat(told(WHOLE, services, families)).isEmpty();
        assertTold(told(WHOLE, services, reached, families), 3, 9);
    }

    @Test
    void each_pillar_that_reached_somebody_took_a_service_that_went_to_no_family() {
        Dimension three = Dimension.of("pillar", "P1", "P2", "P3");
        PublishedTable services = table(new TableDesign("services", "services", false, false, "", List.of(three)), List.of("P1"), about(10),
                List.of("P2"), FEW, List.of("P3"), about(10));
        PublishedTable families = table(people("families", AREA), List.of(ALL), about(10));
        PublishedTable reached = table(people("reached", three.severally()), List.of("P1"), about(10), List.of("P3"), about(10));
        assertThat(told(WHOLE, services, reached)).isEmpty();
        assertTold(told(WHOLE, services, reached, families), 6, 9);
    }

    @Test
    void families_are_held_against_the_services_of_an_area_only_since_both_are_counted_in_the_same_one() {
        PublishedTable services = table(SERVICES, List.of("A1", "P1"), new Cell.Shown(10, 10, true, 10), List.of("A1", "P2"), FEW);
        PublishedTable families = table(people("families", AREA), List.of("A1"), new Cell.Shown(20, 10, true, 10));
        assertTold(told(WHOLE, services, families), 1, 9);
        assertThat(Candidate.audit(List.of(new Payload(1, 2, WHOLE, List.of(services, families))), new Insider("", List.of()), step -> {
        })).isEmpty();
    }

    @Test
    void a_grant_that_has_needs_from_the_beginning_of_the_year_on_has_reached_somebody() {
        PublishedTable reached = table(people("reached", PILLAR.severally(), SEX), List.of("P1", ALL), FEW);
        PublishedTable needs = table(NEEDS, List.of(ALL), about(50), List.of("P2"), about(35));
        assertThat(told(scope("G1", FIRST), needs)).isEmpty();
        assertTold(told(scope("G1", FIRST), reached, needs), 1, 9);
        assertThat(told(WHOLE, reached, needs)).as("a need may be nobody's who was reached").isEmpty();
        assertThat(told(scope("G1", FIRST.plusMonths(3)), reached, needs)).as("they may have been reached the quarter before").isEmpty();
    }

    @Test
    void a_release_with_all_of_these_tables_is_repaired_until_nothing_of_it_is_told() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 44; i++) {
            String grant = i < 3 ? "G1" : "";
            Map<String, String> person = Map.of("sex", i % 9 == 0 ? "UNKNOWN" : "FEMALE", "area", i < 30 ? "A1" : "A2");
            Unit.Touch service = touch(grant, Map.of("pillar", i % 4 == 0 ? "P2" : "P1"));
            units.add(new Unit("reached", person, List.of(service)));
            units.add(new Unit("services", person, List.of(service)));
            for (String item : ITEM.codes()) {
                Map<String, String> known = Map.of("known", item.equals("SEX") && i % 9 == 0 ? "MISSING" : "RECORDED", "area",
                        person.get("area"));
                units.add(new Unit("quality", known, List.of(touch(grant, Map.of("item", item)))));
            }
            if (i < 13) {
                units.add(new Unit("families", person, List.of(touch(grant, Map.of()))));
                units.add(new Unit("services", person, List.of(touch(grant, Map.of("pillar", "P2")))));
            }
            for (int need = 0; need < (i < 3 ? 6 : 1); need++) {
                units.add(new Unit("needs", Map.of("pillar", "P1"), List.of(touch(grant, Map.of()))));
            }
        }
        TableDesign[] designs = {people("reached", PILLAR.severally(), SEX), people("reached", SEX, AREA), SERVICES,
                people("families", AREA), QUALITY, NEEDS};
        List<Payload> published = new ArrayList<>();
        for (String grant : List.of("G1", ALL)) {
            ReleaseScope scope = scope(grant, FIRST);
            List<TrueTable> tables = Stream.of(designs).map(design -> TrueTable.count(design, scope, units, List.of(designs))).toList();
            assertThat(told(scope, tables.stream().map(table -> PublishedTable.of(table, Protection.PROMISED))
                    .toArray(PublishedTable[]::new))).as("as they are").isNotEmpty();
            Candidate.Checked checked = Candidate.check(Catalogue.VERSION, tables, units, Protection.PROMISED, published, List.of(),
                    step -> {
                    });
            assertThat(checked.isSafe()).isTrue();
            published.add(checked.payload());
        }
        assertThat(Candidate.audit(published, new Insider("", List.of()), step -> {
        })).isEmpty();
    }

    private static void assertTold(List<Finding> findings, long least, long most) {
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.proven()).isTrue();
            assertThat(List.of(finding.least(), finding.most())).containsExactly(least, most);
        });
    }

    private static List<Finding> told(ReleaseScope scope, PublishedTable... tables) {
        return Candidate.audit(List.of(new Payload(1, Catalogue.VERSION, scope, List.of(tables))), new Insider("", List.of()), step -> {
        });
    }

    private static ReleaseScope scope(String grant, LocalDate from) {
        return new ReleaseScope("D1", grant, Dimension.ALL, from, from.plusMonths(3).minusDays(1));
    }

    private static TableDesign people(String measure, Dimension... by) {
        return new TableDesign(measure + "." + by[by.length - 1].name(), measure, true, false, "", List.of(by));
    }

    private static Unit.Touch touch(String grant, Map<String, String> of) {
        return new Unit.Touch(FIRST, grant, "", of);
    }

    private static Cell about(long count) {
        return new Cell.Shown(count, 5, false, 10);
    }

    /** A table of which these cells are shown, by place and cell, and no others. */
    @SuppressWarnings("unchecked")
    private static PublishedTable table(TableDesign design, Object... shown) {
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        design.places().forEach(place -> cells.put(place, new Cell.Withheld()));
        for (int i = 0; i < shown.length; i += 2) {
            List<String> place = new ArrayList<>((List<String>) shown[i]);
            while (place.size() < design.by().size()) {
                place.add(ALL);
            }
            assertThat(cells).containsKey(place);
            cells.put(place, (Cell) shown[i + 1]);
        }
        return new PublishedTable(design, cells);
    }
}
