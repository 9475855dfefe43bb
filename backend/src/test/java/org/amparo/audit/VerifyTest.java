package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.amparo.audit.Verify.Kind;
import org.amparo.platform.SealedLeaves;
import org.amparo.privacy.SigningKey;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with every right on the database changes what was sealed, with all triggers off. Each manipulation is made and verified in one
 * transaction that is rolled back, so that one sealed store serves them all.
 */
class VerifyTest {

    private static final int EVENTS = 60;
    private static final List<Integer> CHECKPOINTS = List.of(17, 40, 55);
    private static final int ROUNDS = 6;
    private static final SigningKey KEY = new TestKey();

    private static TestDatabase original;
    private static Path witnessed;

    @BeforeAll
    static void sealAStore() throws Exception {
        original = TestDatabase.migrated();
        witnessed = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-witness-");
        Store store = new Store(original, witnessed);
        for (int position = 1; position <= EVENTS; position++) {
            store.seal(position, store.event(position));
            if (CHECKPOINTS.contains(position)) {
                assertThat(store.checkpoints.take()).isPresent();
            }
        }
        store.connection.commit();
        store.connection.close();
    }

    /** What may be done to one sealed store; each returns the finding that is expected. */
    enum Manipulation {
        A_PAYLOAD(Kind.CHANGED) {
            @Override
            int doTo(Store store, Random random) {
                int at = anywhere(random);
                store.run("update es.event set payload = jsonb_set(payload, '{n}', '\"x\"') where global_index = " + at);
                return at;
            }
        },
        A_TIME(Kind.CHANGED) {
            @Override
            int doTo(Store store, Random random) {
                int at = anywhere(random);
                store.run("update es.event set recorded_at = '2020-01-01T00:00:00Z' where global_index = " + at);
                return at;
            }
        },
        WHO_DID_IT(Kind.CHANGED) {
            @Override
            int doTo(Store store, Random random) {
                int at = anywhere(random);
                store.run("update es.event set metadata = '{\"by\": \"somebody else\"}' where global_index = " + at);
                return at;
            }
        },
        A_SEAL(Kind.CHANGED) {
            @Override
            int doTo(Store store, Random random) {
                int at = anywhere(random);
                store.run("update es.seal set leaf = sha256('x') where position = " + at);
                return at;
            }
        },
        AN_EVENT_REMOVED(Kind.MISSING) {
            @Override
            int doTo(Store store, Random random) {
                int at = anywhere(random);
                store.run("delete from es.event where global_index = " + at);
                return at;
            }
        },
        AN_EVENT_AND_ITS_SEAL_REMOVED(Kind.MISSING) {
            @Override
            int doTo(Store store, Random random) {
                int at = anywhere(random);
                store.run("delete from es.event where global_index = " + at + "; delete from es.seal where position = " + at);
                return at;
            }
        },
        AN_EVENT_REMOVED_AND_THE_OTHERS_MOVED_UP(Kind.MISSING) {
            @Override
            int doTo(Store store, Random random) {
                int at = 1 + random.nextInt(EVENTS - 1);
                store.run("delete from es.event where global_index = " + at + "; delete from es.seal where position = " + at
                        + "; update es.seal set position = -position where position > " + at
                        + "; update es.seal set position = -position - 1 where position < 0");
                return at;
            }
        },
        THE_END_CUT_OFF(Kind.MISSING) {
            @Override
            int doTo(Store store, Random random) {
                int at = 1 + random.nextInt(CHECKPOINTS.getLast());
                store.run("delete from es.event where global_index >= " + at + "; delete from es.seal where position >= " + at
                        + "; delete from es.checkpoint where size >= " + at);
                return at;
            }
        },
        AN_EVENT_SLIPPED_IN_UNSEALED(Kind.INSERTED) {
            @Override
            int doTo(Store store, Random random) {
                store.event(1_000 + random.nextInt(1_000));
                return EVENTS + 1;
            }
        },
        AN_EVENT_SLIPPED_IN_AND_THE_OTHERS_MOVED_DOWN(Kind.INSERTED) {
            @Override
            int doTo(Store store, Random random) {
                int at = 1 + random.nextInt(EVENTS - 1);
                store.run("update es.seal set position = -position where position >= " + at
                        + "; update es.seal set position = -position + 1 where position < 0");
                store.seal(at, store.event(1_000));
                return at;
            }
        },
        TWO_EVENTS_SWAPPED(Kind.REORDERED) {
            @Override
            int doTo(Store store, Random random) {
                int at = 1 + random.nextInt(EVENTS - 20);
                int other = at + 1 + random.nextInt(15);
                store.run("update es.seal set event_index = -event_index where position in (" + at + ", " + other
                        + "); update es.seal set event_index = case position when " + at + " then " + other + " else " + at
                        + " end where event_index < 0");
                return at;
            }
        },
        AN_EVENT_CHANGED_AND_SEALED_ANEW(Kind.CHANGED) {
            @Override
            int doTo(Store store, Random random) {
                int at = 1 + random.nextInt(CHECKPOINTS.getLast());
                store.run("update es.event set payload = '{\"n\": \"x\"}' where global_index = " + at);
                store.sealAnew(at);
                return at;
            }
        },
        A_CHECKPOINT_FORGED(Kind.CHECKPOINT) {
            @Override
            int doTo(Store store, Random random) {
                int size = CHECKPOINTS.get(random.nextInt(3));
                String forged = Checkpoint.of("amparo", MerkleRange.empty()).signedBy(new TestKey());
                store.run("update es.checkpoint set note = '" + forged + "' where size = " + size);
                return 0;
            }
        },
        A_CHECKPOINT_REMOVED(Kind.CHECKPOINT) {
            @Override
            int doTo(Store store, Random random) {
                int size = CHECKPOINTS.get(random.nextInt(3));
                store.run("delete from es.checkpoint where size = " + size);
                return size;
            }
        };

