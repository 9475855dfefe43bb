package org.amparo.donor.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes cells tell less, and more again where that turns out to be safe. */
interface Widening {

    /** What was widened, and to what. */
    record Widened(CellAt at, Cell cell) {
    }

    /** @return nothing when none of the cells can be widened, as those of earlier releases */
    Optional<Widened> widen(Collection<CellAt> cells);

    /**
     * A wider cell, and what it costs readers to get it instead of the one before.
     */
    record Step(Cell cell, double cost) {
    }

    /** How a cell can be widened, step by step; nothing for one that cannot be. */
    default List<Step> steps(CellAt at) {
        return List.of();
    }

    /** What a widened cell could show instead, from the most telling on; nothing for one that was not widened. */
    default List<Cell> narrower(CellAt at) {
        return List.of();
    }

    /** Takes one of these back. */
    default void narrow(Widened back) {
        throw new UnsupportedOperationException("Nothing was widened");
    }

    /** For looking without changing. */
    static Widening none() {
        return cells -> Optional.empty();
    }
}
