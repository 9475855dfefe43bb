package org.amparo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyLifeTest {

    private static final String PLACE = "read.notebook.title";

    private Node.Place place;
    private Node node;

    @BeforeEach
    void install() throws Exception {
        place = new Node.Place();
        node = place.node();
    }

    @AfterEach
    void leave() {
        place.close();
    }

    @Test
    void aDestroyedKeyReadsAsErasedEverywhereAndOtherPersonsStayReadable() {
        UUID erased = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String gone = sealed(node, erased);
        String stays = sealed(node, other);

        node.erase(erased);

        assertThat(open(node, erased, gone)).isEqualTo(Personal.erased());
        assertThat(open(place.node(), erased, gone)).isEqualTo(Personal.erased());
        assertThat(open(node, other, stays)).isEqualTo(Personal.of("Ana"));
    }

    @Test
    void nothingPersonalCanBeWrittenAboutAnErasedPersonButTheTombstone() {
        UUID known = UUID.randomUUID();
        UUID withoutKeys = UUID.randomUUID();
        sealed(node, known);

        node.erase(known, withoutKeys);

        assertThatThrownBy(() -> sealed(node, known)).isInstanceOf(ErasedPerson.class);
        assertThatThrownBy(() -> sealed(node, withoutKeys)).isInstanceOf(ErasedPerson.class);
        String tombstone = node.envelopes.seal(known, PersonalClass.IDENTITY, PLACE, Personal.erased());
        assertThat(open(node, known, tombstone)).isEqualTo(Personal.erased());
    }

    @Test
    void aKeyThatIsMissingWithoutAnErasureIsAnErrorAndNotErased() {
        UUID person = UUID.randomUUID();
        String envelope = sealed(node, person);
        node.vault.in(sql -> sql.sql("delete from person_key where person = ?").param(person).update());

        assertThatThrownBy(() -> open(place.node(), person, envelope)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no erasure explains it");
    }

    @Test
    void anErasureOnOneNodeIsForgottenOnTheOtherAtOnceAndItsListenersHear() {
        Node other = place.node();
        other.news.start();
        UUID person = UUID.randomUUID();
        String envelope = sealed(node, person);
        assertThat(open(other, person, envelope)).isEqualTo(Personal.of("Ana"));
        await().atMost(Duration.ofSeconds(10)).until(() -> listeners() > 0);

        node.erase(person);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(open(other, person, envelope)).isEqualTo(Personal.erased());
            assertThat(other.toldOf).contains(person);
        });
    }

    @Test
    void aNodeThatMissedTheNewsCatchesUpWhenItHearsTheVaultAgain() {
        Node other = place.node();
        UUID person = UUID.randomUUID();
        String envelope = sealed(node, person);
        assertThat(open(other, person, envelope)).isEqualTo(Personal.of("Ana"));
        node.erase(person);

        other.news.start();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(open(other, person, envelope)).isEqualTo(Personal.erased()));
    }

    @Test
    void twoNodesThatMakeTheSameKeyAtOnceAgreeOnOne() throws Exception {
        Node other = place.node();
        for (int round = 0; round < 20; round++) {
            UUID person = UUID.randomUUID();
            String[] envelopes = new String[2];
            Thread first = Thread.ofVirtual().start(() -> envelopes[0] = sealed(node, person));
            Thread second = Thread.ofVirtual().start(() -> envelopes[1] = sealed(other, person));
            first.join();
            second.join();

            assertThat(open(other, person, envelopes[0])).isEqualTo(Personal.of("Ana"));
            assertThat(open(node, person, envelopes[1])).isEqualTo(Personal.of("Ana"));
        }
    }

    @Test
    void withoutTheVaultNothingIsSealedNothingIsOpenedAndAfterwardsAllGoesOn() {
        UUID person = UUID.randomUUID();
        UUID newcomer = UUID.randomUUID();
        String envelope = sealed(node, person);
        Node cold = place.node();

        vaultAnswers(false);

        assertThatThrownBy(() -> open(cold, person, envelope)).isInstanceOf(VaultUnavailable.class);
        assertThatThrownBy(() -> sealed(node, newcomer)).isInstanceOf(VaultUnavailable.class);
        assertThatThrownBy(() -> node.erase(person)).isInstanceOf(VaultUnavailable.class);

        vaultAnswers(true);

        await().atMost(Duration.ofSeconds(30)).ignoreExceptionsInstanceOf(VaultUnavailable.class)
                .untilAsserted(() -> assertThat(open(cold, newcomer, sealed(node, newcomer))).isEqualTo(Personal.of("Ana")));
        assertThat(open(cold, person, envelope)).isEqualTo(Personal.of("Ana"));
    }

    @Test
    void aRotationKeepsEveryLivingKeyAndACopyOfTheVaultOlderThanEightDaysOpensNothing() {
        List<UUID> persons = new ArrayList<>();
        List<String> envelopes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            persons.add(UUID.randomUUID());
            envelopes.add(sealed(node, persons.getLast()));
        }
        KeyedHash hash = new KeyedHash(node.vault, node.epochs);
        String before = hash.of("words", "mosquera");
        List<Copied> copy = copyOfTheVault();
        assertThat(opens(copy)).isEqualTo(30);

        place.clock.pass(Duration.ofDays(7));
        assertThat(node.epochs.rotate()).isEqualTo(31);
        assertThat(opens(copy)).isEqualTo(30);
        place.clock.pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(node.epochs.rotate()).isZero();

        assertThat(opens(copy)).isZero();
        Node fresh = place.node();
        for (int i = 0; i < 30; i++) {
            assertThat(open(fresh, persons.get(i), envelopes.get(i))).isEqualTo(Personal.of("Ana"));
        }
        assertThat(new KeyedHash(fresh.vault, fresh.epochs).of("words", "mosquera")).isEqualTo(before);
        assertThat(open(node, persons.getFirst(), sealed(node, persons.getFirst()))).isEqualTo(Personal.of("Ana"));
    }

    @Test
    void aNodeThatStillUsesAnEndedEpochMakesItsKeyUnderTheCurrentOne() {
        Node sleepy = place.node();
        sealed(sleepy, UUID.randomUUID());
        place.clock.pass(Duration.ofDays(7));
        node.epochs.rotate();
        place.clock.pass(Duration.ofDays(2));
        node.epochs.rotate();
        UUID person = UUID.randomUUID();

        String envelope = sealed(sleepy, person);

        assertThat(open(node, person, envelope)).isEqualTo(Personal.of("Ana"));
    }

    @Test
    void anErasureCanBringTheEndOfTheEpochForward() {
        UUID person = UUID.randomUUID();
        sealed(node, person);
        List<Copied> copy = copyOfTheVault();
        node.erase(person);

        node.epochs.rotateNow();
        place.clock.pass(Duration.ofDays(8).plusMinutes(1));
        node.epochs.rotate();

        assertThat(opens(copy)).isZero();
    }

    @Test
    void aVaultRestoredFromBeforeAnErasureForgetsThePersonAgainBeforeTheApplicationOpens() {
        UUID person = UUID.randomUUID();
        String envelope = sealed(node, person);
        String wrapped = keyRow(person);
        node.erase(person);
        restoreVaultFromBefore(person, wrapped);
        Node restored = place.node();
        assertThat(open(restored, person, envelope)).as("what the restore brought back").isEqualTo(Personal.of("Ana"));

        new ErasureGate(restored.ledger);

        assertThat(open(place.node(), person, envelope)).isEqualTo(Personal.erased());
    }

    @Test
    void theWitnessFileAloneIsEnoughWhenBothDatabasesAreRestored() {
        UUID person = UUID.randomUUID();
        String envelope = sealed(node, person);
        String wrapped = keyRow(person);
        node.erase(person);
        restoreVaultFromBefore(person, wrapped);
        place.events.run("set session_replication_role = replica; delete from audit.erasure_ledger");

        new ErasureGate(place.node().ledger);

        assertThat(open(place.node(), person, envelope)).isEqualTo(Personal.erased());
        assertThat(count(place.events, "audit.erasure_ledger")).isEqualTo(1);
    }

    @Test
    void anEntryThatThisInstallationDidNotSignStopsTheStart() {
        node.erase(UUID.randomUUID());
        String forged = node.vault.in(sql -> sql.sql("select entry from erasure_ledger").query(String.class).single())
                .replaceFirst("\n[0-9a-f-]{36}\n", "\n" + UUID.randomUUID() + "\n");
        JdbcClient.create(place.pool).sql("insert into audit.erasure_ledger (erasure_id, entry) values (gen_random_uuid(), ?)")
                .param(forged)
                .update();

        assertThatThrownBy(() -> new ErasureGate(place.node().ledger)).hasMessageContaining("not signed");
    }

    @Test
    void aRepeatedErasureGivesTheFirstCertificate() {
        UUID person = UUID.randomUUID();
        UUID erasureId = UUID.randomUUID();
        UUID requested = UUID.randomUUID();
        UUID approved = UUID.randomUUID();
        sealed(node, person);

        ErasureCertificate first = node.erasure.erase(erasureId, java.util.Set.of(person), "REQUEST", requested, approved);
        place.clock.pass(Duration.ofMinutes(5));
        ErasureCertificate second = node.erasure.erase(erasureId, java.util.Set.of(person), "REQUEST", requested, approved);

        assertThat(second).isEqualTo(first);
        assertThat(first.keys()).isEqualTo(1);
        assertThat(count(place.events, "audit.erasure_ledger")).isEqualTo(1);
    }

    @Test
    void theLedgerCannotBeChangedOrShortened() {
        node.erase(UUID.randomUUID());

        assertThatThrownBy(() -> place.vault.run("delete from erasure_ledger")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> place.vault.run("update erased_person set person = gen_random_uuid()"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> place.events.run("truncate audit.erasure_ledger")).hasMessageContaining("never changed");
    }

    @Test
    void rootKeysCanBeReadByTheirOwnerOnly() throws Exception {
        sealed(node, UUID.randomUUID());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.keys))).isEqualTo("rwx------");
        try (var files = Files.list(place.keys)) {
            assertThat(files.toList()).hasSize(2).allSatisfy(
                    file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    private static String sealed(Node node, UUID person) {
        return node.envelopes.seal(person, PersonalClass.IDENTITY, PLACE, Personal.of("Ana"));
    }

    private static Personal<String> open(Node node, UUID person, String envelope) {
        return node.envelopes.open(person, PLACE, envelope);
    }

    private int listeners() {
        return JdbcClient.create(place.pool).sql("select count(*) from pg_stat_activity where query ilike 'listen%'").query(Integer.class)
                .single();
    }

    private void vaultAnswers(boolean answers) {
        String name = place.vault.url().replaceFirst(".*/([^/?]+).*", "$1");
        place.events.run("alter database " + name + " with allow_connections " + answers);
        if (!answers) {
            place.events.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }
    }

    /** A row of a stolen or archived copy of the vault. */
    private record Copied(int epoch, byte[] wrappedEpoch, byte[] wrapped, byte[] context) {
    }

    private List<Copied> copyOfTheVault() {
        return node.vault.in(sql -> sql.sql("""
                select e.epoch, e.wrapped, k.wrapped, k.person, k.class, k.version
                from person_key k join epoch_key e on e.epoch = k.epoch""").query((row, n) -> new Copied(row.getInt(1), row.getBytes(2),
                row.getBytes(3), VaultKeys.context(row.getString(4), row.getString(5), row.getInt(6)))).list());
    }

    /** How many keys of a copy open with everything the installation holds today. */
    private int opens(List<Copied> copy) {
        AtomicInteger opened = new AtomicInteger();
        for (Copied row : copy) {
            try {
                new AesGcmJce(new RootKeyFiles(place.keys).unwrap(row.epoch, row.wrappedEpoch)).decrypt(row.wrapped, row.context);
                opened.incrementAndGet();
            } catch (VaultUnavailable | java.security.GeneralSecurityException closed) {
                assertThat(closed).isNotNull();
            }
        }
        return opened.get();
    }

    private String keyRow(UUID person) {
        return node.vault.in(sql -> sql.sql("select encode(wrapped, 'hex') || ' ' || epoch from person_key where person = ?").param(person)
                .query(String.class).single());
    }

    /** As a restore would: the key is there again, and the ledger does not know of the erasure. */
    private void restoreVaultFromBefore(UUID person, String wrapped) {
        Map.of("erased_person", 1, "erasure_ledger", 2).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(table -> place.vault.run("set session_replication_role = replica; delete from " + table.getKey()));
        place.vault.run("update person_key set wrapped = decode('" + wrapped.split(" ")[0] + "', 'hex'), epoch = " + wrapped.split(" ")[1]
                + ", destroyed_at = null where person = '" + person + "'");
    }

    private static int count(TestDatabase database, String table) {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
