package org.amparo.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.FilePlacements;
import org.axonframework.eventhandling.EventHandler;

/** One row a measurement, as it is right by now. It belongs to whom the person's file belongs. */
@InlineProjection
class MeasureRows implements ReadModel, Placements {

    static final Table MEASURE = Table.of("read.measure", "measure_id", "survivor_id", "instrument", "measured_on", "score", "mode",
            "version", "language", "baseline", "corrected", "retracted", "by_user", "answers", "remark", "recorded_at");
    static final String ANSWERS = "read.measure.answers";
    static final String REMARK = "read.measure.remark";

    private final FilePlacements files;
    private final Envelopes envelopes;

    MeasureRows(FilePlacements files, Envelopes envelopes) {
        this.files = files;
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(MEASURE);
    }

    @Override
    public Class<? extends Command> commands() {
        return MeasureCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.measure where measure_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return command instanceof MeasureCommand.Record record
                ? record.measurement() == null ? Optional.empty() : files.of(record.measurement().survivorId())
                : of(command.target());
    }

    @EventHandler
    void on(MeasureEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case MeasureEvent.Recorded e -> {
                Map<String, Object> row = row(e.survivorId(), e.measurement());
                row.put("measure_id", e.measureId());
                row.put("corrected", false);
                row.put("retracted", false);
                row.put("by_user", recorded.by());
                row.put("recorded_at", recorded.recordedAt());
                rows.put(MEASURE, row);
            }
            case MeasureEvent.Corrected e -> {
                Map<String, Object> row = row(e.survivorId(), e.measurement());
                row.put("corrected", true);
                rows.change(MEASURE, new Object[]{e.measureId()}, row);
            }
            case MeasureEvent.Retracted e -> rows.change(MEASURE, new Object[]{e.measureId()}, Map.of("retracted", true));
        }
    }

    private Map<String, Object> row(UUID survivorId, Measurement measurement) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", survivorId);
        row.put("instrument", measurement.instrument());
        row.put("measured_on", measurement.on());
        row.put("score", measurement.score());
        row.put("mode", measurement.mode());
        row.put("version", measurement.version());
        row.put("language", measurement.language());
        row.put("baseline", measurement.baseline());
        row.put("answers", envelopes.seal(survivorId, PersonalClass.MEDICAL, ANSWERS, measurement.answers()));
        row.put("remark", envelopes.seal(survivorId, PersonalClass.MEDICAL, REMARK, measurement.remark()));
        return row;
    }
}
