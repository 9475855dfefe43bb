package org.amparo.privacy;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the personal values of a payload class are: its own components, those of nested records, and of records in lists and maps,
 * by dotted path. Worked out once a class; a {@link Personal} component without {@link PersonalValue}, or whose person cannot be found
 * in the same or an enclosing record, is refused with the path in the message.
 */
final class PersonalFields {

    private static final ClassValue<PersonalFields> KNOWN = new ClassValue<>() {
        @Override
        protected PersonalFields computeValue(Class<?> type) {
            return new PersonalFields(membersOf(type, new ArrayDeque<>(), ""));
        }
    };

    private final Shape root;

    private PersonalFields(Shape root) {
        this.root = root;
    }

    /**
     * The personal values of a class.
     *
     * @throws IllegalArgumentException when the class breaks the rules above
     */
    static PersonalFields of(Class<?> type) {
        return KNOWN.get(type);
    }

    boolean isEmpty() {
        return root.isEmpty();
    }

    /** Calls back for every personal value that is given (not null) in a payload. */
    void each(ObjectNode payload, Consumer<Found> found) {
        if (!root.isEmpty()) {
            walk(root, payload, "", null, found);
        }
    }

    /**
     * One personal value in one payload.
     *
     * @param holder object that holds it
     * @param name its property
     * @param path dotted path from the root
     * @param person whose value it is
     */
    record Found(ObjectNode holder, String name, String path, List<String> formerly, PersonalClass personalClass, UUID person) {

        JsonNode value() {
            return holder.get(name);
        }

        void replace(JsonNode value) {
            holder.set(name, value);
        }
    }

    /** What of a JSON value can hold personal values; lists are looked through without a shape of their own. */
    private sealed interface Shape {
        boolean isEmpty();
    }

    private record Members(List<Leaf> leaves, List<Branch> branches) implements Shape {
        @Override
        public boolean isEmpty() {
            return leaves.isEmpty() && branches.isEmpty();
        }
    }

    private record Entries(Shape each) implements Shape {
        @Override
        public boolean isEmpty() {
            return each.isEmpty();
        }
    }

    private static final Shape NOTHING = new Members(List.of(), List.of());

    private record Branch(String name, Shape shape) {
    }

    /** @param levelsUp how many records out the component with the person's id is; 0 is the same record */
    private record Leaf(String name, PersonalClass personalClass, List<String> formerly, String of, int levelsUp) {
    }

    private record Enclosing(ObjectNode node, Enclosing outer) {
        ObjectNode out(int levels) {
            Enclosing at = this;
            for (int i = 0; i < levels; i++) {
                at = at.outer;
            }
            return at.node;
        }
    }

