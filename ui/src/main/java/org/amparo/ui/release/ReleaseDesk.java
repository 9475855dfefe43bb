package org.amparo.ui.release;

import java.time.Clock;

import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.donor.ReleaseChecks;
import org.amparo.donor.ReleaseQueries;
import org.amparo.ui.kit.DraftPlaces;
import org.springframework.stereotype.Component;

/** What the screens of releases work with. */
@Component
record ReleaseDesk(ReleaseQueries queries, ReleaseChecks checks, Commands commands, CurrentViewer current, People people,
        Organisations organisations, DraftPlaces drafts, Clock clock) {

    Viewer viewer() {
        return current.get();
    }
}
