package org.amparo.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON in which events and snapshots are stored. Strict both ways: a property the class does not know, or a missing number, is an
 * error, so that a changed class cannot misread what lies in the store. What was never given is left out. Errors name the place, never
 * the value.
 */
public final class EventJson {

    private final JsonMapper records;
    private final JsonMapper fields;

    /** @param modules how other packages' value types look in JSON */
    public EventJson(List<JacksonModule> modules) {
        records = JsonMapper.builder().addModules(modules).changeDefaultPropertyInclusion(now -> now.withValueInclusion(Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .changeDefaultVisibility(now -> now.withIsGetterVisibility(Visibility.NONE)).build();
        fields = records.rebuild().enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .changeDefaultVisibility(now -> now.withFieldVisibility(Visibility.ANY).withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE).withSetterVisibility(Visibility.NONE))
                .build();
    }

    /** The tree of an event, personal values in clear. */
    public ObjectNode tree(Object event) {
        return inSafeWords(event.getClass(), "written", () -> mapper(event.getClass()).valueToTree(event));
    }

    /** The event of a tree. */
    public <T> T read(ObjectNode tree, Class<T> type) {
        return inSafeWords(type, "read", () -> mapper(type).treeToValue(tree, type));
    }

    ObjectNode parse(byte[] json) {
        return inSafeWords(ObjectNode.class, "read", () -> (ObjectNode) records.readTree(json));
    }

    byte[] bytes(ObjectNode tree) {
        return records.writeValueAsBytes(tree);
    }

    /** Records by their components, aggregates by their fields. */
    private JsonMapper mapper(Class<?> type) {
        return type.isRecord() ? records : fields;
    }

    private static <T> T inSafeWords(Class<?> type, String done, Supplier<T> work) {
        try {
            return work.get();
        } catch (JacksonException failure) {
            throw new EventUnreadable(type.getName() + " cannot be " + done + " as JSON at " + place(failure) + " ("
                    + failure.getClass().getSimpleName() + ")");
        }
    }

    private static String place(JacksonException failure) {
        return failure instanceof DatabindException bound
                ? bound.getPath().stream().map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
                        .collect(Collectors.joining("."))
                : "the beginning";
    }
}
