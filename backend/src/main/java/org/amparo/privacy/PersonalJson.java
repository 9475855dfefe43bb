package org.amparo.privacy;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a {@link Personal} looks in JSON: a known value as the value itself, an erased one as {@code {"erased":true}}, a value never given
 * as null. The plain form exists in memory only; {@link EventPayloadSeal} closes it before anything is stored.
 */
@Component
public class PersonalJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final String MARK = "erased";

    public PersonalJson() {
        super("personal");
        addSerializer(Personal.class, new Write());
        addDeserializer(Personal.class, new Read(null));
    }

    static ObjectNode erasedMark() {
        return JsonNodeFactory.instance.objectNode().put(MARK, true);
    }

    static boolean isErasedMark(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.path(MARK).asBoolean(false);
    }

    @SuppressWarnings("rawtypes")
    private static final class Write extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializationContext context) {
            switch (value) {
                case Personal.Known<?>(Object known) -> context.writeValue(out, known);
                case Personal.Erased<?>() -> {
                    out.writeStartObject();
                    out.writeBooleanProperty(MARK, true);
                    out.writeEndObject();
                }
            }
        }
    }

    private static final class Read extends ValueDeserializer<Personal<?>> {

        private final JavaType valueType;

        Read(JavaType valueType) {
            this.valueType = valueType;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType personal = context.getContextualType();
            return new Read(personal == null ? context.constructType(Object.class) : personal.containedTypeOrUnknown(0));
        }

        @Override
        public Personal<?> deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                return Personal.of(context.<Object>readValue(in, valueType));
            }
            JsonNode node = context.readTree(in);
            return isErasedMark(node) ? Personal.erased() : Personal.of(context.<Object>readTreeAsValue(node, valueType));
        }
    }
}
