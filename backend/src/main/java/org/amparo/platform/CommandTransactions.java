package org.amparo.platform;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Spring's transactions for Axon, each with its {@link OneTrip}. A command that is sent inside a transaction of its sender has no commit
 * of its own to wait for: its rows are on the server, and its refusals known, when it returns.
 */
final class CommandTransactions extends SpringTransactionManager {

    private final PlatformTransactionManager spring;
    private final JdbcTemplate sql;

    CommandTransactions(PlatformTransactionManager spring, JdbcTemplate sql) {
        super(spring);
        this.spring = spring;
        this.sql = sql;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = spring.getTransaction(TransactionDefinition.withDefaults());
        if (status.isNewTransaction()) {
            OneTrip.begin(sql);
        }
        return new Transaction() {
            @Override
            public void commit() {
                commitTransaction(status);
            }

            @Override
            public void rollback() {
                rollbackTransaction(status);
            }
        };
    }

    @Override
    protected void commitTransaction(TransactionStatus status) {
        if (!status.isNewTransaction()) {
            OneTrip.sendUnlessCommitted();
        }
        super.commitTransaction(status);
    }
}
