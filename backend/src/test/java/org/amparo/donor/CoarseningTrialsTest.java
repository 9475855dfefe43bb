package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.OrganisationList;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Chance;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Insider;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.Unit;
import org.amparo.funding.Grants;
import org.amparo.platform.JobLock;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Pillar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What coarser tables would tell is tried out after a check, and a release can have its tables so. */
@Alone
@AmparoTest
class CoarseningTrialsTest {

    /** Services of one area by pillar: rounded down, the total would tell that the last of them is not nought. */
    private static final List<Integer> SERVICES = List.of(19, 19, 19, 19, 19, 19, 19, 7);
    private static final int OF_THE_OTHER = 40;

    /** So that the trials are about what the repair does by itself. */
    private static final ReleaseChance NONE = new ReleaseChance(null) {
        @Override
        Chance drawn() {
            return Chance.NONE;
        }
    };

    @Autowired
    private ReleaseChance chance;
    @Autowired
    Commands commands;
    @Autowired
    ReleaseQueries releases;
    @Autowired
    JobLock locks;
    @Autowired
    CheckProgress progress;
    @Autowired
    ReleaseSettings settings;
    @Autowired
    People people;
    @Autowired
    OrganisationList organisations;
    @Autowired
    StaffOfTests staff;
    @Autowired
    ReleaseFacts facts;
    @Autowired
    ReleaseGrants grants;
    @Autowired
    JdbcClient sql;

    private final Viewer manager = viewer(Role.MANAGER);
    private final Viewer officer = viewer(Role.PROTECTION_OFFICER);
    private final List<Unit> units = new ArrayList<>();
    private ReleaseChecks checks;
    private ReleaseTables tables;
    private ReleaseUnits none;
    private UUID donor;
    private List<UUID> waiting = List.of();

    /** Checks that other tests left waiting would go before what is tried out here. */
    @BeforeEach
    void nothing_else_waits() {
        waiting = sql.sql("update read.donor_release set state = 'DRAFT' where state = 'CHECKING' returning release_id").query(UUID.class)
                .list();
    }

    @AfterEach
    void the_others_wait_again() {
        sql.sql("update read.donor_release set state = 'CHECKING' where release_id = any(?)").param(waiting.toArray(UUID[]::new)).update();
    }

    @BeforeEach
    void two_areas_with_few_services() {
        donor = organisations.create(staff.administrator(), "Fund " + UUID.randomUUID());
        none = new ReleaseUnits(facts, new ReleaseResults(facts)) {
            @Override
            List<Unit> of(LocalDate to, Collection<String> areas) {
                return units.stream().filter(unit -> !unit.touches().getFirst().on().isAfter(to)).toList();
            }
        };
        tables = new ReleaseTables(sql, none, new MadeUpAreas(people, List.of("A1", "A2")).asPeople(), settings, grants, NONE);
        checks = node();
    }

    private ReleaseChecks node() {
        return new ReleaseChecks(sql, locks, tables, commands, progress);
    }

    private void services(LocalDate from) {
        for (Pillar pillar : Pillar.values()) {
            some(SERVICES.get(pillar.ordinal()), "A1", pillar, from);
            some(OF_THE_OTHER, "A2", pillar, from);
        }
    }

    private void some(int count, String area, Pillar pillar, LocalDate from) {
        for (int n = 0; n < count; n++) {
            units.add(new Unit("services", Map.of("area", area, "pillar", pillar.name()),
                    List.of(new Unit.Touch(from.plusDays(n), n % 2 == 0 ? "G1" : "", "C1", Map.of()))));
        }
    }

