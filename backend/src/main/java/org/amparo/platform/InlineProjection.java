package org.amparo.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;

/** A read model written in the command's own transaction: if it fails, the event is not kept. A few statements on rows of one survivor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@ProcessingGroup(InlineProjection.GROUP)
public @interface InlineProjection {
    String GROUP = "inline";
}
