package org.amparo.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** All {@link Upcaster} steps. Every event of version n has the n - 1 steps before it, or the start is refused. */
final class Upcasters {

    private record Step(String name, int from) {
    }

    private final Map<Step, Upcaster> steps = new HashMap<>();

    Upcasters(NamedEvents events, List<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (steps.putIfAbsent(new Step(upcaster.eventName(), upcaster.fromVersion()), upcaster) != null) {
                throw new CannotStart("Two upcasters start from version " + upcaster.fromVersion() + " of " + upcaster.eventName() + ".",
                        "Keep one of them.");
            }
        }
        events.all().forEach(this::requireAllSteps);
    }

    private void requireAllSteps(Class<?> event) {
        String name = NamedEvents.nameOf(event);
        for (int version = 1; version < NamedEvents.versionOf(event); version++) {
            if (!steps.containsKey(new Step(name, version))) {
                throw new CannotStart("There is no upcaster from version " + version + " of " + name + " to the next.",
                        "Write an Upcaster bean for that step; events of that version stay stored for ever.");
            }
        }
    }

    ObjectNode upcast(String name, int storedVersion, int currentVersion, ObjectNode payload) {
        ObjectNode result = payload;
        for (int version = storedVersion; version < currentVersion; version++) {
            result = steps.get(new Step(name, version)).upcast(result);
        }
        return result;
    }
}
