package org.amparo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.targets.Target;
import org.amparo.targets.TargetQueries;
import org.amparo.targets.TargetUnit;
import org.amparo.targets.TargetsKnown;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets belong to nobody's files: whoever reads reports reads all of them. */
@Component
class TargetReads implements TargetQueries {

    private static final String KNOWN = "select * from stat.target where position <= ? order by position";

    private final JdbcClient sql;

    TargetReads(@Qualifier(ReportConnections.REPORTS) JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public TargetsKnown known(Viewer viewer, long known) {
        viewer.require(Permission.REPORT_READ);
        return new TargetsKnown(sql.sql(KNOWN).param(known).query((row, n) -> {
            String unit = row.getString("unit");
            return new Target(row.getString("indicator"), row.getString("adm1"), row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class), unit == null ? null : TargetUnit.valueOf(unit), row.getBigDecimal("value"),
                    row.getObject("set_by", UUID.class), Instant.parse(row.getString("recorded_at")), row.getLong("position"));
        }).list());
    }
}
