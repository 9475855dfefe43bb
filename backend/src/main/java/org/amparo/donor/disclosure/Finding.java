package org.amparo.donor.disclosure;

import java.util.List;

/**
 * Something that a reader could conclude.
 *
 * @param kind of conclusion
 * @param reader who could: empty for anybody who has everything published, else the provider or donor that also knows its own
 * @param words what it is about: the measure first, then dimensions and categories
 * @param least the count is not less
 * @param most the count is not more
 * @param basis on what it rests
 * @param cells the published cells it is concluded from
 * @param widened cells that were widened against it, perhaps narrowed again when others had been widened too; none when none could be
 */
public record Finding(Kind kind, String reader, List<String> words, long least, long most, Basis basis, List<CellAt> cells,
        List<CellAt> widened) {

    /** Ways to conclude something about few people. */
    public enum Kind {
        /** A small count is known exactly. */
        EXACT,
        /** A count is certain to be above nought and below the threshold. */
        SMALL,
        /** Of everybody in a small group something is known, or of nobody. */
        GROUP
    }

    /** What a finding rests on. What cannot be shown to be open is treated as told in each case. */
    public enum Basis {
        /** Exact fractions prove it, see {@link Certificate}. */
        FRACTIONS,
        /** Fractions allow another count, but a solver went through all whole numbers and found none; there is no certificate. */
        NO_OTHER_WHOLE_NUMBERS,
        /** The same, and the search was given up before its end: the count may be open. */
        GIVEN_UP
    }

    /** True when exact fractions prove it; else it is taken as told. */
    public boolean proven() {
        return basis == Basis.FRACTIONS;
    }

    /** True when it can be concluded from what is published, since no cell could be widened against it. */
    public boolean isLeft() {
        return widened.isEmpty();
    }

    /** What the count is of; the wider one, where it is what is left of one without another. */
    String measure() {
        return words.getFirst();
    }

    Finding against(List<CellAt> cells) {
        return new Finding(kind, reader, words, least, most, basis, this.cells, cells);
    }

    public Finding {
        words = List.copyOf(words);
        cells = List.copyOf(cells);
        widened = List.copyOf(widened);
    }
}
