package org.amparo.survivor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Permission;

/**
 * One way to narrow the list of files to which another capability holds the answer, e.g. by an open need. Each bean of this type is one
 * filter. The list asks the permission and leaves only files that the permission reaches, so that nobody learns by a filter what they may
 * not read on the file itself.
 */
public interface FileSelection {

    /** Its name in filters and addresses, in lower case, e.g. {@code need}; it begins the names of all its parameters. */
    String key();

    /** What can be chosen, in the order of the screen; a filter holds the name of one of them. */
    List<? extends Enum<?>> values();

    /** What a viewer needs to ask this; how far it reaches decides which files are left. */
    Permission needs();

    /** Which files a value leaves. */
    Condition where(Enum<?> value);

    /** The value of this name; empty when there is none. */
    default Optional<? extends Enum<?>> value(String name) {
        return values().stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /**
     * What must hold of a file.
     *
     * @param sql a condition about {@code s.survivor_id}; an index must answer it
     * @param parameters of the condition, by name
     */
    record Condition(String sql, Map<String, ?> parameters) {
    }
}