    @Test
    void after_a_check_each_way_is_tried_out_and_told_and_a_stopped_node_leaves_the_rest_to_the_next() {
        LocalDate spring = LocalDate.of(1941, 4, 1);
        services(spring);
        UUID release = checked(spring);
        assertThat(review(release).row().check().widened()).isPositive();
        assertThat(review(release).row().trying()).isTrue();
        assertThat(checks.tryOut(release)).isTrue();
        assertThat(review(release).trials()).hasSize(1);

        ReleaseChecks next = node();
        while (next.tryOut(release)) {
            assertThat(review(release).trials().size()).isLessThanOrEqualTo(CoarseningWay.values().length);
        }

        ReleaseQueries.ReleaseReview tried = review(release);
        assertThat(tried.row().trying()).isFalse();
        assertThat(tried.trials()).extracting(CoarseningTrial::way).containsExactlyInAnyOrder(CoarseningWay.values());
        CoarseningTrial areas = tried.trials().stream().filter(trial -> trial.way() == CoarseningWay.AREAS).findFirst().orElseThrow();
        assertThat(areas.outcome()).isEqualTo(CoarseningTrial.Outcome.WINS);
        assertThat(areas.wonBack()).isPositive();
        assertThat(areas.givenUp()).isPositive();
        CoarseningTrial half = tried.trials().stream().filter(trial -> trial.way() == CoarseningWay.HALF_YEAR).findFirst().orElseThrow();
        assertThat(List.of(half.from(), half.to())).containsExactly(LocalDate.of(1941, 1, 1), LocalDate.of(1941, 6, 30));
        assertThat(tried.row().state()).as("none of this keeps anybody from approving").isEqualTo(ReleaseState.CHECKED);
        assertThat(tried.checks()).isOne();
    }

    @Test
    void where_nothing_is_hidden_or_widened_nothing_is_tried() {
        LocalDate winter = LocalDate.of(1943, 1, 1);
        UUID release = checked(winter);
        checks.tryOut(release);
        assertThat(review(release).row().trying()).isFalse();
        assertThat(review(release).trials()).isEmpty();
    }

    @Test
    void which_cells_are_widened_by_chance_stays_from_draft_to_draft_and_differs_from_quarter_to_quarter() {
        ReleaseTables byChance = new ReleaseTables(sql, none, new MadeUpAreas(people, List.of("A1", "A2")).asPeople(), settings, grants,
                chance);
        LocalDate winter = LocalDate.of(1931, 1, 1);
        Function<LocalDate, List<?>> cells = from -> PayloadJson.read(byChance
                .check(new ReleaseScope(donor.toString(), Dimension.ALL, Dimension.ALL, from, from.plusMonths(3).minusDays(1)), List.of(),
                        step -> {
                        })
                .check().payload()).tables();
        Set<List<?>> looks = Stream.of(0, 3, 6, 9).map(winter::plusMonths).map(cells).collect(Collectors.toSet());
        assertThat(cells.apply(winter)).as("whoever drafts anew does not draw anew").isEqualTo(cells.apply(winter));
        assertThat(looks).as("of four, where each of hundreds of cells is withheld once in two hundred times").hasSizeGreaterThan(1);
    }

    @Test
    void a_check_that_waits_goes_before_what_is_tried_out() {
        services(LocalDate.of(1945, 4, 1));
        UUID release = checked(LocalDate.of(1945, 4, 1));
        UUID waiting = draft(LocalDate.of(1945, 7, 1));
        send(new ReleaseCommand.StartCheck(waiting, UUID.randomUUID()));
        assertThat(checks.tryOut(release)).isFalse();
        assertThat(checks.carryOut(waiting)).isTrue();
        assertThat(checks.tryOut(release)).isTrue();
    }

    @Test
    void a_release_without_areas_is_checked_so_and_one_with_areas_after_it_tells_no_more() {
        LocalDate spring = LocalDate.of(1947, 4, 1);
        services(spring);
        UUID release = checked(spring);
        send(new ReleaseCommand.Coarsen(release, List.of(CoarseningWay.AREAS)));
        assertThat(review(release).row().state()).as("what was checked before does not count").isEqualTo(ReleaseState.DRAFT);
        check(release);
        ReleaseQueries.ReleaseReview coarse = review(release);
        assertThat(coarse.checks()).isEqualTo(2);
        assertThat(coarse.row().coarser()).containsExactly(CoarseningWay.AREAS);
        assertThat(coarse.published().tables().tables()).isNotEmpty()
                .allSatisfy(table -> assertThat(table.cells().keySet()).allMatch(place -> !place.contains("A1")));
        assertThat(coarse.published().tables().table("repairs").cells()).as("the total is told all the same").hasSize(1);
        send(officer, new ReleaseCommand.Approve(release, coarse.row().check().payloadHash(), 0));

        ReleaseScope grant = new ReleaseScope(donor.toString(), "G1", Dimension.ALL, spring, spring.plusMonths(3).minusDays(1));
        ReleaseCheck fine = tables.check(grant, List.of(), step -> {
        }).check();
        assertThat(fine.open()).isZero();
        Payload first = review(release).published().tables();
        Payload second = PayloadJson.read(fine.payload());
        assertThat(second.table("services").cells().keySet()).anyMatch(place -> place.contains("A1"));
        assertThat(Candidate.audit(List.of(first, second), new Insider("", List.of()), step -> {
        })).isEmpty();
    }

