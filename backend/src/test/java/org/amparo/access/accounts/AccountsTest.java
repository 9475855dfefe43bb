package org.amparo.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Areas;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.Users.Details;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users, teams, areas and grants, and who may not touch them. */
@AmparoTest
class AccountsTest {

    @Autowired
    Users users;
    @Autowired
    Teams teams;
    @Autowired
    OrganisationList organisations;
    @Autowired
    AreaList areas;
    @Autowired
    Areas areasOfImports;
    @Autowired
    RoleGrants grants;
    @Autowired
    People people;
    @Autowired
    Viewers viewers;
    @Autowired
    AccountChanges changes;
    @Autowired
    FirstAdministrator first;
    @Autowired
    StaffOfTests staff;
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_first_start_opened_one_administrator_and_no_later_one_opens_another() {
        assertThat(people.viewerOf("admin")).isPresent();
        assertThat(first.create()).isEmpty();
    }

    @Test
    void a_users_name_lies_sealed_and_reads_back_for_screens() {
        String userName = "u" + UUID.randomUUID();
        var created = users.create(staff.administrator(), userName, new Details("Rosa María Quispe", Role.CASEWORKER, null, Set.of()));
        assertThat(jdbc.sql("select display_name from access.app_user where id = ?").param(created.user()).query(String.class).single())
                .doesNotContain("Rosa");
        assertThat(people.staff(created.user()).orElseThrow()).extracting(People.Staff::displayName, People.Staff::initials)
                .containsExactly("Rosa María Quispe", "RQ");
        assertThat(created.toString()).doesNotContain(created.oneTimePassword());
    }

