package org.amparo.audit;

import java.util.List;
import java.util.Optional;
import org.amparo.platform.SealedLeaves;
import org.amparo.privacy.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a minute signs how far the one order of events has come. Each checkpoint goes on from the one before, so it costs as much as there
 * are new events; and it refuses to go on from one that was tampered with, or that is older than what the witness has seen.
 */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long ONE_AT_A_TIME = 0x616d7061726f02L;
    private static final int LEAVES_AT_ONCE = 10_000;

    private final SealedLeaves leaves;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SigningKey key;
    private final Witness witness;
    private final String origin;

    Checkpoints(SealedLeaves leaves, JdbcClient sql, TransactionTemplate transaction, SigningKey key, Witness witness,
            @Value("${amparo.checkpoint.origin}") String origin) {
        this.leaves = leaves;
        this.sql = sql;
        this.transaction = transaction;
        this.key = key;
        this.witness = witness;
        this.origin = origin;
    }

    @Scheduled(initialDelayString = "${amparo.checkpoint.every}", fixedDelayString = "${amparo.checkpoint.every}")
    void takeOnTime() {
        try {
            take();
        } catch (TamperedWith refused) {
            LOG.error("No checkpoint is signed: {} Run the verification.", refused.getMessage());
        }
    }

    /** Why no checkpoint is signed: the sentence names no person. */
    static final class TamperedWith extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TamperedWith(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Signs the order as it is now.
     *
     * @return the checkpoint; empty when nothing was sealed since the last one
     * @throws TamperedWith when what is there does not go on from what was signed before
     */
    Optional<Checkpoint> take() {
        Optional<String> note = transaction.execute(status -> next());
        note.ifPresent(witness::add);
        return note.map(text -> Checkpoint.read(text, key));
    }

    private Optional<String> next() {
        sql.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query((row, n) -> 0).single();
        MerkleRange range = last();
        long before = range.size();
        long head = leaves.head();
        if (head == before) {
            return Optional.empty();
        }
        extend(range, head);
        String note = Checkpoint.of(origin, range).signedBy(key);
        sql.sql("insert into es.checkpoint (size, peaks, note) values (?, ?, ?)").params(List.of(range.size(), range.peaks(), note))
                .update();
        return Optional.of(note);
    }

    private void extend(MerkleRange range, long head) {
        while (range.size() < head) {
            List<byte[]> some = leaves.hashes(range.size(), (int) Math.min(LEAVES_AT_ONCE, head - range.size()));
            if (some.isEmpty()) {
                throw new TamperedWith("The order of events has a gap behind position " + range.size() + ".");
            }
            some.forEach(range::append);
        }
    }

    private record Stored(long size, byte[] peaks, String note) {
    }

    private MerkleRange last() {
        MerkleRange range = sql.sql("select size, peaks, note from es.checkpoint order by size desc limit 1")
                .query((row, n) -> new Stored(row.getLong(1), row.getBytes(2), row.getString(3))).optional().map(this::checked)
                .orElseGet(MerkleRange::empty);
        List<String> seen = witness.notes();
        if (!seen.isEmpty() && Checkpoint.read(seen.getLast(), key).size() > range.size()) {
            throw new TamperedWith("The witness has seen a longer order of events than the database holds.");
        }
        return range;
    }

    private MerkleRange checked(Stored last) {
        try {
            MerkleRange range = MerkleRange.of(last.size, last.peaks);
            if (Checkpoint.read(last.note, key).matches(range)) {
                return range;
            }
        } catch (IllegalArgumentException broken) {
            throw new TamperedWith("The last checkpoint cannot be trusted: " + broken.getMessage() + ".");
        }
        throw new TamperedWith("The last checkpoint does not fit its own signature.");
    }
}
