package org.amparo.platform;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.springframework.stereotype.Component;

/**
 * An event handler that breaks with an error, as of a stack that overflows or a class that does not fit, fails like one that throws an
 * exception: inline the event is taken back, later it is set aside. Axon's worker takes exceptions alone for failures; after an error it
 * would stand still and say nothing.
 */
@Component
class BrokenHandlers implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.canHandleMessageType(EventMessage.class) ? new Guarded<>(original) : original;
    }

    private static final class Guarded<T> extends WrappedMessageHandlingMember<T> {
        Guarded(MessageHandlingMember<T> original) {
            super(original);
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            try {
                return super.handle(message, target);
            } catch (Error broken) {
                throw new IllegalStateException("A handler broke: " + broken.getClass().getName(), broken);
            }
        }
    }
}
