package org.amparo.stock;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.amparo.vocabulary.Component;

/**
 * A place on a centre's shelf.
 *
 * @param centre team
 * @param size as the maker marks it, e.g. {@code 25 L}; null where there is one size
 */
public record Shelf(UUID centre, Component component, String size) {

    /** The same for the same component, size and centre, so that it has one record. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("shelf " + centre + " " + component + " " + (size == null ? "" : size)).getBytes(
                StandardCharsets.UTF_8));
    }
}
