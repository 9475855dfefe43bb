package org.amparo.donor.disclosure;

import java.util.Collection;
import java.util.Optional;

/** Makes one of these cells tell less. */
interface Widening {

    /** What was widened, and to what. */
    record Widened(CellAt at, Cell cell) {
    }

    /** @return nothing when none of the cells can be widened, as those of earlier releases */
    Optional<Widened> widen(Collection<CellAt> cells);

    /** For looking without changing. */
    static Widening none() {
        return cells -> Optional.empty();
    }
}
