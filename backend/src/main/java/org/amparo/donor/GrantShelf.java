package org.amparo.donor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amparo.funding.DonorGrantEvent;
import org.amparo.funding.GrantDetails;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** Grants where their donors can read them: what was agreed with them, and nothing that was done with it. */
@InlineProjection
class GrantShelf implements ReadModel {

    static final Table GRANT = Table.of("donor.donor_grant", "grant_id", "recipient", "code", "title", "from_day", "to_day");

    @Override
    public List<Table> tables() {
        return List.of(GRANT);
    }

    @EventHandler
    void on(DonorGrantEvent event, Rows rows) {
        switch (event) {
            case DonorGrantEvent.Opened e -> {
                Map<String, Object> row = details(e.grant());
                row.put("grant_id", e.grantId());
                row.put("code", e.code());
                rows.put(GRANT, row);
            }
            case DonorGrantEvent.Corrected e -> rows.change(GRANT, new Object[]{e.grantId()}, details(e.grant()));
            case DonorGrantEvent.Closed e -> {
                // it stays the donor's grant
            }
            case DonorGrantEvent.Reopened e -> {
                // the same
            }
            case DonorGrantEvent.TargetSet e -> {
                // targets are told by a release
            }
            case DonorGrantEvent.TargetDropped e -> {
                // the same
            }
        }
    }

    private static Map<String, Object> details(GrantDetails grant) {
        Map<String, Object> row = new HashMap<>();
        row.put("recipient", grant.donor());
        row.put("title", grant.title());
        row.put("from_day", grant.from());
        row.put("to_day", grant.to());
        return row;
    }
}
