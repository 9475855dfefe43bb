package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.OrganisationList;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is released to one donor belongs to the check of what is released to another. */
@Alone
@AmparoTest
class ReleaseLedgerTest {

    private static final int ROUNDS = Integer.getInteger("amparo.steps", 8);

    @Autowired
    Commands commands;
    @Autowired
    ReleaseQueries releases;
    @Autowired
    ReleaseChecks checks;
    @Autowired
    OrganisationList organisations;
    @Autowired
    StaffOfTests staff;
    @Autowired
    JdbcClient sql;

    private final Viewer manager = viewer(Role.MANAGER, Permission.RELEASE_DRAFT, Permission.RELEASE_REVIEW, Permission.RELEASE_APPROVE,
            Permission.RELEASE_WITHDRAW);
    private final Viewer officer = viewer(Role.PROTECTION_OFFICER, Permission.RELEASE_REVIEW, Permission.RELEASE_APPROVE);
    private UUID donor;

    @BeforeEach
    void begin() {
        donor = organisations.create(staff.administrator(), "Fund " + UUID.randomUUID());
    }

    @Test
    void R39_of_two_approvals_at_the_same_moment_one_is_told_to_check_again() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                int year = 1930 + 2 * round;
                List<UUID> two = Stream.of(draft(year), draft(year + 1)).toList();
                two.forEach(release -> recordCheck(release, last()));

                List<String> answers = both.invokeAll(two.stream().map(release -> (Callable<String>) () -> approve(release)).toList())
                        .stream()
                        .map(ReleaseLedgerTest::get).toList();

