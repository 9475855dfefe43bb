package org.amparo.donor.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What ties one measure to another by what is counted, whatever the cells say: readers know it from the note on the method. Each holds for every
 * release of the catalogue, of late entries and of people who move too; whoever changes what a table counts looks here, and into the decision about
 * donor releases, which says why each is true and which others are not.
 */
sealed interface Bond {

    /**
     * Some of the people of a measure.
     *
     * @param several categories that do not add up, as an item of data
     * @param of categories, by dimension, of those that do
     */
    record Crowd(String measure, Map<String, String> several, Map<String, String> of) {
        static Crowd all(String measure) {
            return new Crowd(measure, Map.of(), Map.of());
        }
    }

    /** In each scope and place the same people. */
    record Same(Crowd one, Crowd other) implements Bond {
    }

    /** In each scope and place people who are all among others. */
    record Within(Crowd narrow, Crowd wide) implements Bond {
    }

    /**
     * In each scope these people came by things of their own, each of the first by one for each category in which they are several times; so all
     * together are not more than the things.
     *
     * @param also others, by other things of the same measure
     * @param since version of the catalogue from which the others are counted in the same place as their things; before, only all together
     */
    record Served(String people, String also, String things, int since) implements Bond {
    }

    /** Where a grant has such a thing in days that begin with the year, it has such a person in them too. */
    record Shows(String thing, String person) implements Bond {
    }

    /** Of the catalogue's measures. */
    List<Bond> ALL = List.of(new Served("reached", "families", "services", 3), new Shows("needs", "reached"), quality("BIRTH_DATE"),
            quality("SEX"), quality("AREA"), quality("DISABILITY"), quality("INCIDENT"), quality("CONSENT"),
            new Same(missing("SEX"), reached("sex", "UNKNOWN")), new Same(missing("DISABILITY"), reached("disability", "NOT_ASSESSED")),
            new Same(missing("BIRTH_DATE"), reached("age", "AGE_UNKNOWN")), new Within(missing("AREA"), reached("area", "AREA_UNKNOWN")));

    private static Bond quality(String item) {
        return new Same(new Crowd("quality", Map.of("item", item), Map.of()), Crowd.all("reached"));
    }

    private static Crowd missing(String item) {
        return new Crowd("quality", Map.of("item", item), Map.of("known", "MISSING"));
    }

    private static Crowd reached(String dimension, String category) {
        return new Crowd("reached", Map.of(), Map.of(dimension, category));
    }
}