    @Test
    void an_area_that_is_put_on_the_list_after_the_first_release_of_a_year_is_told_from_the_next_year_on() {
        LocalDate spring = LocalDate.of(1951, 4, 1);
        UUID release = checked(spring);
        send(officer, new ReleaseCommand.Approve(release, review(release).row().check().payloadHash(), 0));
        ReleaseTables later = new ReleaseTables(sql, none, new MadeUpAreas(people, List.of("A1", "A2", "A3")).asPeople(), settings, grants,
                NONE);

        assertThat(areas(later, spring.plusMonths(3))).containsExactlyInAnyOrder(Dimension.ALL, "A1", "A2", Catalogue.AREA_UNKNOWN);
        assertThat(areas(later, spring.plusYears(1))).contains("A3");
    }

    private Set<String> areas(ReleaseTables of, LocalDate from) {
        ReleaseScope scope = new ReleaseScope(donor.toString(), Dimension.ALL, Dimension.ALL, from, from.plusMonths(3).minusDays(1));
        return PayloadJson.read(of.check(scope, List.of(), step -> {
        }).check().payload()).table("families").cells().keySet().stream().map(List::getFirst).collect(Collectors.toSet());
    }

    @Test
    void a_donor_of_several_grants_is_looked_at_as_one_reader_of_all_of_them() {
        LocalDate spring = LocalDate.of(1949, 4, 1);
        List<String> codes = Stream.of("A", "B").map(each -> "TWO-" + each + UUID.randomUUID().toString().substring(0, 8).toUpperCase(
                Locale.ROOT)).toList();
        codes.forEach(code -> Grants.open(commands, donor, code, spring, spring.plusYears(1)));
        for (int n = 0; n < 26; n++) {
            units.add(new Unit("services", Map.of("area", "A1", "pillar", Pillar.REHABILITATION.name()),
                    List.of(new Unit.Touch(spring.plusDays(n), n < 11 ? codes.getFirst() : n < 22 ? codes.getLast() : "", "", Map.of()))));
        }
        Set<String> readers = new HashSet<>();
        ReleaseCheck check = tables.check(new ReleaseScope(donor.toString(), Dimension.ALL, Dimension.ALL, spring,
                spring.plusMonths(3).minusDays(1)), List.of(), step -> readers.add(step.step())).check();
        assertThat(check.open()).isZero();
        assertThat(readers).as("26 less 22 that they paid").contains("grants " + String.join(", ", codes.stream().sorted().toList()));
    }

    private UUID checked(LocalDate from) {
        UUID release = draft(from);
        check(release);
        return release;
    }

    private UUID draft(LocalDate from) {
        UUID release = UUID.randomUUID();
        send(new ReleaseCommand.Draft(release, donor, null, null, from, from.plusMonths(3).minusDays(1)));
        return release;
    }

    private void check(UUID release) {
        send(new ReleaseCommand.StartCheck(release, UUID.randomUUID()));
        checks.carryOut(release);
        assertThat(review(release).row().state()).isEqualTo(ReleaseState.CHECKED);
    }

    private ReleaseQueries.ReleaseReview review(UUID release) {
        return releases.of(officer, release).orElseThrow();
    }

    private void send(ReleaseCommand command) {
        send(manager, command);
    }

    private void send(Viewer by, ReleaseCommand command) {
        commands.send(by, UUID.randomUUID(), command);
    }

    private static Viewer viewer(Role role) {
        return new Viewer(UUID.randomUUID(), role, null, UUID.randomUUID(), Set.of(),
                Stream.of(Permission.RELEASE_DRAFT, Permission.RELEASE_REVIEW, Permission.RELEASE_APPROVE)
                        .collect(Collectors.toMap(permission -> permission, permission -> Scope.ALL, (a, b) -> a,
                                () -> new EnumMap<>(Permission.class))));
    }

    /** The programme's people, as if it had these areas. */
    private record MadeUpAreas(People people, List<String> areas) {

        People asPeople() {
            return (People) java.lang.reflect.Proxy.newProxyInstance(People.class.getClassLoader(), new Class<?>[]{People.class},
                    (proxy, method, arguments) -> method.getName().equals("areas")
                            ? areas.stream().map(code -> new People.Area(code, "Area " + code)).toList()
                            : method.invoke(people, arguments));
        }
    }
}
