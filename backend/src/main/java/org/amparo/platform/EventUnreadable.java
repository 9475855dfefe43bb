package org.amparo.platform;

import org.axonframework.serialization.SerializationException;

/** What lies in the store cannot be read with the classes at hand. Names the event or the place in it, never a value. */
public final class EventUnreadable extends SerializationException {

    private static final long serialVersionUID = 1L;

    public EventUnreadable(String message) {
        super(message);
    }
}
