package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a transaction writes is kept together, whether it goes in one trip or in several, and whether something was read before. */
@Alone
@AmparoTest
class OneTripTest {

    private static final String INSERT = "insert into probe.trail (probe_id, sequence, what) values (?, ?, ?)";

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcTemplate sql;

    private final UUID probe = UUID.randomUUID();

    /** Rows without events would be missed after a rebuild. */
    @AfterEach
    void leaveNothing() {
        sql.update("delete from probe.trail where probe_id = ?", probe);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 99, 100, 101, 350})
    void whatWasKeptIsThereWhenTheTransactionHasCommitted(int rows) {
        AtomicInteger told = new AtomicInteger();
        Transaction transaction = transactions.startTransaction();
        write(rows);
        OneTrip.ofTransaction(sql).afterCommit(() -> told.set(kept()));
        transaction.commit();

        assertThat(kept()).isEqualTo(rows);
        assertThat(told).hasValue(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 99, 100, 101, 350})
    void oneRowThatTheDatabaseRefusesTakesAllOthersBack(int rows) {
        assertThatThrownBy(() -> committed(rows, false)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(kept()).isZero();

        assertThatThrownBy(() -> committed(rows, true)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 350})
    void aTransactionThatIsTakenBackLeavesNothing(int rows) {
        Transaction transaction = transactions.startTransaction();
        write(rows);
        transaction.rollback();

        assertThat(kept()).isZero();
    }

    private void committed(int rows, boolean readingFirst) {
        Transaction transaction = transactions.startTransaction();
        try {
            if (readingFirst) {
                kept();
            }
            write(rows);
            OneTrip.ofTransaction(sql).run(INSERT, new Object[]{probe, 0L, "a second of that number"});
            transaction.commit();
        } finally {
            transaction.rollback();
        }
    }

    private void write(int rows) {
        for (long sequence = 0; sequence < rows; sequence++) {
            OneTrip.ofTransaction(sql).run(INSERT, new Object[]{probe, sequence, "kept"});
        }
    }

    private int kept() {
        return sql.queryForObject("select count(*) from probe.trail where probe_id = ?", Integer.class, probe);
    }
}