    private static void walk(Shape shape, JsonNode node, String path, Enclosing outer, Consumer<Found> found) {
        if (node == null || node.isNull() || shape.isEmpty()) {
            return;
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(shape, node.get(i), prefix + i, outer, found);
            }
            return;
        }
        ObjectNode object = (ObjectNode) node;
        switch (shape) {
            case Entries(Shape each) -> object.propertyNames().forEach(key -> walk(each, object.get(key), prefix + key, outer, found));
            case Members(var leaves, var branches) -> {
                Enclosing here = new Enclosing(object, outer);
                leaves.forEach(leaf -> visit(leaf, prefix, here, found));
                branches.forEach(branch -> walk(branch.shape, object.get(branch.name), prefix + branch.name, here, found));
            }
        }
    }

    private static void visit(Leaf leaf, String prefix, Enclosing here, Consumer<Found> found) {
        JsonNode value = here.node.get(leaf.name);
        if (value != null && !value.isNull()) {
            found.accept(
                    new Found(here.node, leaf.name, prefix + leaf.name, leaf.formerly, leaf.personalClass, person(leaf, prefix, here)));
        }
    }

    private static UUID person(Leaf leaf, String prefix, Enclosing enclosing) {
        JsonNode id = enclosing.out(leaf.levelsUp).get(leaf.of);
        if (id == null || id.isNull()) {
            throw new IllegalStateException("The personal value " + prefix + leaf.name + " is given, but not whose it is: " + leaf.of);
        }
        return UUID.fromString(id.stringValue());
    }

    private static Members membersOf(Class<?> type, Deque<Class<?>> enclosing, String prefix) {
        if (enclosing.contains(type)) {
            throw new IllegalArgumentException("A payload record must not hold itself: " + type.getName());
        }
        enclosing.push(type);
        List<Leaf> leaves = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        for (Part part : parts(type)) {
            if (part.type == Personal.class) {
                leaves.add(leaf(part, enclosing, prefix));
            } else {
                Shape shape = shapeOf(part.generic, enclosing, prefix + part.name);
                if (!shape.isEmpty()) {
                    branches.add(new Branch(part.name, shape));
                }
            }
        }
        enclosing.pop();
        return new Members(List.copyOf(leaves), List.copyOf(branches));
    }

    private static Shape shapeOf(Type type, Deque<Class<?>> enclosing, String path) {
        return switch (type) {
            case ParameterizedType p when isA(p, Map.class) -> new Entries(shapeOf(p.getActualTypeArguments()[1], enclosing, path));
            case ParameterizedType p when isA(p, Collection.class) || isA(p, Optional.class) ->
                shapeOf(p.getActualTypeArguments()[0], enclosing, path);
            case WildcardType wildcard -> shapeOf(wildcard.getUpperBounds()[0], enclosing, path);
            case Class<?> array when array.isArray() -> shapeOf(array.getComponentType(), enclosing, path);
            case Class<?> plain when plain.isSealed() && plain.isInterface() -> nothingBehind(plain, enclosing, path);
            case Class<?> plain when plain.isRecord() -> membersOf(plain, enclosing, path + ".");
            default -> nothingIn(type, path);
        };
    }

    private static boolean isA(ParameterizedType type, Class<?> wanted) {
        return type.getRawType() instanceof Class<?> raw && wanted.isAssignableFrom(raw);
    }

    private static Shape nothingBehind(Class<?> sealed, Deque<Class<?>> enclosing, String path) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (!shapeOf(permitted, enclosing, path).isEmpty()) {
                throw new IllegalArgumentException("Personal values must not hide behind an interface: " + path);
            }
        }
        return NOTHING;
    }

    private static Shape nothingIn(Type type, String path) {
        if (mentionsPersonal(type)) {
            throw new IllegalArgumentException("A personal value must be a component of its own, not part of a collection: " + path);
        }
        return NOTHING;
    }

    private static boolean mentionsPersonal(Type type) {
        return switch (type) {
            case Class<?> plain -> plain == Personal.class;
            case ParameterizedType p -> mentionsPersonal(p.getRawType())
                    || Arrays.stream(p.getActualTypeArguments()).anyMatch(PersonalFields::mentionsPersonal);
            case GenericArrayType array -> mentionsPersonal(array.getGenericComponentType());
            case WildcardType wildcard -> Arrays.stream(wildcard.getUpperBounds()).anyMatch(PersonalFields::mentionsPersonal);
            default -> false;
        };
    }

    private static Leaf leaf(Part part, Deque<Class<?>> enclosing, String prefix) {
        PersonalValue mark = part.marks.getAnnotation(PersonalValue.class);
        if (mark == null) {
            throw new IllegalArgumentException(
                    "@PersonalValue is missing at " + prefix + part.name);
        }
        int levelsUp = 0;
        for (Class<?> type : enclosing) {
            if (parts(type).stream().anyMatch(p -> p.name.equals(mark.of()) && p.type == UUID.class)) {
                return new Leaf(part.name, mark.value(), List.of(mark.formerly()), mark.of(), levelsUp);
            }
            levelsUp++;
        }
        throw new IllegalArgumentException("Nothing says whose value it is: no UUID component " + mark.of() + " in reach of "
                + prefix + part.name);
    }

    private record Part(String name, Class<?> type, Type generic, AnnotatedElement marks) {
    }

    /** Components of a record; fields of any other class of ours (an aggregate kept as a snapshot). */
    private static List<Part> parts(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(PersonalFields::part).toList();
        }
        List<Part> parts = new ArrayList<>();
        for (Class<?> at = type; at != null && !at.getName().startsWith("java."); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!field.isSynthetic() && !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    parts.add(new Part(field.getName(), field.getType(), field.getGenericType(), field));
                }
            }
        }
        return parts;
    }

    private static Part part(RecordComponent component) {
        return new Part(component.getName(), component.getType(), component.getGenericType(), component);
    }
}