        private final Kind kind;

        Manipulation(Kind kind) {
            this.kind = kind;
        }

        abstract int doTo(Store store, Random random);

        static int anywhere(Random random) {
            return 1 + random.nextInt(EVENTS);
        }
    }

    @Test
    void aStoreThatNobodyTouchedFits() throws Exception {
        Verify.Outcome outcome = copy().verify.all();

        assertThat(outcome.finding()).isEmpty();
        assertThat(outcome.events()).isEqualTo(EVENTS);
        assertThat(outcome.checkpoints()).isEqualTo(CHECKPOINTS.size());
    }

    @ParameterizedTest
    @EnumSource
    void everyManipulationIsFoundWithItsKindAndPlace(Manipulation manipulation) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Store store = copy();
            int at = manipulation.doTo(store, new Random(round));

            Optional<Verify.Finding> finding = store.verify.all().finding();

            assertThat(finding).as("%s at %s", manipulation, at).isPresent();
            assertThat(finding.get().kind()).as("%s at %s", manipulation, at).isEqualTo(manipulation.kind);
            if (at > 0) {
                assertThat((long) at).as("%s: %s", manipulation, finding.get()).isBetween(finding.get().from(), finding.get().to());
            }
        }
    }

    @Test
    void whereSealsStandTheFindingNamesTheExactPosition() throws Exception {
        Store store = copy();
        int at = Manipulation.A_PAYLOAD.doTo(store, new Random(3));

        assertThat(store.verify.all().finding()).contains(new Verify.Finding(Kind.CHANGED, at, at));
    }

    @Test
    void aCheckpointGoesOnFromTheLastOneAndNothingNewNeedsNone() throws Exception {
        Store store = copy();

        assertThat(store.checkpoints.take()).get().extracting(Checkpoint::size).isEqualTo((long) EVENTS);
        assertThat(store.checkpoints.take()).isEmpty();
        assertThat(store.verify.all().finding()).isEmpty();
    }

    @Test
    void noCheckpointIsSignedOverAStoreThatIsOlderThanItsWitnessOrOverAForgedOne() throws Exception {
        Store cut = copy();
        Manipulation.THE_END_CUT_OFF.doTo(cut, new Random(1));
        assertThatThrownBy(cut.checkpoints::take).isInstanceOf(Checkpoints.TamperedWith.class).hasMessageContaining("witness");

        Store forged = copy();
        forged.run("update es.checkpoint set peaks = sha256('x') || substring(peaks from 33) where size = 55");
        assertThatThrownBy(forged.checkpoints::take).isInstanceOf(Checkpoints.TamperedWith.class);
    }

    @Test
    void aCheckpointReadsBackOnlyUnderItsOwnKey() {
        MerkleRange range = MerkleRange.empty();
        range.append(new byte[32]);
        String note = Checkpoint.of("amparo", range).signedBy(KEY);

        assertThat(note.lines()).hasSize(5).startsWith("amparo", "1");
        assertThat(Checkpoint.read(note, KEY).matches(range)).isTrue();
        assertThatThrownBy(() -> Checkpoint.read(note, new TestKey())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.read(note.replace("\n1\n", "\n2\n"), KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    private Store open;

    /** The sealed store as it was, for one manipulation; the one before is rolled back. */
    private Store copy() throws Exception {
        leave();
        Path witness = Files.createTempDirectory(Path.of("target"), "test-witness-");
        Files.copy(witnessed.resolve("checkpoints.txt"), witness.resolve("checkpoints.txt"));
        open = new Store(original, witness);
        return open;
    }

    @AfterEach
    void leave() throws Exception {
        if (open != null) {
            open.connection.rollback();
            open.connection.close();
            open = null;
        }
    }

    /** Runs the work in the transaction that is there, which the test ends. */
    private static final class InTheTransactionThatIsThere extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        @Override
        public <T> T execute(TransactionCallback<T> work) {
            return work.doInTransaction(new SimpleTransactionStatus());
        }
    }

    /** A connection to a database with what seals and verifies it, all in one transaction. */
    private static final class Store {
        final Connection connection;
        final SealedLeaves leaves;
        final Checkpoints checkpoints;
        final Verify verify;

        Store(TestDatabase place, Path witnessDirectory) throws SQLException {
            connection = place.connect();
            connection.setAutoCommit(false);
            SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);
            JdbcClient sql = JdbcClient.create(database);
            leaves = SealedLeaves.of(database);
            Witness witness = new Witness(witnessDirectory, KEY);
            checkpoints = new Checkpoints(leaves, sql, new InTheTransactionThatIsThere(), KEY, witness, "amparo");
            verify = new Verify(leaves, sql, KEY, witness);
        }

        /** Runs statements with all triggers off, as a superuser can. */
        void run(String statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica; " + statements);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        int event(int index) {
            run("insert into es.event (global_index, event_id, aggregate_id, sequence, event_name, event_version, recorded_at, payload, "
                    + "metadata) overriding system value values (" + index
                    + ", gen_random_uuid(), gen_random_uuid(), 0, 'thing.done', '1', "
                    + "'2026-11-21T08:00:00Z', '{\"b\": 1, \"n\": \"" + index + "\"}', '{\"by\": \"" + UUID.randomUUID() + "\"}')");
            return index;
        }

        void seal(int position, int index) {
            run("insert into es.seal (position, event_index, leaf) values (" + position + ", " + index + ", '\\x00')");
            sealAnew(position);
        }

        void sealAnew(int position) {
            byte[] leaf = leaves.seals(position - 1L, 1).getFirst().recomputed();
            run("update es.seal set leaf = '\\x" + HexFormat.of().formatHex(leaf) + "' where position = " + position);
        }
    }
}
