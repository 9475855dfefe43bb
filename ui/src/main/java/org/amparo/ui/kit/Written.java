package org.amparo.ui.kit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a value is written as text in a draft. Empty text stands for no value. */
public interface Written<V> extends Serializable {

    String write(V value);

    /** @param text never empty */
    V read(String text);

    /** A field that writes and reads itself. */
    interface InField extends Serializable {
        String write();

        void read(String text);
    }

    Written<String> TEXT = of(Function.identity(), Function.identity());
    Written<LocalDate> DAY = of(LocalDate::toString, LocalDate::parse);
    Written<Integer> NUMBER = of(String::valueOf, Integer::valueOf);
    Written<Boolean> TICK = of(String::valueOf, Boolean::valueOf);
    Written<UUID> ID = of(UUID::toString, UUID::fromString);

    /** A code by its name. */
    static <E extends Enum<E>> Written<E> code(Class<E> codes) {
        return of(Enum::name, text -> Enum.valueOf(codes, text));
    }

    /** Several codes by their names. */
    static <E extends Enum<E>> Written<Set<E>> codes(Class<E> codes) {
        return of(chosen -> chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                text -> Arrays.stream(text.split(" ")).map(name -> Enum.valueOf(codes, name))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static <V> Written<V> of(Function<V, String> write, Function<String, V> read) {
        return new Written<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public String write(V value) {
                return value == null ? "" : write.apply(value);
            }

            @Override
            public V read(String text) {
                return read.apply(text);
            }
        };
    }
}
