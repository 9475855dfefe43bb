package org.amparo.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.aop.framework.AopProxyUtils;

/** The own handlers of some read models, called with rows of our choice. */
final class ReadModelHandlers {

    private record Chosen(Rows rows) implements ParameterResolver<Rows> {
        @Override
        public Rows resolveParameterValue(Message<?> message) {
            return rows;
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }

    /** All handlers of one event are told the same, so that it is read from the metadata once; for one thread. */
    private static final class LastRecorded implements ParameterResolver<Recorded> {
        private Message<?> of;
        private Recorded recorded;

        @Override
        public Recorded resolveParameterValue(Message<?> message) {
            if (message != of) {
                recorded = StoredEvents.recorded((EventMessage<?>) message);
                of = message;
            }
            return recorded;
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EventMessage<?>;
        }
    }

    private record Handlers(Object model, AnnotatedHandlerInspector<Object> all) {

        @SuppressWarnings("unchecked")
        static Handlers of(Object model, ParameterResolverFactory parameters) {
            return new Handlers(model,
                    AnnotatedHandlerInspector.inspectType((Class<Object>) model.getClass(), parameters));
        }

        /** The most special handler that takes such an event, if any. */
        Optional<Handler> forType(EventMessage<?> event) {
            return all.getHandlers(model.getClass()).filter(handler -> handler.canHandle(event)).findFirst()
                    .map(handler -> new Handler(model, handler));
        }
    }

    private record Handler(Object model, MessageHandlingMember<? super Object> method) {
    }

    private final List<Handlers> models = new ArrayList<>();
    /** Which handlers take which kind of event; asking each of them again for every event costs more than most handlers do. */
    private final Map<Class<?>, List<Handler>> byType = new HashMap<>();

    /** For one thread. */
    ReadModelHandlers(List<ReadModel> models, ParameterResolverFactory parameters, Rows rows) {
        LastRecorded recorded = new LastRecorded();
        ParameterResolverFactory chosen = (executable, all, index) -> switch (all[index].getType()) {
            case Class<?> type when type == Rows.class -> new Chosen(rows);
            case Class<?> type when type == Recorded.class -> recorded;
            default -> parameters.createInstance(executable, all, index);
        };
        ParameterResolverFactory ordered = MultiParameterResolverFactory.ordered(chosen);
        models.forEach(model -> this.models.add(Handlers.of(target(model), ordered)));
    }

    void handle(EventMessage<?> event) {
        for (Handler handler : byType.computeIfAbsent(event.getPayloadType(),
                type -> models.stream().map(model -> model.forType(event)).flatMap(Optional::stream).toList())) {
            try {
                handler.method().handle(event, handler.model());
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** True for a read model written in the command's transaction. */
    static boolean isInline(ReadModel model) {
        ProcessingGroup group = AnnotatedElementUtils.findMergedAnnotation(AopUtils.getTargetClass(model), ProcessingGroup.class);
        if (group == null) {
            throw new IllegalArgumentException(AopUtils.getTargetClass(model).getName() + " is neither an inline nor a later projection");
        }
        return group.value().equals(InlineProjection.GROUP);
    }

    private static Object target(ReadModel model) {
        Object target = AopProxyUtils.getSingletonTarget(model);
        return target == null ? model : target;
    }
}
