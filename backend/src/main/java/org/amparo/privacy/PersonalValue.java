package org.amparo.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link Personal} component of an event, command or snapshot record: the class of its key, and which other component of
 * the same record holds the id of the person it belongs to. A {@code Personal} component without this mark fails the start.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalValue {

    PersonalClass value();

    /** Name of the component with the person's UUID; by default the file's survivor. */
    String of() default "survivorId";

    /**
     * Dotted paths under which older versions of the payload sealed this value. An envelope is bound to its path, so an upcaster that
     * moves or renames a personal value leaves the old path here.
     */
    String[] formerly() default {};
}
