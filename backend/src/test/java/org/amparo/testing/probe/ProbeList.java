package org.amparo.testing.probe;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** An inline read model that uses every way of writing rows. A probe labelled {@value #POISON} cannot be written. */
@InlineProjection
public class ProbeList implements ReadModel {

    public static final String POISON = "poison for the inline projection";

    private static final Table PROBE = Table.of("probe.probe", "probe_id", "label", "family", "last_text", "tags", "detail", "opened_on",
            "recorded_at", "closed", "by_whom");

    @Override
    public List<Table> tables() {
        return List.of(PROBE);
    }

    @EventHandler
    void on(ProbeEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case ProbeEvent.Opened opened -> rows.put(PROBE, row(opened, recorded));
            case ProbeEvent.Noted noted -> rows.change(PROBE, new Object[]{noted.probeId()},
                    Map.of("last_text", noted.text(), "detail", "{\"weight\": " + noted.weight() + "}"));
            case ProbeEvent.FamilyRenamed renamed -> rows.changeAll(PROBE, "family", renamed.family(), Map.of("label", renamed.newLabel()));
            case ProbeEvent.Closed closed -> rows.change(PROBE, new Object[]{closed.probeId()}, Map.of("closed", true));
            case ProbeEvent.Removed removed -> rows.remove(PROBE, removed.probeId());
        }
    }

    private static Map<String, Object> row(ProbeEvent.Opened opened, Recorded recorded) {
        if (opened.label().equals(POISON)) {
            throw new IllegalStateException("planted failure of an inline projection");
        }
        Map<String, Object> row = new HashMap<>();
        row.put("probe_id", opened.probeId());
        row.put("label", opened.label());
        row.put("family", opened.family());
        row.put("tags", opened.tags().toArray(String[]::new));
        row.put("opened_on", LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC));
        row.put("recorded_at", recorded.recordedAt());
        row.put("closed", false);
        row.put("by_whom", recorded.by());
        return row;
    }
}