    @Test
    void every_change_leaves_a_row_that_nobody_can_alter() {
        Viewer admin = staff.administrator();
        UUID user = users.create(admin, "u" + UUID.randomUUID(), new Details("Ana Neto", Role.CASEWORKER, null, Set.of())).user();
        users.change(admin, user, new Details("Ana Neto", Role.SUPERVISOR, null, Set.of()));
        users.close(admin, user);
        List<AccountChanges.Change> rows = changes.latest(admin, 200).stream()
                .filter(change -> change.subject().equals(user.toString())).toList();
        assertThat(rows).extracting(AccountChanges.Change::what).containsExactly("user.closed", "user.changed", "user.created");
        assertThat(rows).allSatisfy(row -> assertThat(row.by()).isEqualTo(admin.user()));
        assertThat(rows.get(1).detail()).contains("SUPERVISOR").doesNotContain("Neto");
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> jdbc.sql("delete from access.account_change").update());
    }

    @Test
    void the_list_of_users_comes_in_pages_without_gap_or_repeat() {
        String mark = "p" + UUID.randomUUID().toString().substring(0, 6);
        Viewer admin = staff.administrator();
        for (int i = 0; i < 7; i++) {
            users.create(admin, mark + "." + i, new Details("Ana Neto", Role.CASEWORKER, null, Set.of()));
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        for (List<Users.UserRow> page = page(admin, mark, after); !page.isEmpty(); page = page(admin, mark, after)) {
            page.forEach(row -> seen.add(row.userName()));
            after = seen.getLast();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSorted();
        assertThat(page(admin, mark, null).getFirst().displayName()).isEqualTo(Personal.of("Ana Neto"));
    }

    private List<Users.UserRow> page(Viewer admin, String mark, String after) {
        return users.page(admin, new Users.Filter(mark, null, null, true), after, 3);
    }

    @Test
    void nobody_but_an_administrator_reads_or_changes_accounts() {
        UUID user = staff.create(Role.CASEWORKER).id();
        Details details = new Details("Ana Neto", Role.ADMIN, null, Set.of());
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.SYSTEM))) {
            Viewer other = staff.viewer(role, null);
            List<ThrowingCallable> tries = List.of(() -> users.page(other, Users.Filter.NONE, null, 10), () -> users.user(other, user),
                    () -> users.create(other, "x" + UUID.randomUUID(), details), () -> users.change(other, user, details),
                    () -> users.close(other, user), () -> users.reopen(other, user), () -> users.resetPassword(other, user),
                    () -> users.signOutEverywhere(other, user), () -> teams.all(other), () -> teams.create(other, "T"),
                    () -> teams.rename(other, user, "T"), () -> teams.setActive(other, user, false), () -> areas.all(other),
                    () -> areas.create(other, "X1", "X"), () -> areas.rename(other, "X1", "X"), () -> grants.all(other),
                    () -> areas.placeCentre(other, "X1", null), () -> organisations.all(other), () -> organisations.create(other, "O"),
                    () -> organisations.rename(other, user, "O"), () -> areasOfImports.addMissing(other, List.of()),
                    () -> grants.set(other, Role.DONOR, Permission.RELEASE_READ, Scope.ALL));
            assertThat(tries).allSatisfy(attempt -> assertThatExceptionOfType(NotAllowed.class).as("%s", role).isThrownBy(attempt));
        }
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> users.close(staff.administrator(), UUID.randomUUID()));
    }

    @Test
    void an_administrator_cannot_raise_oneself_nor_become_the_one_who_watches() {
        Viewer admin = staff.viewer(Role.ADMIN, null);
        assertRefused("account.own-role", () -> users.change(admin, admin.user(), new Details("A", Role.SUPERVISOR, null, Set.of())));
        assertRefused("account.oneself", () -> users.close(admin, admin.user()));
        assertRefused("account.oneself", () -> users.resetPassword(admin, admin.user()));
        assertRefused("grant.own-role", () -> grants.set(admin, Role.ADMIN, Permission.FILE_READ, Scope.ALL));
        UUID other = staff.create(Role.ADMIN).id();
        assertRefused("account.apart", () -> users.change(admin, other, new Details("A", Role.PROTECTION_OFFICER, null, Set.of())));
    }

    @Test
    void an_administrator_narrows_and_widens_what_a_role_may_do_within_limits_that_no_setting_moves() {
        Viewer admin = staff.administrator();
        Viewer technician = staff.viewer(Role.TECHNICIAN, null);
        grants.set(admin, Role.TECHNICIAN, Permission.INCIDENT_READ, Scope.AREA);
        await(() -> assertThat(now(technician).scopeOf(Permission.INCIDENT_READ)).contains(Scope.AREA));
        grants.set(admin, Role.TECHNICIAN, Permission.INCIDENT_READ, null);
        await(() -> assertThat(now(technician).may(Permission.INCIDENT_READ)).isFalse());
        assertRefused("grant.never", () -> grants.set(admin, Role.DONOR, Permission.FILE_LIST, Scope.OWN));
        assertRefused("grant.never", () -> grants.set(admin, Role.MANAGER, Permission.IDENTITY_READ, Scope.ALL));
        assertRefused("grant.never", () -> grants.set(admin, Role.SUPERVISOR, Permission.USERS_ADMIN, Scope.ALL));
        jdbc.sql("insert into access.role_grant values ('DONOR', 'IDENTITY_READ', 'ALL') on conflict do nothing").update();
        await(() -> assertThat(grants.of(Role.DONOR)).containsOnlyKeys(Permission.RELEASE_READ));
        jdbc.sql("delete from access.role_grant where role = 'DONOR' and permission = 'IDENTITY_READ'").update();
    }

    @Test
    void what_is_refused_names_its_field() {
        Viewer admin = staff.administrator();
        Details fine = new Details("Ana Neto", Role.CASEWORKER, null, Set.of());
        String taken = staff.create(Role.CASEWORKER).userName();
        assertThat(refusal(() -> users.create(admin, taken.toUpperCase(), fine))).extracting(RuleBroken::rule, RuleBroken::field)
                .containsExactly("account.taken", "userName");
        assertRefused("account.user-name", () -> users.create(admin, "a b", fine));
        assertRefused("form.required", () -> users.create(admin, " ", fine));
        assertRefused("form.required", () -> users.create(admin, "u" + UUID.randomUUID(), new Details(" ", Role.DONOR, null, Set.of())));
        assertRefused("account.team",
                () -> users.create(admin, "u" + UUID.randomUUID(), new Details("A", Role.DONOR, UUID.randomUUID(), Set.of())));
        assertRefused("account.area",
                () -> users.create(admin, "u" + UUID.randomUUID(), new Details("A", Role.DONOR, null, Set.of("ZZ99"))));
    }

    @Test
    void a_user_works_for_the_organisation_of_the_administrator_or_for_the_one_that_was_chosen() {
        Viewer admin = staff.administrator();
        String name = "Clinic " + UUID.randomUUID();
        UUID clinic = organisations.create(admin, name);
        assertRefused("organisation.taken", () -> organisations.create(admin, name));
        UUID own = users.create(admin, "u" + UUID.randomUUID(), new Details("Ana Neto", Role.CASEWORKER, null, Set.of())).user();
        UUID theirs = users.create(admin, "u" + UUID.randomUUID(), new Details("Ana Neto", Role.PROVIDER, null, Set.of(), clinic)).user();
        assertThat(users.user(admin, own).organisation()).isEqualTo(admin.organisation());
        assertThat(users.user(admin, theirs).organisation()).isEqualTo(clinic);
        users.change(admin, theirs, new Details("Ana Neto", Role.PROVIDER, null, Set.of()));
        assertThat(users.user(admin, theirs).organisation()).isEqualTo(clinic);
        users.change(admin, own, new Details("Ana Neto", Role.CASEWORKER, null, Set.of(), clinic));
        assertThat(users.user(admin, own).organisation()).isEqualTo(clinic);
        assertThat(organisations.all(admin)).contains(new OrganisationList.OrganisationRow(clinic, name, 2));
        assertRefused("account.organisation",
                () -> users.change(admin, own, new Details("Ana Neto", Role.CASEWORKER, null, Set.of(), UUID.randomUUID())));
        organisations.rename(admin, clinic, name + " South");
        assertThat(organisations.all(admin)).contains(new OrganisationList.OrganisationRow(clinic, name + " South", 2));
    }

    @Test
    void teams_and_areas_are_added_renamed_and_given_to_users() {
        Viewer admin = staff.administrator();
        String name = "Team " + UUID.randomUUID();
        UUID team = teams.create(admin, name);
        assertRefused("team.taken", () -> teams.create(admin, name));
        String code = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        areas.create(admin, code, "Uíge");
        areasOfImports.addMissing(admin, List.of(new People.Area(code, "Another name")));
        assertThat(areas.all(admin)).contains(new AreaList.AreaRow(code, "Uíge", 0, null, false));
        Viewer user = staff.viewer(Role.CASEWORKER, team, code);
        assertThat(user).extracting(Viewer::team, Viewer::areas).containsExactly(team, Set.of(code));
        assertRefused("team.members", () -> teams.setActive(admin, team, false));
        assertThat(people.teamName(team)).contains(name);
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        assertThat(people.assignable(supervisor)).extracting(People.Staff::user).contains(user.user(), supervisor.user());
        assertThat(people.assignable(user)).isEmpty();
    }

    private Viewer now(Viewer viewer) {
        return viewers.of(viewer.user()).orElseThrow().viewer();
    }

    private static void await(Runnable assertion) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(2)).untilAsserted(assertion::run);
    }

    private static void assertRefused(String rule, ThrowingCallable attempt) {
        assertThat(refusal(attempt).rule()).isEqualTo(rule);
    }

    private static RuleBroken refusal(ThrowingCallable attempt) {
        try {
            attempt.call();
        } catch (RuleBroken refusal) {
            return refusal;
        } catch (Throwable other) {
            throw new AssertionError("Another refusal", other);
        }
        throw new AssertionError("Was not refused");
    }
}
