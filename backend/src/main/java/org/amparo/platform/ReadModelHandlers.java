package org.amparo.platform;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
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

    private final List<AnnotationEventHandlerAdapter> handlers = new ArrayList<>();

    ReadModelHandlers(List<ReadModel> models, ParameterResolverFactory parameters, Rows rows) {
        ParameterResolverFactory chosen = (executable, all, index) -> all[index].getType() == Rows.class
                ? new Chosen(rows)
                : parameters.createInstance(executable, all, index);
        models.forEach(
                model -> handlers.add(new AnnotationEventHandlerAdapter(target(model), MultiParameterResolverFactory.ordered(chosen))));
    }

    void handle(EventMessage<?> event) {
        for (AnnotationEventHandlerAdapter handler : handlers) {
            try {
                handler.handle(event);
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
