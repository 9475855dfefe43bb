package org.amparo.platform;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How events, snapshots and dead letters become stored JSON and back: name and version instead of class names, personal values closed
 * before storing, older versions lifted step by step before opening. A stored name that no class answers to is an error; Axon would
 * otherwise skip the event silently.
 */
public final class NamedEventSerializer implements Serializer {

    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final NamedEvents events;
    private final Snapshots snapshots;
    private final EventJson json;
    private final PayloadSeal seal;
    private final Upcasters upcasters;
    private final Converter converter = new ChainingConverter();
    /** Asked for every event that is read. */
    private final Map<SerializedType, Class<?>> known = new ConcurrentHashMap<>();

    NamedEventSerializer(NamedEvents events, Snapshots snapshots, EventJson json, PayloadSeal seal, Upcasters upcasters) {
        this.events = events;
        this.snapshots = snapshots;
        this.json = json;
        this.seal = seal;
        this.upcasters = upcasters;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        byte[] bytes = switch (object) {
            case null -> "null".getBytes(StandardCharsets.UTF_8);
            case MetaData metadata -> json.bytes(metadataTree(metadata));
            default -> json.bytes(closed(object));
        };
        T data = representation == byte[].class ? representation.cast(bytes) : converter.convert(bytes, representation);
        return new SimpleSerializedObject<>(data, representation,
                object == null ? SerializedType.emptyType() : typeForClass(object.getClass()));
    }

    private ObjectNode closed(Object object) {
        SerializedType type = typeForClass(object.getClass());
        return seal.close(object.getClass(), type.getName(), Integer.parseInt(type.getRevision()), json.tree(object));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (SerializedType.emptyType().equals(type)) {
            return null;
        }
        ObjectNode tree = json.parse(converter.convert(stored, byte[].class).getData());
        Class<?> target = classForType(type);
        return (T) (target == MetaData.class ? metadata(tree) : read(type, target, tree));
    }

    /** Reads one event of the store. */
    Object read(String name, String version, byte[] payload) {
        SerializedType type = new SimpleSerializedType(name, version);
        return read(type, classForType(type), json.parse(payload));
    }

    /** Reads the metadata of one event of the store. */
    MetaData readMetadata(byte[] stored) {
        return metadata(json.parse(stored));
    }

    private Object read(SerializedType type, Class<?> target, ObjectNode tree) {
        int stored = Integer.parseInt(type.getRevision());
        ObjectNode current = snapshots.isAggregate(target)
                ? tree
                : upcasters.upcast(type.getName(), stored, NamedEvents.versionOf(target), tree);
        return json.read(seal.open(target, type.getName(), stored, current), target);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (METADATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return known.computeIfAbsent(type, this::find);
    }

    private Class<?> find(SerializedType type) {
        return snapshots.classOf(type.getName()).or(() -> events.classOf(type.getName()).filter(event -> isKnown(type, event)))
                .orElseThrow(() -> new EventUnreadable("No class answers to the stored event " + type.getName() + " version "
                        + type.getRevision()));
    }

    private static boolean isKnown(SerializedType type, Class<?> event) {
        return type.getRevision() != null && type.getRevision().matches("[1-9]\\d{0,5}")
                && Integer.parseInt(type.getRevision()) <= NamedEvents.versionOf(event);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) {
            return METADATA;
        }
        if (snapshots.isAggregate(type)) {
            return new SimpleSerializedType(Snapshots.nameOf(type), String.valueOf(snapshots.versionOf(type)));
        }
        return new SimpleSerializedType(NamedEvents.nameOf(type), String.valueOf(NamedEvents.versionOf(type)));
    }

    private static ObjectNode metadataTree(MetaData metadata) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        metadata.forEach((key, value) -> {
            switch (value) {
                case null -> tree.putNull(key);
                case Boolean flag -> tree.put(key, flag);
                case Integer number -> tree.put(key, number);
                case Long number -> tree.put(key, number);
                default -> tree.put(key, value.toString());
            }
        });
        return tree;
    }

    private static MetaData metadata(ObjectNode tree) {
        Map<String, Object> values = new LinkedHashMap<>();
        tree.properties().forEach(property -> values.put(property.getKey(), value(property.getValue())));
        return MetaData.from(values);
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.longValue();
            default -> node.asString();
        };
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
