package org.amparo.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of facts as they are said in an event; the same word twice keeps the later. */
final class Said {

    private final Map<String, Object> values = new HashMap<>();

    static Said that(String column, Object value) {
        return new Said().and(column, value);
    }

    Said and(String column, Object value) {
        values.put(column, switch (value) {
            case Enum<?> code -> code.name();
            case Integer number -> number.longValue();
            case null, default -> value;
        });
        return this;
    }

    Said only(Set<String> columns) {
        Said some = new Said();
        some.values.putAll(values);
        some.values.keySet().retainAll(columns);
        return some;
    }

    Said without(Set<String> columns) {
        Said rest = new Said();
        rest.values.putAll(values);
        rest.values.keySet().removeAll(columns);
        return rest;
    }

    Set<String> columns() {
        return values.keySet();
    }

    Map<String, Object> values() {
        return values;
    }

    /** Codes in one text, in their order, so that the same codes are the same text. */
    static String codes(Collection<?> codes) {
        return codes == null ? "" : codes.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
