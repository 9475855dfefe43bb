package org.amparo.platform;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;

/**
 * The place of an event in the sealed order, from 1: what was known when. Only handlers that follow the order may ask for it; an inline
 * projection runs before its event has a place.
 */
public record SealedPosition(long value) {

    static SealedPosition of(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked
                && WrappedToken.unwrapLowerBound(tracked.trackingToken()) instanceof GlobalSequenceTrackingToken place) {
            return new SealedPosition(place.getGlobalIndex());
        }
        throw new IllegalStateException("An event has no place in the sealed order yet: " + event.getPayloadType().getName());
    }
}
