package org.amparo.measure;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.platform.PastRows;
import org.amparo.platform.PastRows.Past;
import org.amparo.privacy.Envelopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class MeasureReads implements MeasureQueries {

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final ReadAudit audit;
    private final PastRows past;

    MeasureReads(JdbcClient sql, Envelopes envelopes, ReadAudit audit, PastRows past) {
        this.past = past;
        this.sql = sql;
        this.envelopes = envelopes;
        this.audit = audit;
    }

    private record Measured(Instrument instrument, MeasureSeries.Point point) {
    }

    @Override
    public List<MeasureSeries> series(Viewer viewer, UUID survivorId) {
        return series(viewer, survivorId, Past.TODAY, Look.FILE, null);
    }

    @Override
    public List<MeasureSeries> asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        List<UUID> measures = sql.sql("select measure_id from read.measure where survivor_id = ? order by recorded_at, measure_id")
                .param(survivorId).query(UUID.class).list();
        return series(viewer, survivorId, past.atEndOf(day, measures, MeasureRows.class), Look.FILE_AS_OF, String.valueOf(day));
    }

    private List<MeasureSeries> series(Viewer viewer, UUID survivorId, Past rows, Look look, String detail) {
        viewer.require(Permission.MEASURE_READ);
        RowScope scope = RowScope.of(viewer, Permission.MEASURE_READ, RowScope.Columns.of("g"));
        Map<Instrument, List<MeasureSeries.Point>> measured = sql.sql(rows.in("""
                select m.* from read.measure m join read.survivor_gate g on g.survivor_id = m.survivor_id
                where m.survivor_id = :survivor and not m.retracted and\s""" + scope.sql()
                + " order by m.measured_on, m.recorded_at, m.measure_id")).params(scope.parameters()).params(rows.parameters())
                .param("survivor", survivorId)
                .query((row, n) -> measured(survivorId, row)).list().stream().collect(Collectors.groupingBy(Measured::instrument,
                        LinkedHashMap::new, Collectors.mapping(Measured::point, Collectors.toList())));
        audit.looked(viewer, look, measured.isEmpty() ? List.of() : List.of(survivorId), detail);
        return measured.entrySet().stream().map(one -> new MeasureSeries(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((MeasureSeries one) -> one.latest().on()).reversed().thenComparing(MeasureSeries::instrument))
                .toList();
    }

    private Measured measured(UUID survivorId, ResultSet row) throws SQLException {
        String mode = row.getString("mode");
        Instrument instrument = Instrument.valueOf(row.getString("instrument"));
        return new Measured(instrument,
                new MeasureSeries.Point(row.getObject("measure_id", UUID.class), row.getObject("measured_on", LocalDate.class),
                        row.getBigDecimal("score").setScale(instrument.decimals(), RoundingMode.HALF_UP), row.getBoolean("baseline"),
                        row.getBoolean("corrected"),
                        mode == null ? null : MeasureMode.valueOf(mode), row.getString("version"), row.getString("language"),
                        row.getObject("by_user", UUID.class), envelopes.open(survivorId, MeasureRows.ANSWERS, row.getString("answers")),
                        envelopes.open(survivorId, MeasureRows.REMARK, row.getString("remark"))));
    }
}
