package org.amparo.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands before every start: applies the erasure ledger again, so that neither a restored vault nor a restored event database brings
 * an erased person back, and refuses to open while a key of theirs is alive.
 */
@Component
class ErasureGate {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureGate.class);

    ErasureGate(ErasureLedger ledger) {
        int cameBack = ledger.reapply();
        if (cameBack > 0) {
            LOG.warn("{} keys of erased persons had come back with a restored backup and were destroyed again", cameBack);
        }
        int alive = ledger.keysAlive();
        if (alive > 0) {
            throw new IllegalStateException("The vault holds " + alive + " keys of erased persons; the application does not open");
        }
    }
}
