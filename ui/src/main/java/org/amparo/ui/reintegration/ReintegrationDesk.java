package org.amparo.ui.reintegration;

import java.time.LocalDate;
import org.amparo.access.Viewer;
import org.amparo.reintegration.ReintegrationQueries;
import org.amparo.ui.file.FileDesk;
import org.springframework.stereotype.Component;

/** What the screens of reintegration work with. */
@Component
record ReintegrationDesk(FileDesk file, ReintegrationQueries queries) {

    Viewer viewer() {
        return file.viewer();
    }

    LocalDate today() {
        return file.today();
    }
}
