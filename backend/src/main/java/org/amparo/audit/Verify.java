package org.amparo.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.platform.SealedLeaves;
import org.amparo.platform.SealedLeaves.Seal;
import org.amparo.privacy.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recomputes the whole order of events and every signed checkpoint, in the database and at the witness, and names the first thing that
 * does not fit. What it cannot show: a change of the time since the last checkpoint by someone who also rewrote the seals, and whatever
 * someone did who holds database, signing key and witness together.
 */
@Component
public class Verify {

    private static final int SEALS_AT_ONCE = 2_000;
    private static final int NEIGHBOURS = 1_000;

    private final SealedLeaves leaves;
    private final JdbcClient sql;
    private final SigningKey key;
    private final Witness witness;

    Verify(SealedLeaves leaves, JdbcClient sql, SigningKey key, Witness witness) {
        this.leaves = leaves;
        this.sql = sql;
        this.key = key;
        this.witness = witness;
    }

    /** What was done to the order. */
    public enum Kind {
        /** An event, its seal, or both do not say what they said. */
        CHANGED,
        /** An event, its seal, or the end of the order is gone. */
        MISSING,
        /** An event that never came through the store. */
        INSERTED,
        /** Events changed places. */
        REORDERED,
        /** A checkpoint was forged, replaced or removed. */
        CHECKPOINT
    }

    /**
     * The first thing found.
     *
     * @param from first position it can be at; the exact one unless the seals were rewritten together with the events
     * @param to last position it can be at
     */
    public record Finding(Kind kind, long from, long to) {
    }

    /**
     * The outcome.
     *
     * @param events how many sealed events were read
     * @param checkpoints how many different signed checkpoints were compared
     * @param finding empty when everything fits
     */
    public record Outcome(long events, int checkpoints, Optional<Finding> finding) {
    }

    /** Verifies everything there is. Reads the whole store: minutes on a large one, without blocking anybody. */
    public Outcome all() {
        NavigableMap<Long, Checkpoint> signed = new TreeMap<>();
        Optional<Finding> forged = collect(signed);
        Walk walk = new Walk(signed);
        Optional<Finding> finding = walk.run().or(() -> cutOff(signed, walk.range.size())).or(this::unsealed).or(() -> forged);
        return new Outcome(walk.range.size(), signed.size(), finding);
    }

    /** Reads the checkpoints of both places; a finding when one cannot be trusted or is in one place only. */
    private Optional<Finding> collect(NavigableMap<Long, Checkpoint> signed) {
        List<String> inDatabase = sql.sql("select note from es.checkpoint order by size").query(String.class).list();
        List<String> atWitness = witness.notes();
        Finding first = null;
        for (String note : union(inDatabase, atWitness)) {
            Optional<Checkpoint> read = read(note);
            Checkpoint other = read.map(checkpoint -> signed.putIfAbsent(checkpoint.size(), checkpoint)).orElse(null);
            boolean contradicts = read.isPresent() && other != null && !other.equals(read.get());
            if (first == null && (read.isEmpty() || contradicts || atWitness.contains(note) && !inDatabase.contains(note))) {
                long at = read.map(Checkpoint::size).orElse(0L);
                first = new Finding(Kind.CHECKPOINT, at, at);
            }
        }
        return Optional.ofNullable(first);
    }

    private static List<String> union(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        others.stream().filter(note -> !some.contains(note)).forEach(all::add);
        return all;
    }

    private Optional<Checkpoint> read(String note) {
        try {
            return Optional.of(Checkpoint.read(note, key));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Optional<Finding> cutOff(NavigableMap<Long, Checkpoint> signed, long head) {
        return signed.isEmpty() || signed.lastKey() <= head
                ? Optional.empty()
                : Optional.of(new Finding(Kind.MISSING, head + 1, signed.lastKey()));
    }

    /** An event that is neither sealed nor waiting for it did not come through the store. */
    private Optional<Finding> unsealed() {
        return sql.sql("""
                select 1 from es.event e
                where not exists (select 1 from es.seal s where s.event_index = e.global_index)
                  and not exists (select 1 from es.unsealed u where u.event_index = e.global_index)
                limit 1""").query((row, n) -> new Finding(Kind.INSERTED, leaves.head() + 1, leaves.head() + 1)).optional();
    }

    /** One pass over the order. */
    private final class Walk {

        private final NavigableMap<Long, Checkpoint> signed;
        private final MerkleRange range = MerkleRange.empty();
        private long trusted;

        Walk(NavigableMap<Long, Checkpoint> signed) {
            this.signed = signed;
        }

        Optional<Finding> run() {
            List<Seal> some;
            do {
                some = leaves.seals(range.size(), SEALS_AT_ONCE);
                for (Seal seal : some) {
                    Optional<Finding> finding = step(seal);
                    if (finding.isPresent()) {
                        return finding;
                    }
                }
            } while (!some.isEmpty());
            return Optional.empty();
        }

        private Optional<Finding> step(Seal seal) {
            long expected = range.size() + 1;
            if (seal.position() != expected || seal.recomputed() == null) {
                return Optional.of(new Finding(Kind.MISSING, expected, expected));
            }
            if (!Arrays.equals(seal.recomputed(), seal.stored())) {
                return Optional.of(explain(seal));
            }
            range.append(seal.stored());
            Checkpoint checkpoint = signed.get(expected);
            if (checkpoint != null && !checkpoint.matches(range)) {
                return Optional.of(new Finding(nextMovedDown(expected) ? Kind.INSERTED : Kind.CHANGED, trusted + 1, expected));
            }
            trusted = checkpoint == null ? trusted : expected;
            return Optional.empty();
        }

        /** Tells a changed event from one that only stands where another was sealed. */
        private Finding explain(Seal seal) {
            long at = seal.position();
            if (sealedAs(seal, at + 1)) {
                return new Finding(Kind.MISSING, at, at);
            }
            if (sealedAs(seal, at - 1)) {
                return new Finding(Kind.INSERTED, at - 1, at - 1);
            }
            if (nextMovedDown(at)) {
                return new Finding(Kind.INSERTED, at, at);
            }
            boolean swapped = leaves.seals(at, NEIGHBOURS).stream().filter(other -> !Arrays.equals(other.stored(), other.recomputed()))
                    .anyMatch(
                            other -> leaves.hashedAt(other.position(), at).filter(hash -> Arrays.equals(hash, seal.stored())).isPresent());
            return new Finding(swapped ? Kind.REORDERED : Kind.CHANGED, at, at);
        }

        /** True when the event behind was sealed one place before, so that something was put in front of it. */
        private boolean nextMovedDown(long position) {
            List<Seal> next = leaves.seals(position, 1);
            return !next.isEmpty() && sealedAs(next.getFirst(), position);
        }

        private boolean sealedAs(Seal seal, long position) {
            return leaves.hashedAt(seal.position(), position).filter(hash -> Arrays.equals(hash, seal.stored())).isPresent();
        }
    }
}
