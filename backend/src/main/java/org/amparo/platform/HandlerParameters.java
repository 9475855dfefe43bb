package org.amparo.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.stereotype.Component;

/** Lets event handlers ask for {@link Recorded} and {@link Rows} as parameters. */
@Component
class HandlerParameters implements ParameterResolverFactory {

    private final LiveRows rows;

    HandlerParameters(LiveRows rows) {
        this.rows = rows;
    }

    @Override
    public ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Recorded.class) {
            return new OfEvent<>(StoredEvents::recorded);
        }
        if (type == SealedPosition.class) {
            return new OfEvent<>(SealedPosition::of);
        }
        if (type == Rows.class) {
            return new OfEvent<>(event -> rows.current());
        }
        return null;
    }

    private record OfEvent<T>(Function<EventMessage<?>, T> value) implements ParameterResolver<T> {
        @Override
        public T resolveParameterValue(Message<?> message) {
            return value.apply((EventMessage<?>) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EventMessage<?>;
        }
    }
}
