package org.amparo.testing.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** A later read model: one row for each event. While {@link #refusing}, a note of {@value #POISON} cannot be written. */
@LaterProjection
public class ProbeTrail implements ReadModel {

    public static final String POISON = "poison for the later projection";

    /** The planted fault, to be taken away again by the test that set it. */
    /** As {@link #POISON}, but with an error and not an exception. */
    public static final String BREAKING = "breaking";

    public static volatile boolean refusing;

    private static final Table TRAIL = Table.keyed(2, "probe.trail", "probe_id", "sequence", "what", "weight");

    @Override
    public List<Table> tables() {
        return List.of(TRAIL);
    }

    @EventHandler
    void on(ProbeEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("probe_id", event.probeId());
        row.put("sequence", recorded.sequence());
        row.put("what", recorded.eventName());
        if (event instanceof ProbeEvent.Noted noted) {
            if (refusing && noted.text().equals(POISON)) {
                throw new IllegalStateException("planted failure of a later projection");
            }
            if (refusing && noted.text().equals(BREAKING)) {
                throw new StackOverflowError("planted error of a later projection");
            }
            row.put("weight", noted.weight());
        }
        rows.put(TRAIL, row);
    }
}
