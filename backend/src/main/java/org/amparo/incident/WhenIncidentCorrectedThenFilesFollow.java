package org.amparo.incident;

import org.amparo.access.LinkedFiles;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.axonframework.eventhandling.EventHandler;

/** What is corrected of an incident or of one of its casualties stands in the files of these people a moment later. */
@LaterPolicy
class WhenIncidentCorrectedThenFilesFollow {

    private final LinkedFiles files;

    WhenIncidentCorrectedThenFilesFollow(LinkedFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(IncidentEvent.IncidentCorrected event, Recorded recorded) {
        files.follow(event.incidentId(), recorded);
    }

    @EventHandler
    void on(IncidentEvent.CasualtyCorrected event, Recorded recorded) {
        if (event.casualty().survivorId() != null) {
            files.follow(event.incidentId(), recorded);
        }
    }
}
