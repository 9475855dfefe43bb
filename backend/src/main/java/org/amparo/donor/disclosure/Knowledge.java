package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a reader of everything that was ever published knows: unknown counts, and what the published cells and the method say about them.
 * Nothing here has seen a true table.
 */
final class Knowledge {

    private final Worlds worlds;
    private final Bonds bonds;
    private final List<Row> rows = new ArrayList<>();
    private final int[] numbers;

    private Knowledge(List<Payload> payloads) {
        worlds = new Worlds(payloads);
        worlds.cells().forEach(cell -> rows.add(cell.row()));
        rows.addAll(Method.rows(worlds));
        bonds = new Bonds(worlds);
        rows.addAll(bonds.rows());
        numbers = worlds.numbers();
    }

    /** @param payloads everything published, in order */
    static Knowledge of(List<Payload> payloads) {
        return new Knowledge(payloads);
    }

    int unknowns() {
        return worlds.unknowns();
    }

    /** Number of the world an unknown is from. */
    int world(int unknown) {
        return numbers[unknown];
    }

    List<Row> rows() {
        return rows;
    }

    /** All counts that must stay open. */
    List<Target> targets() {
        return Questions.about(worlds, bonds.rests());
    }

    /** What somebody knows of their own units, as the least each unknown can be. */
    long[] own(Collection<Unit> units) {
        long[] own = new long[worlds.unknowns()];
        worlds.all().forEach(world -> world.count(units, worlds.stretches(), worlds.categories(), own));
        return own;
    }
}
