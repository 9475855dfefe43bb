package org.amparo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that needs the product, or the clock of its events, for itself: it rebuilds or stops what all share, fires every timer that is
 * due at a moment of its own, counts all there is, or is an aggregate test by Axon's fixture, which stops the clock of all events. While
 * it runs no {@link AmparoTest} runs beside it; tests without the product still may.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ResourceLock(value = Alone.PRODUCT, mode = ResourceAccessMode.READ_WRITE)
public @interface Alone {

    String PRODUCT = "product";
}
