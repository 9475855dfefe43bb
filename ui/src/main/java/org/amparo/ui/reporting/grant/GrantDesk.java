package org.amparo.ui.reporting.grant;

import java.util.UUID;
import org.amparo.access.Organisations;
import org.amparo.access.Viewer;
import org.amparo.donor.GrantResults;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.DonorGrants;
import org.amparo.ui.reporting.ReportDesk;
import org.springframework.stereotype.Component;

/** What the screens of grants ask. */
@Component
class GrantDesk {

    private final ReportDesk reports;
    private final DonorGrants grants;
    private final Organisations organisations;
    private final GrantResults results;

    GrantDesk(ReportDesk reports, DonorGrants grants, Organisations organisations, GrantResults results) {
        this.reports = reports;
        this.grants = grants;
        this.organisations = organisations;
        this.results = results;
    }

    ReportDesk reports() {
        return reports;
    }

    Viewer viewer() {
        return reports.viewer();
    }

    DonorGrants grants() {
        return grants;
    }

    GrantResults results() {
        return results;
    }

    Organisations organisations() {
        return organisations;
    }

    void send(UUID commandId, DonorGrantCommand command) {
        reports.commands().send(viewer(), commandId, command);
    }
}
