package org.amparo.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The stored name of every event class, and the class of every stored name. Found by looking through the classes, so that none is forgotten. */
public final class NamedEvents {

    private final Map<String, Class<?>> classes = new HashMap<>();

    private NamedEvents(Collection<Class<?>> events) {
        events.forEach(this::add);
    }

    /** All classes below a package that carry an {@link EventName}. */
    public static NamedEvents below(String basePackage) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
        return new NamedEvents(scan.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), NamedEvents.class.getClassLoader()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void add(Class<?> event) {
        if (!DomainEvent.class.isAssignableFrom(event)) {
            throw new CannotStart(event.getName() + " has an @EventName but is no DomainEvent.", "Let it implement DomainEvent.");
        }
        String name = event.getAnnotation(EventName.class).value();
        Class<?> other = classes.putIfAbsent(name, event);
        if (other != null) {
            throw new CannotStart("Two events share the stored name " + name + ": " + other.getName() + " and " + event.getName() + ".",
                    "Give the newer one a name that was never used.");
        }
    }

    /** All event classes. */
    public Set<Class<?>> all() {
        return Set.copyOf(classes.values());
    }

    /** The class an event of this stored name is read as. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** The stored name of an event class. */
    public static String nameOf(Class<?> event) {
        return annotation(event).value();
    }

    /** The version in which new events of this class are stored. */
    public static int versionOf(Class<?> event) {
        return annotation(event).version();
    }

    private static EventName annotation(Class<?> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException("An event needs an @EventName to be stored: " + event.getName());
        }
        return name;
    }
}
