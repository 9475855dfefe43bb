package org.amparo.funding;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.Pillar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads grants, and asks whether one pays. There are few of them. */
@Component
class GrantReads implements DonorGrants, GrantGate {

    private static final String GRANT = """
            select g.*, o.name as donor_name from read.donor_grant g left join access.organisation o on o.id = g.donor
            """;
    private static final String OPEN = GRANT + """
            where g.from_day <= :day and coalesce(g.closed_on, g.to_day) >= :day order by g.code collate "C" """;
    private static final String DAYS = "select from_day, coalesce(closed_on, to_day) as last_day from read.donor_grant where grant_id = ?";
    private static final String HISTORY = "select * from read.donor_grant_change where grant_id = ? order by sequence";

    private final JdbcClient sql;

    GrantReads(JdbcClient sql) {
        this.sql = sql;
    }

    private record Days(LocalDate from, LocalDate last) {

        boolean have(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(last);
        }
    }

    @Override
    public void requireOpen(String code, LocalDate day, String field) {
        if (code == null) {
            return;
        }
        Days days = days(code).orElseThrow(() -> new RuleBroken("funding.unknown", field));
        require(day == null || days.have(day), "funding.day", field, days.from(), days.last());
    }

    @Override
    public boolean pays(String code, LocalDate day) {
        return code == null || days(code).filter(days -> days.have(day)).isPresent();
    }

    private Optional<Days> days(String code) {
        return sql.sql(DAYS).param(DonorGrantCommand.idOf(code))
                .query((row, n) -> new Days(day(row, "from_day"), day(row, "last_day"))).optional();
    }

    @Override
    public List<GrantRow> all(Viewer viewer) {
        viewer.require(Permission.GRANT_READ);
        return sql.sql(GRANT + "order by g.code collate \"C\"").query((row, n) -> grant(row)).list();
    }

    @Override
    public List<GrantRow> openOn(Viewer viewer, LocalDate day) {
        viewer.require(Permission.GRANT_READ);
        return sql.sql(OPEN).param("day", day).query((row, n) -> grant(row)).list();
    }

    @Override
    public Optional<GrantView> of(Viewer viewer, String code) {
        viewer.require(Permission.GRANT_READ);
        UUID id = DonorGrantCommand.idOf(code);
        return sql.sql(GRANT + "where g.grant_id = ?").param(id).query((row, n) -> grant(row)).optional()
                .map(row -> new GrantView(row, sql.sql(HISTORY).param(id).query((change, n) -> change(change)).list()));
    }

    private static GrantRow grant(ResultSet row) throws SQLException {
        return new GrantRow(row.getObject("grant_id", UUID.class), row.getString("code"), row.getString("donor_name"), details(row),
                day(row, "closed_on"), row.getLong("version"));
    }

    private static GrantChange change(ResultSet row) throws SQLException {
        GrantChange.Kind kind = GrantChange.Kind.valueOf(row.getString("kind"));
        return new GrantChange(kind, row.getObject("by_user", UUID.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                switch (kind) {
                    case OPENED, CORRECTED -> details(row);
                    case CLOSED, REOPENED, TARGET_SET, TARGET_DROPPED -> null;
                }, switch (kind) {
                    case TARGET_SET, TARGET_DROPPED -> target(row);
                    case OPENED, CORRECTED, CLOSED, REOPENED -> null;
                }, day(row, "on_day"));
    }

    private static GrantDetails details(ResultSet row) throws SQLException {
        return new GrantDetails(row.getObject("donor", UUID.class), row.getString("title"), day(row, "from_day"), day(row, "to_day"),
                texts(row, "pillars").stream().map(Pillar::valueOf).toList(), texts(row, "areas"));
    }

    private static GrantTarget target(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new GrantTarget(LogframeIndicator.valueOf(row.getString("indicator")), unit == null ? null : GrantUnit.valueOf(unit),
                row.getBigDecimal("value"), day(row, "by_day"), row.getBigDecimal("baseline"), day(row, "baseline_on"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
