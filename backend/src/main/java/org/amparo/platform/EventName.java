package org.amparo.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever, whatever its class is called later, and its current version.
 * A change of meaning or shape needs the next version and a one-step upcaster; a name is never used again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    /** Lower case, dots between subject and fact: {@code injury.recorded}. */
    String value();

    int version() default 1;
}
