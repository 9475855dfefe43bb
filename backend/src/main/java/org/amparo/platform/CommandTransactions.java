package org.amparo.platform;

import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Spring's transactions for Axon. Who works inside a transaction of the caller, as a command sent there does, leaves nothing in the
 * {@link OneTrip}: its rows are on the server, and its refusals known, when it returns.
 */
final class CommandTransactions extends SpringTransactionManager {

    CommandTransactions(PlatformTransactionManager spring) {
        super(spring);
    }

    @Override
    protected void commitTransaction(TransactionStatus status) {
        if (!status.isNewTransaction()) {
            OneTrip.sendOfTransaction();
        }
        super.commitTransaction(status);
    }
}
