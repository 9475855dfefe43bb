package org.amparo.privacy;

import java.util.Set;
import java.util.UUID;

/**
 * Drops what a node or the database still knows about erased persons: search entries, drafts, snapshots, cached aggregates. Called on
 * every node after the keys are gone, possibly more than once for the same persons.
 */
public interface ErasureListener {

    void erased(Set<UUID> persons);
}
