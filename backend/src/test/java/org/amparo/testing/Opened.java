package org.amparo.testing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;

/** Collects the personal values that can be read in something, however deep they lie, since they never show themselves as text. */
public final class Opened {

    private Opened() {
    }

    /** Every known personal value inside, as text; of a date its day. */
    public static List<String> in(Object inside) {
        List<String> found = new ArrayList<>();
        collect(inside, found);
        return found;
    }

    private static void collect(Object inside, List<String> found) {
        switch (inside) {
            case null -> {
            }
            case Personal.Known<?>(Object value) ->
                found.add(value instanceof PartialDate date ? date.date().toString() : value.toString());
            case Optional<?> one -> one.ifPresent(value -> collect(value, found));
            case Iterable<?> many -> many.forEach(one -> collect(one, found));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, found));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(value(component, record), found);
                }
            }
            default -> {
            }
        }
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
