package org.amparo.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;

/** A read model that follows the sealed order a few milliseconds behind the command. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@ProcessingGroup(LaterProjection.GROUP)
public @interface LaterProjection {
    String GROUP = "later";
}
