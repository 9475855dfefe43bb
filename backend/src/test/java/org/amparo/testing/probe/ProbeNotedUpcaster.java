package org.amparo.testing.probe;

import org.amparo.platform.Upcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 of a note called its text "note" and had no weight. */
@Component
class ProbeNotedUpcaster implements Upcaster {

    @Override
    public String eventName() {
        return "probe.noted";
    }

    @Override
    public int fromVersion() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        payload.set("text", payload.remove("note"));
        return payload.put("weight", 1);
    }
}
