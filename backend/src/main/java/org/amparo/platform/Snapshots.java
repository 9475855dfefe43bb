package org.amparo.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Stored names of aggregates' snapshots. A snapshot's version is drawn from the shape of the class, so that a snapshot taken by another
 * shape is ignored and the aggregate is built from its events. A change of what a field means, with the same shape, needs an
 * {@code @Revision} of the aggregate.
 */
final class Snapshots {

    private static final String PREFIX = "snapshot.";
    private static final String OURS = "org.amparo";

    private final Map<String, Class<?>> aggregates = new HashMap<>();
    private final Map<Class<?>, Integer> versions = new HashMap<>();

    Snapshots(String basePackage) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        scan.findCandidateComponents(basePackage)
                .forEach(found -> add(ClassUtils.resolveClassName(found.getBeanClassName(), Snapshots.class.getClassLoader())));
    }

    private void add(Class<?> aggregate) {
        Class<?> other = aggregates.put(nameOf(aggregate), aggregate);
        if (other != null) {
            throw new CannotStart(
                    "Two aggregates share the name of their snapshots: " + other.getName() + " and " + aggregate.getName() + ".",
                    "Rename one of the classes.");
        }
        versions.put(aggregate, shape(aggregate));
    }

    /** All aggregates, each of which can have snapshots. */
    Set<Class<?>> all() {
        return Set.copyOf(versions.keySet());
    }

    boolean isAggregate(Class<?> type) {
        return versions.containsKey(type);
    }

    static String nameOf(Class<?> aggregate) {
        return PREFIX + aggregate.getSimpleName();
    }

    int versionOf(Class<?> aggregate) {
        return versions.get(aggregate);
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(aggregates.get(name));
    }

    /** True when the snapshot was written by the shape the class has now. */
    boolean isCurrent(String name, String version) {
        return classOf(name).map(aggregate -> String.valueOf(versionOf(aggregate)).equals(version)).orElse(false);
    }

    private static int shape(Class<?> aggregate) {
        CRC32 sum = new CRC32();
        sum.update(described(aggregate).getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & Integer.MAX_VALUE);
    }

    /** All that an aggregate holds, down to the constants of its codes, as the text that its version is drawn from. */
    static String described(Class<?> aggregate) {
        StringBuilder text = new StringBuilder();
        Revision revision = aggregate.getAnnotation(Revision.class);
        text.append(revision == null ? "" : revision.value());
        describe(aggregate, text, new HashSet<>());
        return text.toString();
    }

    private static void describe(Class<?> type, StringBuilder text, Set<Class<?>> seen) {
        if (!type.getName().startsWith(OURS) || !seen.add(type)) {
            return;
        }
        text.append(type.getSimpleName()).append('{');
        if (type.isEnum()) {
            text.append(Arrays.toString(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(kind -> describe(kind, text, seen));
        }
        Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName)).forEach(field -> {
                    text.append(field.getName()).append(':').append(field.getGenericType().getTypeName()).append(';');
                    describeTypes(field.getGenericType(), text, seen);
                });
        text.append('}');
    }

    private static void describeTypes(Type type, StringBuilder text, Set<Class<?>> seen) {
        switch (type) {
            case Class<?> plain -> describe(plain, text, seen);
            case ParameterizedType generic -> {
                describeTypes(generic.getRawType(), text, seen);
                Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describeTypes(argument, text, seen));
            }
            default -> text.append(type.getTypeName());
        }
    }
}
