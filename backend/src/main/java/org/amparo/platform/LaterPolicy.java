package org.amparo.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;

/**
 * Something the product does by itself when something else has happened: raises a task, sends a command. It follows the sealed order on
 * its own, so that one that cannot do its work never keeps a read model from what happened. Not replayed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@ProcessingGroup(LaterPolicy.GROUP)
public @interface LaterPolicy {
    String GROUP = "policies";
}
