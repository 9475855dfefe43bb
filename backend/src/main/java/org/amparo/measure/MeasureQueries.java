package org.amparo.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** What screens may ask about outcome measures. */
public interface MeasureQueries {

    /** What was measured with a person, by instrument, the one measured last first. What was taken back is left out. */
    @Needs(Permission.MEASURE_READ)
    List<MeasureSeries> series(Viewer viewer, UUID survivorId);

    /** The same as it stood at the end of a past day. @throws org.amparo.platform.RuleBroken when the day is to come */
    @Needs(Permission.MEASURE_READ)
    List<MeasureSeries> asOf(Viewer viewer, UUID survivorId, LocalDate day);
}
