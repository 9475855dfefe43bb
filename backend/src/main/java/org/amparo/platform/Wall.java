package org.amparo.platform;

import java.util.Locale;
import java.util.Set;

/**
 * A database user of its own for one kind of question, who can read some schemas and nothing else, and can write nothing. Whatever such a
 * question says, PostgreSQL gives it nothing from beyond the wall.
 *
 * @param name e.g. {@code reports}; the end of the user's name, and part of the settings {@code amparo.database.reports.username} and
 *         {@code amparo.database.reports.password}
 * @param schemas what may be read, e.g. {@code stat}
 */
public record Wall(String name, Set<String> schemas) {

    /** @throws IllegalArgumentException for a name that is no plain word, or without a schema */
    public Wall {
        schemas = Set.copyOf(schemas);
        if (!name.matches("[a-z]{1,20}") || schemas.isEmpty()) {
            throw new IllegalArgumentException("A wall has a name of 1 to 20 small letters, and a schema to read: " + name);
        }
    }

    String setting(String last) {
        return "amparo.database." + name + "." + last;
    }

    String environment(String last) {
        return setting(last).toUpperCase(Locale.ROOT).replace('.', '_');
    }

    String what() {
        return "schema " + String.join(" and ", schemas.stream().sorted().toList());
    }
}
