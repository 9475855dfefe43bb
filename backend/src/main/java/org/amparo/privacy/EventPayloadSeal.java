package org.amparo.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.platform.PayloadSeal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Seals the personal values of events, snapshots and dead letters. Each envelope is bound to the person, the stored name, the field's
 * path and the version, so that it opens in that one place only. Keys that a payload needs and that do not exist yet are made and
 * committed in the vault before the payload is stored.
 */
@Component
class EventPayloadSeal implements PayloadSeal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VaultKeys keys;

    EventPayloadSeal(VaultKeys keys) {
        this.keys = keys;
    }

    @Override
    public ObjectNode close(Class<?> type, String name, int version, ObjectNode plain) {
        List<PersonalFields.Found> values = found(type, plain);
        values.removeIf(value -> PersonalJson.isErasedMark(value.value()));
        if (values.isEmpty()) {
            return plain;
        }
        Set<KeyOwner> owners = new LinkedHashSet<>();
        values.forEach(value -> owners.add(new KeyOwner(value.person(), value.personalClass())));
        Map<KeyOwner, PersonKey> sealing = keys.sealing(owners);
        for (PersonalFields.Found value : values) {
            PersonKey key = sealing.get(new KeyOwner(value.person(), value.personalClass()));
            byte[] bytes = JSON.writeValueAsBytes(value.value());
            value.replace(StringNode.valueOf(Envelope.seal(key, bytes, context(value.person(), name, value.path(), version))));
        }
        return plain;
    }

    @Override
    public ObjectNode open(Class<?> type, String name, int storedVersion, ObjectNode closed) {
        List<PersonalFields.Found> values = found(type, closed);
        values.removeIf(value -> PersonalJson.isErasedMark(value.value()));
        if (values.isEmpty()) {
            return closed;
        }
        Set<UUID> persons = new LinkedHashSet<>();
        values.forEach(value -> persons.add(value.person()));
        Map<UUID, PersonKeys> known = keys.of(persons);
        for (PersonalFields.Found value : values) {
            value.replace(opened(value, name, storedVersion, known.get(value.person())));
        }
        return closed;
    }

    @Override
    public Held hold() {
        return keys.holdAll();
    }

    private JsonNode opened(PersonalFields.Found value, String name, int version, PersonKeys known) {
        if (!value.value().isString()) {
            throw Envelope.altered();
        }
        Envelope envelope = Envelope.parse(value.value().stringValue());
        return keys.find(value.person(), known, envelope.keyId())
                .map(key -> json(unsealed(envelope, key, value, name, version)))
                .orElseGet(PersonalJson::erasedMark);
    }

    private static byte[] unsealed(Envelope envelope, PersonKey key, PersonalFields.Found value, String name, int version) {
        return Stream.concat(Stream.of(value.path()), value.formerly().stream())
                .map(path -> envelope.opened(key.aead(), context(value.person(), name, path, version))).flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Envelope::altered);
    }

    private static JsonNode json(byte[] bytes) {
        if (isPlainText(bytes)) {
            return StringNode.valueOf(new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8));
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw Envelope.altered();
        }
    }

    /** A text in which nothing is escaped, as most are; it need not be parsed. */
    private static boolean isPlainText(byte[] json) {
        if (json.length < 2 || json[0] != '"' || json[json.length - 1] != '"') {
            return false;
        }
        for (int i = 1; i < json.length - 1; i++) {
            if (json[i] == '\\' || json[i] == '"') {
                return false;
            }
        }
        return true;
    }

    private static List<PersonalFields.Found> found(Class<?> type, ObjectNode payload) {
        List<PersonalFields.Found> values = new ArrayList<>();
        PersonalFields.of(type).each(payload, values::add);
        return values;
    }

    private static byte[] context(UUID person, String name, String path, int version) {
        return (person + "|" + name + "|" + path + "|" + version).getBytes(StandardCharsets.UTF_8);
    }
}
