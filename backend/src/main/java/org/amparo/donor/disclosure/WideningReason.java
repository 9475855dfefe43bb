package org.amparo.donor.disclosure;

import java.util.List;

/**
 * Why a cell shows less than its table alone would. It names neither the small count nor the categories of the group that would have been found, so that
 * it can be kept: what is said here of a release is as much as whoever may see its tables may know.
 *
 * @param table the cell's own
 * @param place its categories
 * @param cause chance, or what could have been concluded without it
 * @param reader who could have; null by chance
 * @param measure what the small count is of, e.g. {@code services}; null by chance
 * @param tables of this release that it would have been concluded from, by name; the cell's own among them only where it is one of them
 * @param releases numbers of the earlier releases that it would have been concluded from, ascending
 */
public record WideningReason(String table, List<String> place, Cause cause, Reader reader, String measure, List<String> tables,
        List<Integer> releases) {

    /** Stored by name. */
    public enum Cause {
        /** A small count would be known exactly. */
        EXACT,
        /** A count would be certain to be small. */
        SMALL,
        /** Something would be known of everybody in a small group, or of nobody. */
        GROUP,
        /** Nothing was found out; but the search for other counts was given up, so that one of these could not be ruled out. */
        NOT_RULED_OUT,
        /** Nothing could have been concluded; see {@link Chance}. */
        CHANCE;

        static Cause of(Finding finding) {
            return finding.basis() == Finding.Basis.GIVEN_UP ? NOT_RULED_OUT : valueOf(finding.kind().name());
        }
    }

    /** Stored by name. */
    public enum Reader {
        /** Whoever has everything published. */
        ANYBODY,
        /** A provider who knows those it served. */
        PROVIDER,
        /** Somebody who knows what one grant paid for. */
        GRANT,
        /** A donor who knows what several grants paid for. */
        DONOR;

        /** @param name as of {@link Insider#name()}; empty for anybody @throws IllegalArgumentException for a name of no kind of reader */
        static Reader of(String name) {
            return switch (name.split(" ")[0]) {
                case "" -> ANYBODY;
                case "provider" -> PROVIDER;
                case "grant" -> GRANT;
                case "grants" -> DONOR;
                default -> throw new IllegalArgumentException("No kind of reader: " + name);
            };
        }
    }

    public WideningReason {
        place = List.copyOf(place);
        tables = List.copyOf(tables);
        releases = List.copyOf(releases);
    }

    static WideningReason byChance(String table, List<String> place) {
        return new WideningReason(table, place, Cause.CHANCE, null, null, List.of(), List.of());
    }
}
