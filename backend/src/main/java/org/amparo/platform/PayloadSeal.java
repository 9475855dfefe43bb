package org.amparo.platform;

import tools.jackson.databind.node.ObjectNode;

/**
 * Closes the personal values of a payload before it is stored and opens them after it was read and upcast. The one implementation is in
 * {@code privacy}; the serializer that calls it also serves snapshots, deadlines and dead letters.
 */
public interface PayloadSeal {

    /**
     * Replaces personal values by envelopes.
     *
     * @param type class of the payload
     * @param name stored name of the payload; part of what an envelope is bound to
     * @param version version in which it is stored
     * @param plain the payload as JSON, personal values in clear; may be changed and returned
     */
    ObjectNode close(Class<?> type, String name, int version, ObjectNode plain);

    /**
     * Replaces envelopes by values, or by the erased mark where the key was destroyed.
     *
     * @param storedVersion version under which the envelopes were closed
     */
    ObjectNode open(Class<?> type, String name, int storedVersion, ObjectNode closed);

    /**
     * Announces that very many payloads will be opened, as in a rebuild: all keys are fetched in one question. Close it when done.
     */
    default Held hold() {
        return () -> {
        };
    }

    /** Keys kept at hand until closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
