package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.donor.Catalogue;
import org.amparo.donor.attack.RandomProgramme;
import org.amparo.donor.disclosure.WideningReason.Cause;
import org.amparo.donor.disclosure.WideningReason.Reader;
import org.junit.jupiter.api.Test;

/** Why a cell shows less is told of each cell that does, and of no other. */
class WideningReasonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Dimension SEX = Dimension.of("sex", "FEMALE", "MALE");
    private static final int PROGRAMMES = Integer.getInteger("amparo.reasons.programmes", 2);
    private static final int PEOPLE = 250;

    private final List<Payload> published = new ArrayList<>();

    @Test
    void in_random_programmes_each_cell_that_shows_less_has_a_reason_and_no_other_has_one() {
        List<WideningReason> all = new ArrayList<>();
        for (long seed = 1; seed <= PROGRAMMES; seed++) {
            RandomProgramme programme = new RandomProgramme(seed, 1, false, PEOPLE);
            Protection protection = Protection.PROMISED.with(Chance.of("reasons " + seed));
            published.clear();
            for (ReleaseScope scope : RandomProgramme.scopes(0)) {
                List<TrueTable> tables = programme.tables(scope);
                List<Unit> units = programme.unitsOf(scope);
                Candidate.Checked checked = Candidate.check(Catalogue.VERSION, tables, units, protection, published, Insider.all(units),
                        progress -> {
                        });
                assertThat(checked.isSafe()).isTrue();
                assertThat(told(checked)).as("programme %s %s", seed, scope).containsExactlyInAnyOrderElementsOf(differing(tables,
                        protection, checked));
                assertByChance(tables, protection, checked);
                assertSources(checked);
                all.addAll(checked.reasons());
                published.add(checked.payload());
            }
        }
        assertThat(all).extracting(WideningReason::cause).as("of each kind there is one").contains(Cause.CHANCE, Cause.SMALL);
        assertThat(all).extracting(WideningReason::reader).contains(Reader.ANYBODY, Reader.PROVIDER);
        assertThat(all).anyMatch(reason -> !reason.releases().isEmpty())
                .anyMatch(reason -> reason.tables().stream().anyMatch(table -> !table.equals(reason.table())));
    }

    private static List<List<Object>> told(Candidate.Checked checked) {
        return checked.reasons().stream().map(reason -> List.<Object>of(reason.table(), reason.place())).distinct().toList();
    }

    private static List<List<Object>> differing(List<TrueTable> tables, Protection protection, Candidate.Checked checked) {
        List<List<Object>> differing = new ArrayList<>();
        for (TrueTable table : tables) {
            PublishedTable alone = PublishedTable.of(table, protection);
            checked.payload().table(table.design().name()).cells().forEach((place, cell) -> {
                if (!cell.equals(alone.cells().get(place))) {
                    differing.add(List.of(table.design().name(), place));
                }
            });
        }
        assertThat(differing).hasSize(checked.widened());
        return differing;
    }

    /** Chance is the reason where a cell shows what chance left of it, and then it is the only one. */
    private static void assertByChance(List<TrueTable> tables, Protection protection, Candidate.Checked checked) {
        Map<List<Object>, List<Cause>> causes = checked.reasons().stream().collect(Collectors.groupingBy(
                reason -> List.of(reason.table(), reason.place()), Collectors.mapping(WideningReason::cause, Collectors.toList())));
        Map<String, PublishedTable> drawn = ByChance.widened(tables, protection).stream()
                .collect(Collectors.toMap(table -> table.design().name(), table -> table));
        causes.forEach((at, why) -> {
            Cell byChance = drawn.get((String) at.getFirst()).cells().get(at.getLast());
            Cell shown = checked.payload().table((String) at.getFirst()).cells().get(at.getLast());
            if (shown.equals(byChance)) {
                assertThat(why).as("%s", at).containsExactly(Cause.CHANCE);
            } else {
                assertThat(why).as("%s", at).isNotEmpty().doesNotContain(Cause.CHANCE);
            }
        });
        assertThat(checked.widenedByChance() + checked.widenedByRepair()).isEqualTo(checked.widened());
        assertThat(checked.widenedByChance()).isEqualTo((int) causes.values().stream().filter(why -> why.contains(Cause.CHANCE)).count());
    }

    private void assertSources(Candidate.Checked checked) {
        List<String> names = checked.payload().tables().stream().map(table -> table.design().name()).toList();
        List<Integer> numbers = published.stream().map(Payload::number).toList();
        assertThat(checked.reasons()).allSatisfy(reason -> {
            assertThat(names).containsAll(reason.tables()).contains(reason.table());
            assertThat(numbers).containsAll(reason.releases());
        });
    }

    @Test
    void what_an_earlier_release_would_tell_together_with_this_one_names_its_number() {
        List<Unit> units = Stream.of(services(31, "FEMALE", "G1", ""), services(4, "MALE", "", "")).flatMap(List::stream).toList();
        check("G1", units, List.of());
        List<WideningReason> reasons = check(Dimension.ALL, units, List.of()).reasons();
        assertThat(reasons).isNotEmpty().anySatisfy(reason -> {
            assertThat(reason.releases()).containsExactly(1);
            assertThat(reason.reader()).isEqualTo(Reader.ANYBODY);
            assertThat(reason.measure()).isEqualTo("services");
        });
    }

    @Test
    void what_only_a_provider_or_a_donor_could_conclude_says_so() {
        List<Unit> units = Stream.of(services(22, "FEMALE", "", "C1"), services(2, "FEMALE", "", "C2")).flatMap(List::stream).toList();
        assertThat(check(Dimension.ALL, units, Insider.all(units)).reasons()).isNotEmpty()
                .allMatch(reason -> reason.reader() == Reader.PROVIDER || reason.reader() == Reader.ANYBODY)
                .anyMatch(reason -> reason.reader() == Reader.PROVIDER);
        published.clear();
        List<Unit> paid = Stream.of(services(11, "FEMALE", "G1", ""), services(11, "FEMALE", "G2", ""), services(4, "FEMALE", "", ""))
                .flatMap(List::stream).toList();
        assertThat(check(Dimension.ALL, paid, Insider.all(paid, List.of(List.of("G1", "G2")))).reasons())
                .anyMatch(reason -> reason.reader() == Reader.DONOR);
    }

    @Test
    void a_cell_that_was_given_back_what_chance_left_of_it_is_so_by_chance_and_one_widened_further_is_not() {
        List<Unit> units = services(40, "FEMALE", "", "");
        check(Dimension.ALL, units, List.of());
        CellAt at = new CellAt(0, 0, List.of(Dimension.ALL));
        Finding finding = new Finding(Finding.Kind.SMALL, "", List.of("services"), 1, 9, Finding.Basis.FRACTIONS, List.of(at), List.of(at));
        Cell byChance = new Cell.Shown(45, 15, false, 10);
        for (Cell now : List.of(byChance, new Cell.Withheld())) {
            Reasons reasons = new Reasons(published);
            reasons.against(List.of(finding), Map.of(at, byChance), cell -> now);
            assertThat(reasons.of(at)).extracting(WideningReason::cause)
                    .containsExactly(now.equals(byChance) ? Cause.CHANCE : Cause.SMALL);
        }
    }

    @Test
    void what_could_not_be_ruled_out_is_not_said_to_have_been_found_and_its_own_table_is_named_only_where_it_is_a_source() {
        List<Unit> units = services(40, "FEMALE", "", "");
        check(Dimension.ALL, units, List.of());
        published.add(published.getFirst());
        CellAt at = new CellAt(1, 0, List.of(Dimension.ALL));
        CellAt earlier = new CellAt(0, 0, List.of(Dimension.ALL));
        Map.of(Finding.Basis.FRACTIONS, Cause.GROUP, Finding.Basis.NO_OTHER_WHOLE_NUMBERS, Cause.GROUP, Finding.Basis.GIVEN_UP,
                Cause.NOT_RULED_OUT).forEach((basis, cause) -> {
                    assertThat(reasons(basis, at, at, earlier)).containsExactly(
                            new WideningReason("services", at.place(), cause, Reader.ANYBODY, "services", List.of("services"), List.of(1)));
                    assertThat(reasons(basis, at, earlier)).containsExactly(
                            new WideningReason("services", at.place(), cause, Reader.ANYBODY, "services", List.of(), List.of(1)));
                });
    }

    private List<WideningReason> reasons(Finding.Basis basis, CellAt at, CellAt... from) {
        Reasons reasons = new Reasons(published);
        reasons.against(List.of(new Finding(Finding.Kind.GROUP, "", List.of("services"), 1, 9, basis, List.of(from), List.of(at))),
                Map.of(), cell -> new Cell.Withheld());
        return reasons.of(at);
    }

    private Candidate.Checked check(String grant, List<Unit> units, List<Insider> readers) {
        ReleaseScope scope = new ReleaseScope("donor of " + grant, grant, Dimension.ALL, FIRST, FIRST.plusMonths(3).minusDays(1));
        TableDesign design = new TableDesign("services", "services", false, false, "", List.of(SEX));
        Candidate.Checked checked = Candidate.check(Catalogue.VERSION,
                List.of(TrueTable.count(design, scope, scope.within(units), List.of(design))), units, Protection.PROMISED, published,
                readers,
                progress -> {
                });
        assertThat(checked.isSafe()).isTrue();
        published.add(checked.payload());
        return checked;
    }

    private static List<Unit> services(int count, String sex, String grant, String provider) {
        List<Unit> units = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            units.add(new Unit("services", Map.of("sex", sex), List.of(new Unit.Touch(FIRST.plusDays(n), grant, provider, Map.of()))));
        }
        return units;
    }
}
