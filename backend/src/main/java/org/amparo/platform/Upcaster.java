package org.amparo.platform;

import tools.jackson.databind.node.ObjectNode;

/**
 * One step from a stored version of an event to the next. A bean; steps are chained by name and version. Personal values are envelopes
 * here: they may be moved, never read.
 */
public interface Upcaster {

    /** Stored name of the event. */
    String eventName();

    /** Version this step starts from; it leads to the next. */
    int fromVersion();

    /** The payload in the next version; may be the same tree, changed. */
    ObjectNode upcast(ObjectNode payload);
}
