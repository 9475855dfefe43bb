package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueRows;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.amparo.funding.LogframeIndicator;
import org.amparo.platform.LaterPosition;
import org.amparo.testing.AmparoTest;
import org.assertj.core.api.SoftAssertions;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What releases count, against a count by hand over a random year of long ago, in which nothing else happened. */
@AmparoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseUnitsTest {

    private static final LocalDate FIRST = MadeUpYear.FIRST;
    private static final List<String> AREAS = MadeUpYear.AREAS;
    /** Pillars in which nothing happened. */
    private static final Set<String> OTHER_PILLARS = Set.of("EMERGENCY_MEDICAL", "ONGOING_MEDICAL", "ECONOMIC_INCLUSION",
            "SOCIAL_INCLUSION", "PROTECTION_LEGAL");
    private static final long SEED = Long.getLong("amparo.seed", 20261126);

    @Autowired
    ReleaseUnits units;

    private MadeUpYear year;
    private final Map<LocalDate, List<Unit>> counted = new HashMap<>();

    @BeforeAll
    void happen(@Autowired JdbcClient sql, @Autowired EventBus bus, @Autowired TransactionManager transactions,
            @Autowired LaterPosition later) {
        year = new MadeUpYear(SEED, sql);
        year.happen(bus, transactions, later);
        year.write();
    }

    @Test
    void each_cell_of_each_release_of_a_year_is_the_count_by_hand() {
        YearByHand byHand = new YearByHand(year);
        SoftAssertions softly = new SoftAssertions();
        for (ReleaseScope scope : List.of(scope(Dimension.ALL, Dimension.ALL, FIRST, 3), scope("EU-1", Dimension.ALL, FIRST, 3),
                scope(Dimension.ALL, Dimension.ALL, FIRST.plusMonths(3), 3), scope("NO-7", "XA", FIRST.plusMonths(6), 6),
                scope(Dimension.ALL, Dimension.ALL, FIRST, 12))) {
            List<TableDesign> designs = Catalogue.filled(scope, AREAS);
            List<Unit> within = scope.within(until(scope.to()));
            for (TableDesign design : designs) {
                TrueTable.count(design, scope, within, designs).counts().forEach((place, count) -> softly.assertThat(count)
                        .as("%s %s of %s", design.name(), place, scope).isEqualTo(byHand.count(design, place, scope)));
            }
        }
        softly.assertAll();
    }

    @Test
    void what_a_manager_sees_of_a_grant_is_the_same_count_before_anything_is_protected(@Autowired GrantResults results) {
        YearByHand byHand = new YearByHand(year);
        ReleaseScope scope = scope("EU-1", Dimension.ALL, FIRST, 12);
        Viewer manager = new Viewer(UUID.randomUUID(), Role.MANAGER, null, UUID.randomUUID(), Set.of(),
                Map.of(Permission.GRANT_KEEP, Scope.ALL));
        Map<LogframeIndicator, GrantResults.Result> seen = results.of(manager, "EU-1", scope.from(), scope.to());
        Map<String, TableDesign> designs = Catalogue.filled(scope(Dimension.ALL, Dimension.ALL, FIRST, 12), AREAS).stream()
                .collect(Collectors.toMap(TableDesign::name, design -> design));

        assertThat(seen).containsOnlyKeys(LogframeIndicator.O1, LogframeIndicator.O5, LogframeIndicator.O6, LogframeIndicator.U1,
                LogframeIndicator.U2,
                LogframeIndicator.U3, LogframeIndicator.U5, LogframeIndicator.U6);
        Map<LogframeIndicator, String> counts = Map.of(LogframeIndicator.U1, "reached.age", LogframeIndicator.U2, "devices",
                LogframeIndicator.U3, "repairs", LogframeIndicator.U5, "supports", LogframeIndicator.U6, "families");
        String all = Dimension.ALL;
        seen.forEach((indicator, result) -> {
            TableDesign design = designs.get(counts.getOrDefault(indicator, indicator == LogframeIndicator.O1 ? "needs" : "outcomes"));
            List<String> whole = design.by().stream().map(by -> by.codes().contains(all) ? all : indicator.name()).toList();
            assertThat(result.whole() == null ? result.part() : result.whole()).as("%s", indicator)
                    .isEqualTo(byHand.count(design, whole, scope));
            if (result.whole() != null) {
                List<String> part = new ArrayList<>(whole);
                part.set(part.size() - 1, indicator == LogframeIndicator.O1 ? "MET" : "BETTER");
                assertThat(result.part()).as("%s", indicator).isEqualTo(byHand.count(design, part, scope));
            }
        });
    }

    /** A table of noughts would be right whatever was counted. */
    @Test
    void the_year_has_some_of_everything_that_tables_count() {
        YearByHand byHand = new YearByHand(year);
        ReleaseScope whole = scope(Dimension.ALL, Dimension.ALL, FIRST, 12);
        Set<String> empty = new TreeSet<>();
        for (TableDesign design : Catalogue.filled(whole, AREAS)) {
            design.by().getFirst().codes().stream().filter(code -> !OTHER_PILLARS.contains(code))
                    .filter(code -> isEmpty(byHand, design, code, whole)).forEach(code -> empty.add(design.name() + " " + code));
            Stream.of("EU-1", "NO-7").filter(grant -> !design.name().startsWith("referrals"))
                    .filter(grant -> design.by().getFirst().codes().stream()
                            .allMatch(code -> isEmpty(byHand, design, code, scope(grant, Dimension.ALL, FIRST, 12))))
                    .forEach(grant -> empty.add(design.name() + " of " + grant));
        }
        assertThat(empty).isEmpty();
        assertThat(year.of("service").stream().filter(service -> {
            LocalDate delivered = (LocalDate) service.first().is().get("delivered_on");
            return !YearByHand.late(service.first().entered(), delivered).equals(delivered);
        })).as("entered when the quarter was closed").hasSizeGreaterThan(20);
    }

    private static boolean isEmpty(YearByHand byHand, TableDesign design, String code, ReleaseScope scope) {
        return design.places().stream().filter(place -> place.getFirst().equals(code))
                .allMatch(place -> byHand.count(design, place, scope) == 0);
    }

    /** A mistake found later neither takes away from what was told of a quarter nor adds to another. */
    @Test
    void an_earlier_release_made_once_more_would_be_the_same() {
        ReleaseScope spring = scope(Dimension.ALL, Dimension.ALL, FIRST, 3);
        List<TableDesign> designs = Catalogue.filled(spring, AREAS);

        assertThat(designs).allSatisfy(design -> assertThat(TrueTable.count(design, spring, until(MadeUpYear.LAST), designs))
                .isEqualTo(TrueTable.count(design, spring, until(spring.to()), designs)));
    }

    /** What readers know of different tables without any cell has to be so, of late entries, people who moved and grants that came later too. */
    @Test
    void what_the_check_takes_for_known_about_tables_holds_for_what_was_really_counted() {
        LocalDate summer = FIRST.plusMonths(6);
        List<ReleaseScope> quarters = List.of(scope(Dimension.ALL, Dimension.ALL, FIRST, 3),
                scope(Dimension.ALL, Dimension.ALL, FIRST.plusMonths(3), 3), scope(Dimension.ALL, Dimension.ALL, summer, 6),
                scope("EU-1", Dimension.ALL, FIRST, 6), scope("EU-1", Dimension.ALL, summer, 3), scope("NO-7", Dimension.ALL, FIRST, 12));
        List<ReleaseScope> areas = List.of(scope(Dimension.ALL, Dimension.ALL, FIRST, 12), scope("EU-1", "XA", FIRST, 3),
                scope("EU-1", "XB", FIRST, 3), scope("EU-1", "XA", summer, 6), scope("NO-7", Dimension.ALL, FIRST, 3));
        List<ReleaseScope> parts = List.of(scope(Dimension.ALL, "XA", FIRST, 3), scope(Dimension.ALL, "XB", FIRST, 3),
                scope("EU-1", Dimension.ALL, FIRST, 12));
        for (List<ReleaseScope> scopes : List.of(quarters, areas, parts)) {
            List<List<TrueTable>> tables = scopes.stream().map(scope -> {
                List<TableDesign> designs = Catalogue.filled(scope, AREAS);
                List<Unit> within = scope.within(until(MadeUpYear.LAST));
                return designs.stream().map(design -> TrueTable.count(design, scope, within, designs)).toList();
            }).toList();
            assertThat(TrueRows.broken(tables, until(MadeUpYear.LAST))).isEmpty();
            assertThat(TrueRows.bonds(tables)).isGreaterThan(50);
        }
    }

    /** Exactly, so that one service counted elsewhere is not hidden by the many others of a place. */
    @Test
    void each_service_is_an_occasion_of_one_person_or_family_and_is_counted_where_they_are() {
        Map<List<Object>, Long> services = occasions("services").collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        assertThat(Stream.of("reached", "families").flatMap(this::occasions)
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()))).isEqualTo(services);
    }

    private Stream<List<Object>> occasions(String measure) {
        return until(MadeUpYear.LAST).stream().filter(unit -> unit.measure().equals(measure))
                .flatMap(unit -> unit.touches().stream().map(touch -> List.of(who(unit), touch.on(), touch.grant(), touch.provider())));
    }

    private static List<String> who(Unit unit) {
        return Stream.of("sex", "age", "disability", "area").map(unit.of()::get).toList();
    }

    @Test
    void each_need_of_a_grant_is_of_somebody_whom_the_grant_reached_in_its_pillar_in_the_year() {
        List<Unit> all = until(MadeUpYear.LAST);
        List<Unit> needs = all.stream().filter(unit -> unit.measure().equals("needs") && !unit.touches().getFirst().grant().isEmpty())
                .toList();
        assertThat(needs).hasSizeGreaterThan(10).allSatisfy(need -> assertThat(all).anyMatch(unit -> unit.measure().equals("reached")
                && who(unit).equals(who(need))
                && unit.touches().stream().anyMatch(touch -> touch.grant().equals(need.touches().getFirst().grant())
                        && !touch.on().isAfter(need.touches().getFirst().on())
                        && touch.of().get("pillar").equals(need.of().get("pillar")))));
    }

    private List<Unit> until(LocalDate day) {
        return counted.computeIfAbsent(day, to -> units.of(to, AREAS));
    }

    private static ReleaseScope scope(String grant, String area, LocalDate from, int months) {
        return new ReleaseScope("donor", grant, area, from, from.plusMonths(months).minusDays(1));
    }

    @AfterAll
    void leave() {
        year.leave();
    }
}
