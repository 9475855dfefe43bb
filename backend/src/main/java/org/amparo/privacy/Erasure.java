package org.amparo.privacy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes persons unreadable for good by destroying their keys. Events and rows stay as they are, so every count stays; their personal
 * values read as {@link Personal.Erased} from then on, on every node within a minute and in every backup of the vault within eight days.
 */
@Component
public class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final ErasureLedger ledger;
    private final VaultKeys keys;
    private final Vault vault;
    private final Clock clock;
    private final List<ErasureListener> listeners;

    Erasure(ErasureLedger ledger, VaultKeys keys, Vault vault, Clock clock, List<ErasureListener> listeners) {
        this.ledger = ledger;
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Erases persons. Harmless to repeat: the same id gives the same certificate and finishes whatever was left undone.
     *
     * @param erasureId id of the event that orders it
     * @param persons the survivor, and others whose keys go with the survivor's
     * @param ground legal ground, one line
     * @throws VaultUnavailable when the vault cannot be reached; nothing was destroyed then, ask again later
     */
    public ErasureCertificate erase(UUID erasureId, Set<UUID> persons, String ground, UUID requestedBy, UUID approvedBy) {
        ErasureCertificate done = ledger.destroy(new ErasureCertificate(erasureId, clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new TreeSet<>(persons), 0, ground == null ? "" : ground.replaceAll("\\R", " "), requestedBy, approvedBy));
        forget(done.persons());
        ledger.copy(done);
        vault.outsideTransaction("vacuum person_key");
        LOG.info("Erasure {}: {} keys of {} persons destroyed", done.erasureId(), done.keys(), done.persons().size());
        return done;
    }

    /** Drops what this node still knows about persons erased here or on another node. */
    void forget(Set<UUID> persons) {
        keys.evict(persons);
        listeners.forEach(listener -> listener.erased(persons));
    }
}
