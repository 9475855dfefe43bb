package org.amparo.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The permission of every command, read from {@link Needs} on its class. */
final class CommandNeeds {

    private CommandNeeds() {
    }

    /**
     * All concrete commands of these sealed interfaces with what they need.
     *
     * @throws IllegalStateException when a command states none, or an interface is not sealed: such a product must not start
     */
    static Map<Class<?>, Permission> of(Collection<Class<?>> sealed) {
        Map<Class<?>, Permission> needs = new HashMap<>();
        sealed.forEach(parent -> collect(parent, needs));
        return Map.copyOf(needs);
    }

    private static void collect(Class<?> parent, Map<Class<?>, Permission> needs) {
        if (!parent.isSealed()) {
            throw new IllegalStateException(parent.getName() + " must be sealed, so that all its commands are known");
        }
        for (Class<?> command : parent.getPermittedSubclasses()) {
            if (command.isInterface()) {
                collect(command, needs);
                continue;
            }
            Needs stated = command.getAnnotation(Needs.class);
            if (stated == null) {
                throw new IllegalStateException(command.getName() + " does not say which permission it needs");
            }
            needs.put(command, stated.value());
        }
    }
}
