package org.amparo.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AmparoTest;
import org.amparo.treaty.Standing.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class ConventionsTest {

    private static final LocalDate DAY = LocalDate.of(2003, 1, 1);

    @Autowired
    Conventions conventions;
    @Autowired
    JdbcClient sql;

    private final Viewer admin = viewer(Permission.TREATY_READ, Permission.TREATY_KEEP);

    private static Viewer viewer(Permission... permissions) {
        Map<Permission, Scope> grants = new java.util.HashMap<>();
        for (Permission permission : permissions) {
            grants.put(permission, Scope.ALL);
        }
        return new Viewer(UUID.randomUUID(), Role.ADMIN, null, null, Set.of(), grants);
    }

    private static StatusEntry entry(String state, StatusStep step, LocalDate day) {
        return new StatusEntry(UUID.randomUUID(), "APMBC", state, step, day, "Depositary's notification", true);
    }

    private Standing standing(String state, LocalDate asOf) {
        return conventions.standings(admin, state, asOf).stream().filter(one -> one.convention().equals("APMBC")).findFirst().orElseThrow();
    }

    @Test
    void what_is_recorded_with_a_source_and_a_day_is_told_as_of_any_day_and_a_mistake_is_taken_back() {
        StatusEntry force = entry("LS", StatusStep.IN_FORCE, DAY);
        conventions.record(admin, force);
        assertThat(standing("LS", DAY.minusDays(1)).status()).isEqualTo(Status.NOTHING_RECORDED);
        assertThat(standing("LS", DAY).status()).isEqualTo(Status.PARTY);
        assertThat(conventions.states(admin)).contains("LS");

        conventions.record(admin, entry("LS", StatusStep.WITHDRAWAL_NOTIFIED, LocalDate.of(2025, 6, 27)));
        conventions.record(admin, new ArmedConflict(UUID.randomUUID(), "LS", LocalDate.of(2025, 1, 1), null, "Government", false));
        Standing held = standing("LS", LocalDate.of(2026, 1, 1));
        assertThat(held.heldByConflict()).isTrue();
        assertThat(held.verified()).isFalse();

        conventions.takeBack(admin, force.entryId());
        assertThat(conventions.entries(admin, "LS")).hasSize(1);
        assertThat(sql.sql("select taken_back_by from treaty.status_entry where entry_id = ?").param(force.entryId()).query(UUID.class)
                .single()).isEqualTo(admin.user());
        assertThatThrownBy(() -> conventions.takeBack(admin, force.entryId())).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_file_is_recorded_as_a_whole_or_not_at_all_and_adds_nothing_the_second_time() {
        String header = "convention,state,step,day,source,verified\n";
        String good = header + "APMBC,TD,SIGNED,1998-07-06,\"Depositary, list\",yes\nAPMBC,TD,RATIFIED,1999-05-06,List,no\n";
        assertThat(conventions.recordFile(admin, good)).isEqualTo(2);
        assertThat(conventions.recordFile(admin, good)).isZero();
        for (String line : Set.of("APMBC,TD,SIGNED,yesterday,List,yes", "APMBC,XX,SIGNED,1998-07-06,List,yes",
                "NONE,TD,SIGNED,1998-07-07,List,yes", "APMBC,TD,LEFT,1998-07-06,List,yes", "APMBC,TD,ACCEDED,1998-07-06,,yes",
                "APMBC,TD,ACCEDED,2998-07-06,List,yes")) {
            assertThatThrownBy(() -> conventions.recordFile(admin, header + "APMBC,TD,IN_FORCE,1999-11-01,List,no\n" + line + "\n"))
                    .as(line).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("rule", "treaty.line");
        }
        assertThat(conventions.entries(admin, "TD")).hasSize(2);
    }

    @Test
    void no_status_is_shipped_and_what_nobody_checked_says_so() {
        assertThat(conventions.all(admin)).filteredOn(Convention::verified).singleElement().satisfies(apmbc -> {
            assertThat(apmbc.code()).isEqualTo("APMBC");
            assertThat(apmbc.withdrawalMonths()).isEqualTo(6);
            assertThat(apmbc.waitsForConflict()).isTrue();
        });
        assertThat(conventions.standings(admin, "ZW", LocalDate.of(2026, 1, 1))).extracting(Standing::status)
                .containsOnly(Status.NOTHING_RECORDED);
    }

    @Test
    void only_who_keeps_the_list_changes_it_and_only_who_reads_reports_sees_it() {
        Viewer reader = viewer(Permission.TREATY_READ);
        assertThat(conventions.all(reader)).isNotEmpty();
        assertThatThrownBy(() -> conventions.record(reader, entry("TD", StatusStep.SIGNED, DAY))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> conventions.recordFile(reader, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> conventions.takeBack(reader, UUID.randomUUID())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> conventions.all(viewer())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> conventions.standings(viewer(), "TD", DAY)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void assistance_and_files_never_depend_on_where_a_state_stands() {
        var ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo");
        ArchRuleDefinition.noClasses().that().resideOutsideOfPackages("org.amparo.treaty..", "org.amparo.schedule..",
                "org.amparo.ui..").should().dependOnClassesThat().resideInAPackage("org.amparo.treaty..").check(ours);
        assertThat(ours.stream().filter(type -> type.getPackageName().equals("org.amparo.survivor")
                || type.getPackageName().equals("org.amparo.caseplan"))).as("the rule looks at something").isNotEmpty();
    }
}
