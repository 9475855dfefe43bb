package org.amparo.privacy;

import java.util.Optional;
import java.util.function.Function;

/**
 * A personal value inside an event or a read model: either known, or erased because the person's key was destroyed.
 * Its text form never shows the value, so that it cannot reach a log or an exception by accident.
 * A value never given is a plain {@code null} component, not an erased one.
 */
public sealed interface Personal<T> {

    /** A value that can be read. */
    record Known<T>(T value) implements Personal<T> {
        public Known {
            java.util.Objects.requireNonNull(value, "A personal value that was never given is null, not Known(null)");
        }

        @Override
        public String toString() {
            return "Known(…)";
        }
    }

    /** A value whose key was destroyed; it cannot be had back. */
    record Erased<T>() implements Personal<T> {
    }

    /** Wraps a value; null stays null (never given). */
    static <T> Personal<T> of(T value) {
        return value == null ? null : new Known<>(value);
    }

    static <T> Personal<T> erased() {
        return new Erased<>();
    }

    /** The value of a possibly missing or erased personal value. */
    static <T> Optional<T> value(Personal<T> personal) {
        return personal instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    static boolean isErased(Personal<?> personal) {
        return personal instanceof Erased<?>;
    }

    /** Same state, other value; null stays null. */
    static <T, R> Personal<R> map(Personal<T> personal, Function<T, R> change) {
        return switch (personal) {
            case null -> null;
            case Known<T>(T value) -> of(change.apply(value));
            case Erased<T>() -> erased();
        };
    }
}
