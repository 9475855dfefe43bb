package org.amparo.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.privacy.Personal;

/**
 * All measurements of one person with one instrument, the earliest first.
 *
 * @param points at least one
 */
public record MeasureSeries(Instrument instrument, List<Point> points) {

    public MeasureSeries {
        points = List.copyOf(points);
    }

    /**
     * One measurement.
     *
     * @param baseline true when it was marked as what later ones are held against
     * @param mode null when not told
     * @param answers null when the score alone is known
     * @param by who recorded it
     */
    public record Point(UUID measureId, LocalDate on, BigDecimal score, boolean baseline, boolean corrected, MeasureMode mode,
            String version, String language, UUID by, Personal<String> answers, Personal<String> remark) {
    }

    /** The last one. */
    public Point latest() {
        return points.getLast();
    }

    /** The last one that was marked as baseline, else the first. */
    public Point baseline() {
        return points.stream().filter(Point::baseline).reduce((earlier, later) -> later).orElse(points.getFirst());
    }

    /** From the baseline to the latest; empty while there is nothing after the baseline. */
    public Optional<Change> change() {
        Point from = baseline();
        return from.equals(latest()) ? Optional.empty() : Optional.of(instrument.change(from.score(), latest().score()));
    }
}
