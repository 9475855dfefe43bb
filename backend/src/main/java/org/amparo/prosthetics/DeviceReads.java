package org.amparo.prosthetics;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.amparo.platform.PastRows;
import org.amparo.platform.PastRows.Past;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.FootUnit;
import org.amparo.vocabulary.KneeUnit;
import org.amparo.vocabulary.OrthosisType;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ProsthesisControl;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SocketDesign;
import org.amparo.vocabulary.Suspension;
import org.amparo.vocabulary.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class DeviceReads implements DeviceQueries {

    private static final int MOST_CARDS = 500;
    private static final int DELIVERED_SHOWN_DAYS = 7;
    private static final int OF_MAJORITY = 18;
    /** The columns of the board from left to right. */
    private static final List<DeviceStage> COLUMNS = List.of(DeviceStage.REFERRED, DeviceStage.ASSESSED, DeviceStage.PRESCRIBED,
            DeviceStage.MEASURED, DeviceStage.IN_FABRICATION, DeviceStage.FITTED, DeviceStage.TRAINING, DeviceStage.CHECKED,
            DeviceStage.REPAIR, DeviceStage.DELIVERED);
    private static final RowScope.Columns FILE = RowScope.Columns.of("s");
    private static final String FROM = "from read.device d join read.survivor s on s.survivor_id = d.survivor_id ";
    private static final String ON_THE_BOARD = """
            (d.step in ('REFERRED', 'ASSESSED', 'PRESCRIBED', 'MEASURED', 'IN_FABRICATION', 'FITTED', 'TRAINING', 'CHECKED', 'REPAIR')
                or d.step = 'DELIVERED' and d.delivered_on > :week)""";
    private static final Map<String, LedgerDevice.Kind> MARKS = Map.of("device.fitted", LedgerDevice.Kind.FITTED, "device.followed-up",
            LedgerDevice.Kind.FOLLOW_UP, "device.brought-in", LedgerDevice.Kind.BROUGHT_IN, "device.repaired", LedgerDevice.Kind.REPAIR,
            "device.growth-noted", LedgerDevice.Kind.GROWTH);

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final ReadAudit audit;
    private final Clock clock;
    private final PastRows past;

    DeviceReads(JdbcClient sql, Envelopes envelopes, ReadAudit audit, Clock clock, PastRows past) {
        this.past = past;
        this.sql = sql;
        this.envelopes = envelopes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Board board(Viewer viewer, BoardFilter filter, int perStage) {
        viewer.require(Permission.DEVICE_READ);
        require(perStage >= 1 && perStage <= MOST_CARDS, "form.number", "perStage", 1, MOST_CARDS);
        record Card(DeviceRow row, long total, LocalDate oldest, long blocked) {
        }
        List<Card> cards = statement(viewer, filter, """
                with placed as (select d.order_id, s.file_number, s.birth_year, count(*) over (partition by d.step) as total,
                    min(d.referred_on) filter (where d.delivered_on is null) over () as oldest,
                    count(*) filter (where d.on_hold) over () as blocked,
                    row_number() over (partition by d.step order by d.on_hold desc, d.referred_on, d.order_id) as place\s""" + FROM
                + "where " + ON_THE_BOARD,
                """
                         ) select d.*, placed.* from placed join read.device d on d.order_id = placed.order_id where placed.place <= :perStage
                        order by placed.place""")
                .param("perStage", perStage)
                .query((row, n) -> new Card(row(row), row.getLong("total"), day(row, "oldest"), row.getLong("blocked"))).list();
        Map<DeviceStage, List<Card>> byStep = cards.stream()
                .collect(Collectors.groupingBy(card -> card.row().step(), () -> new EnumMap<>(DeviceStage.class), Collectors.toList()));
        List<Board.Column> columns = COLUMNS.stream().filter(step -> filter.step() == null || filter.step() == step).map(step -> {
            List<Card> ofStep = byStep.getOrDefault(step, List.of());
            return new Board.Column(step, ofStep.isEmpty() ? 0 : ofStep.getFirst().total(), ofStep.stream().map(Card::row).toList());
        }).toList();
        audit.looked(viewer, Look.LIST, cards.stream().map(card -> card.row().survivorId()).distinct().toList(), null);
        Optional<Card> any = cards.stream().findFirst();
        return new Board(columns, any.map(Card::oldest).orElse(null), any.map(Card::blocked).orElse(0L),
                childrenPastReplacement(viewer, filter), benches(viewer));
    }

    private Map<UUID, Long> benches(Viewer viewer) {
        record Bench(UUID technician, long orders) {
        }
        return statement(viewer, BoardFilter.NONE, "select d.technician, count(*) as orders " + FROM + "where d.technician is not null and "
                + ON_THE_BOARD, " group by d.technician")
                .query((row, n) -> new Bench(row.getObject("technician", UUID.class), row.getLong("orders"))).list().stream()
                .collect(Collectors.toMap(Bench::technician, Bench::orders));
    }

    private long childrenPastReplacement(Viewer viewer, BoardFilter filter) {
        return statement(viewer, filter, "select count(*) " + FROM
                + "where d.ended_on is null and d.replacement_due < :today and s.birth_year > :adult", "")
                .param("adult", LocalDate.now(clock).getYear() - OF_MAJORITY).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(Viewer viewer, BoardFilter filter, String head, String tail) {
        RowScope scope = RowScope.of(viewer, Permission.DEVICE_READ, FILE);
        LocalDate today = LocalDate.now(clock);
        return sql.sql(head + (filter.technician() == null ? "" : " and d.technician = :technician")
                + (filter.step() == null ? "" : " and d.step = :step") + " and " + scope.sql() + tail).params(scope.parameters())
                .param("technician", filter.technician()).param("step", filter.step() == null ? null : filter.step().name())
                .param("today", today).param("week", today.minusDays(DELIVERED_SHOWN_DAYS));
    }

    @Override
    public DeviceView open(Viewer viewer, UUID orderId) {
        viewer.require(Permission.DEVICE_READ);
        RowScope scope = RowScope.of(viewer, Permission.DEVICE_READ, FILE);
        DeviceView view = sql.sql("select d.*, s.file_number, s.birth_year, s.full_name, s.caseworker, s.team, s.adm1, s.organisation "
                + FROM + "where d.order_id = :id and " + scope.sql()).params(scope.parameters()).param("id", orderId)
                .query((row, n) -> view(viewer, row)).optional().orElseThrow(() -> new NotAllowed(Permission.DEVICE_READ));
        audit.looked(viewer, Look.FILE, List.of(view.row().survivorId()), null);
        return view;
    }

    private DeviceView view(Viewer viewer, ResultSet row) throws SQLException {
        DeviceRow device = row(row);
        Placement placement = Placement.of(row);
        boolean withheld = !viewer.may(Permission.IDENTITY_READ, placement);
        String name = row.getString("full_name");
        boolean medical = viewer.may(Permission.MEDICAL_READ, placement);
        return new DeviceView(device, placement,
                withheld ? null : envelopes.open(device.survivorId(), "read.survivor.full_name", name), withheld,
                code(DeviceTechnology.class, row, "technology"),
                new Prescription.Parts(code(SocketDesign.class, row, "socket"), code(Suspension.class, row, "suspension"),
                        code(KneeUnit.class, row, "knee"), code(FootUnit.class, row, "foot"), code(OrthosisType.class, row, "orthosis"),
                        code(ProsthesisControl.class, row, "control")),
                row.getString("workshop"), row.getString("serial_number"), day(row, "warranty_until"), row.getInt("life_months"),
                code(Lifetime.Basis.class, row, "due_basis"), row.getObject("replaces", UUID.class),
                row.getObject("replaced_by", UUID.class), steps(device, medical),
                mayReplace(device), medical ? amputations(device) : List.of(), earlier(device, row));
    }

    /** What was told of a device from elsewhere, without the words; null for one of this programme. */
    private static EarlierDevice earlier(DeviceRow device, ResultSet row) throws SQLException {
        return device.origin() == null
                ? null
                : new EarlierDevice(device.survivorId(), device.referredOn(), device.got(), device.origin(),
                        code(DeviceCondition.class, row, "found_condition"), device.product(), device.side(), device.level(),
                        device.purpose(),
                        code(DeviceTechnology.class, row, "technology"), row.getBoolean("heavy_labour"),
                        code(SecondDeviceReason.class, row, "second_reason"), null);
    }

    private List<DeviceStep> steps(DeviceRow device, boolean medical) {
        return sql.sql("select * from read.device_step where order_id = ? order by sequence").param(device.orderId())
                .query((row, n) -> new DeviceStep(device.orderId(), row.getLong("sequence"), row.getString("event_name"),
                        day(row, "happened_on"), row.getObject("by_user", UUID.class), texts(row, "codes"),
                        row.getObject("figure", Integer.class), text(device, row, "remark", DeviceRows.REMARK, medical),
                        text(device, row, "demands", DeviceRows.DEMANDS, medical), text(device, row, "goal", DeviceRows.GOAL, medical),
                        row.getString("funded_by"), row.getString("instead_of")))
                .list();
    }

    private Personal<String> text(DeviceRow device, ResultSet row, String column, String place, boolean medical) throws SQLException {
        return medical ? envelopes.open(device.survivorId(), place, row.getString(column)) : null;
    }

    private List<DeviceView.Amputation> amputations(DeviceRow device) {
        return sql.sql("""
                select side, level from read.injury where survivor_id = ? and kind = 'AMPUTATION' and not retracted
                order by sequence""").param(device.survivorId())
                .query((row, n) -> new DeviceView.Amputation(code(Side.class, row, "side"), code(AmputationLevel.class, row, "level")))
                .list();
    }

    /** What the person has and can be replaced; the form leaves those of another kind or side out. */
    private List<DeviceRow> mayReplace(DeviceRow device) {
        if (!device.standing().moves().contains(DeviceMove.PRESCRIBE)) {
            return List.of();
        }
        return sql.sql("select d.*, s.file_number, s.birth_year " + FROM
                + "where d.survivor_id = ? and d.delivered_on is not null and d.ended_on is null order by d.delivered_on, d.order_id")
                .param(device.survivorId()).query((row, n) -> row(row)).list();
    }

    @Override
    public List<LedgerDevice> ledger(Viewer viewer, UUID survivorId) {
        return ledger(viewer, survivorId, Past.TODAY, Look.FILE, null);
    }

    @Override
    public List<LedgerDevice> ledgerAsOf(Viewer viewer, UUID survivorId, LocalDate day) {
        viewer.require(Permission.DEVICE_READ);
        List<UUID> orders = sql.sql("select order_id from read.device where survivor_id = ?").param(survivorId).query(UUID.class).list();
        return ledger(viewer, survivorId, past.atEndOf(day, orders, DeviceRows.class), Look.FILE_AS_OF, String.valueOf(day));
    }

    private List<LedgerDevice> ledger(Viewer viewer, UUID survivorId, Past rows, Look look, String detail) {
        viewer.require(Permission.DEVICE_READ);
        RowScope scope = RowScope.of(viewer, Permission.DEVICE_READ, FILE);
        List<DeviceRow> devices = sql.sql(rows.in("select d.*, s.file_number, s.birth_year " + FROM + "where d.survivor_id = :survivor and "
                + scope.sql() + " order by coalesce(d.delivered_on, d.referred_on), d.order_id")).params(scope.parameters())
                .params(rows.parameters())
                .param("survivor", survivorId).query((row, n) -> row(row)).list();
        audit.looked(viewer, look, devices.isEmpty() ? List.of() : List.of(survivorId), detail);
        if (devices.isEmpty()) {
            return List.of();
        }
        record Marked(UUID order, LedgerDevice.Mark mark) {
        }
        Map<UUID, List<Marked>> marks = sql.sql(rows.in("""
                select order_id, event_name, happened_on, codes, figure from read.device_step
                where survivor_id = :survivor and event_name = any(:names) order by happened_on, sequence""")).params(rows.parameters())
                .param("survivor", survivorId)
                .param("names", MARKS.keySet().toArray(String[]::new))
                .query((row, n) -> new Marked(row.getObject("order_id", UUID.class),
                        new LedgerDevice.Mark(MARKS.get(row.getString("event_name")), day(row, "happened_on"), texts(row, "codes"),
                                row.getObject("figure", Integer.class))))
                .list().stream().collect(Collectors.groupingBy(Marked::order));
        return devices.stream().map(device -> new LedgerDevice(device,
                marks.getOrDefault(device.orderId(), List.of()).stream().map(Marked::mark).toList())).toList();
    }

    // --- rows

    private static DeviceRow row(ResultSet row) throws SQLException {
        AssistiveProduct product = code(AssistiveProduct.class, row, "product");
        DeviceStage stage = stage(row);
        boolean ready = stage == DeviceStage.ON_HOLD || row.getBoolean("ready");
        return new DeviceRow(row.getObject("order_id", UUID.class), row.getObject("survivor_id", UUID.class), row.getString("file_number"),
                row.getObject("birth_year", Integer.class),
                new DeviceStanding(stage, product != null && product.isMadeToMeasure(), ready), code(DeviceStage.class, row, "step"),
                day(row, "step_since"), product, code(Side.class, row, "side"), code(AmputationLevel.class, row, "level"),
                code(DevicePurpose.class, row, "purpose"), code(Urgency.class, row, "urgency"), row.getObject("technician", UUID.class),
                code(DeviceHoldReason.class, row, "hold_reason"), day(row, "hold_review_on"), day(row, "referred_on"),
                day(row, "delivered_on"), day(row, "replacement_due"), day(row, "review_on"), row.getObject("in_use", Boolean.class),
                day(row, "out_since"), day(row, "ended_on"), row.getString("end_reason"), code(DeviceOrigin.class, row, "origin"),
                PartialDate.ofText(row.getString("got")));
    }

    /** As the database reckons it in the column of that name, which rows of a past day do not have. */
    private static DeviceStage stage(ResultSet row) throws SQLException {
        DeviceStage step = code(DeviceStage.class, row, "step");
        boolean used = step == DeviceStage.DELIVERED && day(row, "used_on") != null;
        return row.getBoolean("on_hold") ? DeviceStage.ON_HOLD : used ? DeviceStage.IN_USE : step;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(type, name)).orElse(null);
    }
}
