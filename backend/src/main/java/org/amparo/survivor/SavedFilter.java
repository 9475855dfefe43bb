package org.amparo.survivor;

import java.util.Map;
import java.util.UUID;

/**
 * A set of filters that somebody has given a name, to find the same files again.
 *
 * @param chosen codes by the key of their filter, as they stand in an address; no words
 */
public record SavedFilter(UUID id, String name, Map<String, String> chosen) {

    /** Letters of a name. */
    public static final int LONGEST_NAME = 60;
    /** How many one person may keep. */
    public static final int MOST = 30;

    public SavedFilter {
        chosen = Map.copyOf(chosen);
    }
}
