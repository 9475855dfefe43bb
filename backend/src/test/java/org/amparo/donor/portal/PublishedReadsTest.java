package org.amparo.donor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.signin.TooSoon;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.donor.SealedRelease;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a release is for reads it; everybody can check its number and its checksum. */
@AmparoTest
class PublishedReadsTest {

    private final UUID fund = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final int first = ReleasesOfTests.number();
    private final int second = ReleasesOfTests.number();

    @Autowired
    PublishedReleases releases;
    @Autowired
    ChecksumCheck check;
    @Autowired
    ReleasesOfTests shelf;
    @Autowired
    JdbcClient sql;
    @Autowired
    ReadAudit audit;
    @Autowired
    @Qualifier(DonorConnections.DONORS)
    DataSource donors;

    @AfterEach
    void leave_the_shelf_as_it_was() {
        shelf.takeDown(first, second);
    }

    private static Viewer of(Role role, UUID organisation) {
        return new Viewer(UUID.randomUUID(), role, null, organisation, Set.of(), Map.of(Permission.RELEASE_READ, Scope.ALL));
    }

    @Test
    void a_donor_reads_the_own_releases_and_others_are_as_if_there_were_none() {
        SealedRelease sealed = shelf.publish(first, fund, "NOR-24", 0);
        shelf.publish(second, other, "ECHO-7", 1);
        Viewer donor = of(Role.DONOR, fund);
        assertThat(releases.releases(donor)).extracting(PublishedReleases.Listed::number).containsExactly(first);
        assertThat(releases.release(donor, first).orElseThrow().sealed()).isEqualTo(sealed);
        assertThat(releases.release(donor, second)).isEqualTo(releases.release(donor, ReleasesOfTests.number())).isEmpty();
        assertThat(releases.file(donor, second, ReleaseFormat.JSON, Locale.ENGLISH)).isEmpty();
        assertThat(releases.releases(of(Role.DONOR, null))).isEmpty();
        assertThat(releases.releases(of(Role.PROTECTION_OFFICER, UUID.randomUUID()))).extracting(PublishedReleases.Listed::number)
                .contains(first, second);
        Viewer without = new Viewer(UUID.randomUUID(), Role.DONOR, null, fund, Set.of(), Map.of());
        assertThatThrownBy(() -> releases.releases(without)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> releases.release(without, first)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_foreign_an_unknown_and_a_mistyped_number_are_looked_for_in_the_same_way() {
        shelf.publish(first, fund, "NOR-24", 0);
        shelf.publish(second, other, "ECHO-7", 1);
        List<String> asked = new ArrayList<>();
        PublishedReleases listened = new PublishedReads(JdbcClient.create(listening(asked)), audit);
        Viewer donor = of(Role.DONOR, fund);
        assertThat(listened.release(donor, first)).isPresent();
        List<String> once = List.copyOf(asked);
        assertThat(once).isNotEmpty();
        for (int number : List.of(second, ReleasesOfTests.number(), -1)) {
            asked.clear();
            assertThat(listened.release(donor, number)).isEmpty();
            assertThat(asked).as("number %s", number).isEqualTo(once);
            asked.clear();
            assertThat(listened.file(donor, number, ReleaseFormat.PDF, Locale.ENGLISH)).isEmpty();
            assertThat(asked).as("file of %s", number).isEqualTo(once);
        }
    }

    /** Connections behind the wall that write down what is asked. */
    private DataSource listening(List<String> asked) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                        heard(donors.getConnection(), asked)));
    }

    private static InvocationHandler heard(Connection connection, List<String> asked) {
        return (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                asked.add((String) arguments[0]);
            }
            return method.invoke(connection, arguments);
        };
    }

    @Test
    void a_withdrawn_release_stays_with_its_reason() {
        SealedRelease sealed = shelf.publish(first, fund, "NOR-24", 0);
        shelf.withdraw(first, LocalDate.of(2026, 9, 1), "A table was about another period");
        ShelvedRelease shelved = releases.release(of(Role.DONOR, fund), first).orElseThrow();
        assertThat(shelved.sealed()).isEqualTo(sealed);
        assertThat(shelved.withdrawnOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(shelved.reason()).isEqualTo("A table was about another period");
    }

    @Test
    void each_file_that_is_taken_is_told_to_the_read_audit_and_what_is_refused_is_not() {
        shelf.publish(first, fund, "NOR-24", 0);
        Viewer donor = of(Role.DONOR, fund);
        for (ReleaseFormat format : ReleaseFormat.values()) {
            assertThat(releases.file(donor, first, format, Locale.ENGLISH).orElseThrow().name())
                    .isEqualTo("release-" + first + "." + format.ending());
        }
        assertThat(releases.file(of(Role.DONOR, other), first, ReleaseFormat.CSV, Locale.ENGLISH)).isEmpty();
        assertThat(sql.sql("select actor, look from audit.file_read where ? = any(subjects)").param(PublishedReads.named(first)).query()
                .listOfRows()).hasSize(ReleaseFormat.values().length)
                .allMatch(row -> row.equals(Map.of("actor", donor.user(), "look", "EXPORT")));
    }

    @Test
    void anybody_can_check_a_number_with_its_checksum_and_learns_nothing_of_a_number_alone() {
        SealedRelease sealed = shelf.publish(first, fund, "NOR-24", 0);
        String number = String.valueOf(first);
        ChecksumCheck.Standing standing = check.check(number, sealed.checksum(), "203.0.113.1").orElseThrow();
        assertThat(standing.releasedOn()).isEqualTo(sealed.release().releasedOn());
        assertThat(standing.withdrawnOn()).isNull();
        assertThat(check.check(" " + number, " " + sealed.checksum().toUpperCase(Locale.ROOT) + "\n", "203.0.113.1")).isPresent();
        shelf.withdraw(first, LocalDate.of(2026, 9, 1), "why");
        assertThat(check.check(number, sealed.checksum(), "203.0.113.1").orElseThrow().withdrawnOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        for (String wrong : List.of("", "0".repeat(64), sealed.checksum().substring(1), "' or true --")) {
            assertThat(check.check(number, wrong, "203.0.113.2")).isEmpty();
            assertThat(check.check(String.valueOf(ReleasesOfTests.number()), wrong, "203.0.113.3")).isEmpty();
        }
        assertThat(check.check("99999999999", sealed.checksum(), "203.0.113.2")).isEmpty();
        assertThat(check.check("minus one", sealed.checksum(), "203.0.113.2")).isEmpty();
    }

    @Test
    void who_guesses_waits_longer_and_longer() {
        assertThatThrownBy(() -> {
            for (int i = 0; i < 20; i++) {
                check.check("1", "0".repeat(64), "203.0.113.44");
            }
        }).isInstanceOf(TooSoon.class);
    }
}
