package org.amparo.rehabilitation;

import java.util.UUID;

/**
 * Which open episodes a list shows.
 *
 * @param therapist whose; null for all within reach
 */
public record RehabFilter(UUID therapist) {

    public static final RehabFilter ALL = new RehabFilter(null);
}
