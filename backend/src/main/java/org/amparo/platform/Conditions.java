package org.amparo.platform;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a transaction stand or fall with what was known before it began, without a trip to the server of its own. */
@Component
public class Conditions {

    private final JdbcTemplate sql;

    Conditions(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * Asks on the server, with what the transaction at hand writes; the commit fails with {@link NoLongerTrue} when the answer is no.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void require(StillTrue condition) {
        if (!OneTrip.isPossible(sql)) {
            throw new IllegalStateException("A condition needs a transaction that it can take back");
        }
        OneTrip.ofTransaction(sql).run("select es.require((" + condition.question() + "))", condition.values().toArray());
    }

    /** True where somebody else's transaction would be spoilt by a condition that fails. */
    public boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
