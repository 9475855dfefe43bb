package org.amparo.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.amparo.platform.CannotStart;
import org.amparo.platform.NamedEvents;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Refuses the start while an event or an aggregate holds a personal value of which nothing says whose it is and of which class. */
@Component
class MarkedPayloads {

    MarkedPayloads(NamedEvents events) {
        Set<Class<?>> payloads = new HashSet<>(events.all());
        payloads.addAll(aggregates());
        check(payloads);
    }

    static void check(Collection<Class<?>> payloads) {
        for (Class<?> payload : payloads) {
            try {
                PersonalFields.of(payload);
            } catch (IllegalArgumentException unmarked) {
                throw new CannotStart(payload.getName() + ": " + unmarked.getMessage(),
                        "Mark the personal value with @PersonalValue, and name the component that holds the person's id.");
            }
        }
    }

    private static Set<Class<?>> aggregates() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        Set<Class<?>> found = new HashSet<>();
        scan.findCandidateComponents("org.amparo")
                .forEach(bean -> found.add(ClassUtils.resolveClassName(bean.getBeanClassName(), MarkedPayloads.class.getClassLoader())));
        return found;
    }
}
