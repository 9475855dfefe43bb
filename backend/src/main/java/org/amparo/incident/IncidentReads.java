package org.amparo.incident;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.platform.EventStream;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalKeys;
import org.amparo.vocabulary.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class IncidentReads implements IncidentQueries, CasualtyTotals, KnownIncidents {

    private static final RowScope.Columns COLUMNS = RowScope.Columns.of("i");
    private static final String COUNTED = "c.killed, c.injured";
    private static final String COUNTS = "select count(*) filter (where outcome = 'KILLED') as killed, "
            + "count(*) filter (where outcome = 'INJURED') as injured from read.casualty";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final EventStream events;
    private final ReadAudit audit;

    IncidentReads(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, EventStream events, ReadAudit audit) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public List<IncidentRow> near(Viewer viewer, PartialDate date, String adm1, DeviceType device, int limit) {
        viewer.require(Permission.INCIDENT_READ);
        require(limit >= 1 && limit <= 50, "form.number", "limit", 1, 50);
        RowScope scope = RowScope.of(viewer, Permission.INCIDENT_READ, COLUMNS);
        boolean dated = date != null && date.isKnown();
        // Two short walks of the index from the asked day, one back and one on, instead of ordering all incidents by their distance.
        String order = dated
                ? """
                        (select * from i where first_day >= :day order by first_day, incident_id limit :limit)
                        union all (select * from i where first_day < :day order by first_day desc, incident_id desc limit :limit)"""
                : "(select * from i order by first_day desc nulls last, incident_id limit :limit)";
        String statement = """
                with i as not materialized (select i.* from read.incident i where %s and (:adm1::text is null or i.adm1 = :adm1)
                    and (:device::text is null or i.device = :device)),
                near as (%s)
                select n.*, %s from near n cross join lateral (%s where incident_id = n.incident_id) c
                order by %s limit :limit""".formatted(scope.sql(), order, COUNTED, COUNTS,
                dated ? "abs(n.first_day - :day), n.incident_id" : "n.first_day desc nulls last, n.incident_id");
        return rows(viewer, sql.sql(statement).params(scope.parameters()).param("adm1", adm1)
                .param("device", device == null ? null : device.name()).param("day", dated ? date.earliest() : null)
                .param("limit", limit));
    }

    @Override
    public List<IncidentRow> these(Viewer viewer, Collection<UUID> ids) {
        viewer.require(Permission.INCIDENT_READ);
        require(ids.size() <= 50, "form.number", "ids", 0, 50);
        RowScope scope = RowScope.of(viewer, Permission.INCIDENT_READ, COLUMNS);
        return ids.isEmpty()
                ? List.of()
                : rows(viewer, sql.sql("select i.*, " + COUNTED + " from read.incident i cross join lateral (" + COUNTS
                        + " where incident_id = i.incident_id) c where i.incident_id = any(:ids) and " + scope.sql()
                        + " order by i.first_day nulls last, i.incident_id").params(scope.parameters())
                        .param("ids", ids.toArray(UUID[]::new)));
    }

    private List<IncidentRow> rows(Viewer viewer, JdbcClient.StatementSpec statement) {
        record Line(UUID id, Placement placement, String place, IncidentRow row) {
        }
        List<Line> lines = statement.query((row, n) -> new Line(row.getObject("incident_id", UUID.class), Placement.of(row),
                row.getString("place"), row(row))).list();
        keys.warm(lines.stream().filter(line -> line.place() != null).map(Line::id).toList());
        List<IncidentRow> rows = lines.stream().map(line -> {
            boolean withheld = !viewer.may(Permission.CONTACT_READ, line.placement());
            IncidentRow row = line.row();
            return new IncidentRow(row.incidentId(), row.date(), row.adm1(),
                    withheld ? null : envelopes.open(line.id(), "read.incident.place", line.place()), withheld, row.device(),
                    row.register(),
                    row.killed(), row.injured());
        }).toList();
        audit.looked(viewer, Look.INCIDENT, rows.stream().map(IncidentRow::incidentId).toList(), null);
        return rows;
    }

    private static IncidentRow row(ResultSet row) throws SQLException {
        return new IncidentRow(row.getObject("incident_id", UUID.class), PartialDate.ofText(row.getString("incident_date")),
                row.getString("adm1"), null, true, DeviceType.valueOf(row.getString("device")), row.getString("register"),
                row.getInt("killed"), row.getInt("injured"));
    }

    /** Under a shared lock on the incident's row, which every event of the incident writes. */
    @Override
    public Optional<Said> of(UUID incidentId, UUID survivorId) {
        return sql.sql("""
                select i.incident_date, c.casualty_id is not null as counted, c.outcome, c.civil_status, c.age_group
                from read.incident i left join read.casualty c on c.incident_id = i.incident_id and c.survivor_id = ?
                where i.incident_id = ? order by c.sequence limit 1 for share of i""").params(survivorId, incidentId)
                .query((row, n) -> new Said(PartialDate.ofText(row.getString("incident_date")), row.getBoolean("counted"),
                        code(CasualtyOutcome.class, row, "outcome"), code(CivilStatus.class, row, "civil_status"),
                        code(AgeGroup.class, row, "age_group")))
                .optional();
    }

    @Override
    public IncidentView open(Viewer viewer, UUID incidentId) {
        RowScope scope = RowScope.of(viewer, Permission.INCIDENT_READ, COLUMNS);
        List<Casualty> casualties = new ArrayList<>();
        Optional<IncidentView> view = sql.sql("select i.* from read.incident i where i.incident_id = :id and " + scope.sql())
                .params(scope.parameters()).param("id", incidentId).query((row, n) -> view(viewer, row, casualties)).optional();
        IncidentView found = view.orElseThrow(() -> new NotAllowed(Permission.INCIDENT_READ));
        casualties.addAll(casualties(incidentId));
        audit.looked(viewer, Look.INCIDENT, List.of(incidentId), null);
        return new IncidentView(found.incidentId(), found.details(), List.copyOf(casualties), found.version(), found.placement(),
                found.placeWithheld());
    }

    @Override
    public List<IncidentStep> history(Viewer viewer, UUID incidentId) {
        Placement placement = open(viewer, incidentId).placement();
        IncidentFold fold = new IncidentFold(placement, !viewer.may(Permission.CONTACT_READ, placement));
        events.of(incidentId, null).forEach(stored -> fold.then((IncidentEvent) stored.event(), stored.recorded()));
        return fold.steps();
    }

    private IncidentView view(Viewer viewer, ResultSet row, List<Casualty> casualties) throws SQLException {
        UUID id = row.getObject("incident_id", UUID.class);
        boolean withheld = !viewer.may(Permission.CONTACT_READ, Placement.of(row));
        IncidentDetails details = new IncidentDetails(PartialDate.ofText(row.getString("incident_date")), row.getString("adm1"),
                withheld ? null : envelopes.open(id, "read.incident.adm2", row.getString("adm2")),
                withheld ? null : envelopes.open(id, "read.incident.place", row.getString("place")),
                withheld ? null : envelopes.open(id, "read.incident.coordinates", row.getString("coordinates")),
                code(PlaceSetting.class, row, "setting"), code(DeviceType.class, row, "device"), code(Certainty.class, row, "certainty"),
                code(Activation.class, row, "activation"), code(Answer.class, row, "item_moved_before"),
                code(Answer.class, row, "area_marked"), code(IdentificationSource.class, row, "source"), row.getString("register"));
        return new IncidentView(id, details, casualties, row.getLong("version"), Placement.of(row), withheld);
    }

    private List<Casualty> casualties(UUID incidentId) {
        return sql.sql("select * from read.casualty where incident_id = ? order by sequence").param(incidentId)
                .query((row, n) -> casualty(row)).list();
    }

    static Casualty casualty(ResultSet row) throws SQLException {
        return new Casualty(row.getObject("casualty_id", UUID.class), code(CasualtyOutcome.class, row, "outcome"),
                code(Sex.class, row, "sex"), code(AgeGroup.class, row, "age_group"), code(CivilStatus.class, row, "civil_status"),
                row.getObject("survivor_id", UUID.class));
    }

    @Override
    @Transactional(readOnly = true)
    public Totals count(Viewer viewer, List<Dimension> by, String register) {
        viewer.require(Permission.CASUALTY_COUNT_READ);
        require(by.size() <= 3 && by.stream().distinct().count() == by.size(), "form.number", "by", 0, 3);
        RowScope scope = RowScope.of(viewer, Permission.CASUALTY_COUNT_READ, COLUMNS);
        String columns = by.stream().map(dimension -> "coalesce(" + column(dimension) + "::text, 'UNKNOWN')")
                .collect(Collectors.joining(", "));
        String grouped = by.isEmpty() ? "" : " group by " + columns + " order by " + columns;
        List<Cell> cells = sql.sql("select count(*)" + (by.isEmpty() ? "" : ", " + columns)
                + " from read.casualty c join read.incident i on i.incident_id = c.incident_id where " + scope.sql()
                + " and (:register::text is null or i.register = :register)" + grouped).params(scope.parameters())
                .param("register", register)
                .query((row, n) -> cell(row, by.size())).list();
        return new Totals(cells.stream().mapToLong(Cell::count).sum(), List.copyOf(by), by.isEmpty() ? List.of() : cells);
    }

    private static Cell cell(ResultSet row, int dimensions) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            values.add(row.getString(i + 2));
        }
        return new Cell(List.copyOf(values), row.getLong(1));
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case YEAR -> "case when i.incident_date = '/PREFER_NOT_TO_SAY' then 'PREFER_NOT_TO_SAY' else i.year::text end";
            case ADM1 -> "i.adm1";
            case SEX -> "c.sex";
            case AGE_GROUP -> "c.age_group";
            case CIVIL_STATUS -> "c.civil_status";
            case OUTCOME -> "c.outcome";
            case DEVICE -> "i.device";
        };
    }

    private static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(type, name)).orElse(null);
    }
}
