package org.amparo.ui.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.measure.MeasureQueries;
import org.amparo.measure.MeasureSeries;
import org.amparo.ui.file.FileDesk;
import org.springframework.stereotype.Component;

/** What the screens of outcome measures work with. */
@Component
class MeasureDesk {

    private final FileDesk file;
    private final MeasureQueries measures;

    MeasureDesk(FileDesk file, MeasureQueries measures) {
        this.file = file;
        this.measures = measures;
    }

    FileDesk file() {
        return file;
    }

    List<MeasureSeries> series(UUID survivorId) {
        return measures.series(file.viewer(), survivorId);
    }

    List<MeasureSeries> seriesAsOf(UUID survivorId, LocalDate day) {
        return measures.asOf(file.viewer(), survivorId, day);
    }

    /** What somebody of the staff is called; empty text for somebody out of reach. */
    String name(UUID user) {
        return file.people().staff(user).map(Staff::displayName).orElse("");
    }
}
