package org.amparo.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;

/** The same made-up value for the same record every time, every component filled. */
final class Samples {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 14);

    private Samples() {
    }

    static Object of(Class<?> type) {
        return of(type, type.getSimpleName());
    }

    private static Object of(Type type, String path) {
        return switch (type) {
            case Class<?> plain -> plain(plain, path);
            case ParameterizedType generic -> generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), path);
            default -> throw new IllegalArgumentException("No sample for " + type + " at " + path);
        };
    }

    private static Object generic(Class<?> raw, Type[] arguments, String path) {
        if (raw == Personal.class) {
            return Personal.of(of(arguments[0], path));
        }
        if (raw == List.class) {
            return List.of(of(arguments[0], path));
        }
        if (raw == Set.class) {
            return Set.of(of(arguments[0], path));
        }
        if (raw == Map.class) {
            return Map.of(of(arguments[0], path + ".key"), of(arguments[1], path));
        }
        throw new IllegalArgumentException("No sample for " + raw + " at " + path);
    }

    private static Object plain(Class<?> type, String path) {
        if (type.isRecord()) {
            return record(type, path);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "sample of " + path;
            case "java.util.UUID" -> UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
            case "java.time.LocalDate" -> DAY;
            case "java.time.Instant" -> Instant.parse("2019-05-14T10:15:30.123456Z");
            case "java.math.BigDecimal" -> new BigDecimal("12.5");
            case "boolean", "java.lang.Boolean" -> true;
            case "int", "java.lang.Integer" -> 7;
            case "long", "java.lang.Long" -> 11L;
            default -> throw new IllegalArgumentException("No sample for " + type.getName() + " at " + path);
        };
    }

    private static Object record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> of(component.getGenericType(), path + "." + component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("No sample that " + type.getName() + " accepts: write its golden file by hand",
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