                assertThat(answers).as("round %s", round).containsExactlyInAnyOrder("released", "R39.ledger");
                UUID second = two.get(answers.indexOf("R39.ledger"));
                recordCheck(second, last());
                assertThat(approve(second)).isEqualTo("released");
            }
        }
        assertThat(sql.sql("select count(*) - count(distinct number) from read.donor_release where number is not null").query(Long.class)
                .single()).as("releases with one number").isZero();
    }

    @Test
    void a_release_goes_from_a_draft_over_a_check_and_a_second_person_to_the_shelf_of_its_donor() {
        UUID release = draft(1901);
        commands.send(manager, UUID.randomUUID(), new ReleaseCommand.StartCheck(release, UUID.randomUUID()));
        assertThat(releases.of(officer, release).orElseThrow().row().state()).isEqualTo(ReleaseState.CHECKING);

        checks.carryOut(release);

        ReleaseQueries.ReleaseReview checked = releases.of(officer, release).orElseThrow();
        assertThat(checked.row().state()).isEqualTo(ReleaseState.CHECKED);
        assertThat(checked.row().check().cells()).isGreaterThan(500)
                .isEqualTo(checked.row().check().hidden() + checked.row().check().withheld());
        assertThat(checked.row().check().open()).isZero();
        assertThat(checked.published().tables().tables()).flatExtracting(table -> table.cells().values())
                .as("nothing happened, and some of it is withheld by chance")
                .allMatch(cell -> cell instanceof Cell.Small || cell instanceof Cell.Withheld);
        assertThat(checked.hindrance()).isNull();
        assertThat(approve(release)).isEqualTo("released");
        ReleaseQueries.ReleaseRow row = releases.of(manager, release).orElseThrow().row();
        assertThat(sql.sql("select checksum from donor.release where number = ? and recipient = ?").params(row.number(), donor)
                .query(String.class).single()).isEqualTo(row.checksum()).hasSize(64);
        assertThatThrownBy(() -> draft(1901)).isInstanceOf(RuleBroken.class).hasMessageContaining("R40.period");

        commands.send(manager, UUID.randomUUID(), new ReleaseCommand.Withdraw(release, "The grant was another one."));

        assertThat(sql.sql("select withdrawn_reason from donor.release where number = ?").param(row.number()).query(String.class).single())
                .isEqualTo("The grant was another one.");
        assertThatThrownBy(() -> draft(1901)).as("what was read stays known").isInstanceOf(RuleBroken.class)
                .hasMessageContaining("R40.period");
    }

    @Test
    void R39_only_what_the_viewer_can_approve_waits_for_the_viewer() {
        Viewer writer = viewer(Role.MANAGER, Permission.RELEASE_DRAFT, Permission.RELEASE_REVIEW, Permission.RELEASE_APPROVE);
        UUID release = draft(1905);
        long before = releases.toApprove(officer);
        recordCheck(release, last());
        assertThat(releases.toApprove(officer)).isEqualTo(before + 1);
        assertThat(releases.toApprove(manager)).as("who drafted it").isEqualTo(before);
        assertThat(releases.toApprove(writer)).isEqualTo(before + 1);

        commands.send(writer, UUID.randomUUID(), write(release, "More people came."));
        commands.send(manager, UUID.randomUUID(), write(release, "Fewer people came."));
        assertThat(releases.toApprove(writer)).as("who wrote words that were written over").isEqualTo(before);
        commands.send(manager, UUID.randomUUID(), write(release, null));
        assertThat(releases.of(writer, release).orElseThrow().narrative()).isEmpty();
        assertThat(releases.of(writer, release).orElseThrow().writers()).containsExactlyInAnyOrder(writer.user(), manager.user());
        assertThat(releases.toApprove(writer)).as("who wrote words that were left out").isEqualTo(before);
        assertThat(releases.toApprove(officer)).isEqualTo(before + 1);

        recordCheck(release, last(), ReleaseCheck.AUDITOR - 1, 0);
        assertThat(releases.toApprove(officer)).as("checked by an earlier method").isEqualTo(before);
        recordCheck(release, last(), ReleaseCheck.AUDITOR, 2);
        assertThat(releases.toApprove(officer)).as("small counts are left").isEqualTo(before);
        recordCheck(release, last());
        assertThat(releases.toApprove(officer)).isEqualTo(before + 1);

        UUID same = draft(1905);
        recordCheck(same, last());
        assertThat(approve(same)).isEqualTo("released");
        long then = releases.toApprove(officer);
        assertThat(then).as("something was released since its check").isLessThanOrEqualTo(before);
        recordCheck(release, last());
        assertThat(releases.toApprove(officer)).as("its days were told").isEqualTo(then);
        assertThat(approve(release)).isEqualTo("R40.period");
    }

    private static ReleaseCommand write(UUID release, String words) {
        return new ReleaseCommand.Write(release, PublishedRelease.Section.SUMMARY, "en", words);
    }

    @Test
    void a_check_that_a_stopped_node_left_is_carried_out_by_the_next_and_only_once() {
        UUID release = draft(1911);
        commands.send(manager, UUID.randomUUID(), new ReleaseCommand.StartCheck(release, UUID.randomUUID()));

        checks.carryOut(release);
        checks.carryOut(release);

        assertThat(sql.sql("select count(*) from es.event where aggregate_id = ? and event_name = 'donor-release.checked'").param(release)
                .query(Long.class).single()).isOne();
    }

    @Test
    void a_release_for_nobody_about_nowhere_or_of_another_donors_grant_is_refused() {
        LocalDate first = LocalDate.of(1921, 1, 1);
        assertThatThrownBy(() -> draft(UUID.randomUUID(), null, null, first)).hasMessageContaining("release.donor");
        assertThatThrownBy(() -> draft(donor, "NO-GRANT-" + first.getYear(), null, first)).hasMessageContaining("release.grant");
        assertThatThrownBy(() -> draft(donor, null, "NOWHERE", first)).hasMessageContaining("release.area");
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private String approve(UUID release) {
        try {
            ReleaseQueries.ReleaseRow row = releases.of(officer, release).orElseThrow().row();
            commands.send(officer, UUID.randomUUID(), new ReleaseCommand.Approve(release, row.check().payloadHash(), row.written()));
            return "released";
        } catch (RuleBroken refusal) {
            return refusal.rule();
        }
    }

    private int last() {
        return sql.sql("select coalesce(max(number), 0) from read.donor_release").query(Integer.class).single();
    }

    private UUID draft(int year) {
        return draft(donor, null, null, LocalDate.of(year, 1, 1));
    }

    private UUID draft(UUID recipient, String grant, String area, LocalDate first) {
        UUID release = UUID.randomUUID();
        commands.send(manager, UUID.randomUUID(),
                new ReleaseCommand.Draft(release, recipient, grant, area, first, first.plusMonths(3).minusDays(1)));
        return release;
    }

    private void recordCheck(UUID release, int against) {
        recordCheck(release, against, ReleaseCheck.AUDITOR, 0);
    }

    private void recordCheck(UUID release, int against, int auditor, int open) {
        UUID run = UUID.randomUUID();
        commands.send(manager, UUID.randomUUID(), new ReleaseCommand.StartCheck(release, run));
        LocalDate first = releases.of(officer, release).orElseThrow().row().from();
        Payload tables = new Payload(against + 1, Catalogue.VERSION,
                new ReleaseScope(donor.toString(), Dimension.ALL, Dimension.ALL, first, first.plusMonths(3).minusDays(1)), List.of());
        commands.send(Viewer.SYSTEM, UUID.randomUUID(), Channel.SYSTEM, new ReleaseCommand.RecordCheck(release, run, new ReleaseCheck(
                auditor, Catalogue.VERSION, against, 0, 0, 0, 0, 0, open, open, 0, PayloadJson.write(tables), "hash", "proofs"),
                List.of()));
    }

    private static Viewer viewer(Role role, Permission... permissions) {
        return new Viewer(UUID.randomUUID(), role, null, UUID.randomUUID(), Set.of(),
                Stream.of(permissions).collect(Collectors.toMap(permission -> permission, permission -> Scope.ALL, (a, b) -> a,
                        () -> new EnumMap<>(Permission.class))));
    }
}
