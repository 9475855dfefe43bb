package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.EventStream;
import org.amparo.platform.EventStream.Stored;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalKeys;
import org.amparo.vocabulary.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers about cases, caseloads and what waits, each within the viewer's reach. */
@Component
@Transactional
class CaseReads implements CaseQueries, CaseloadQueries, ApprovalQueries {

    static final RowScope.Columns COLUMNS = RowScope.Columns.of("s");
    private static final int PAGE = 200;
    private static final String NAME = "read.survivor.full_name";
    /** The day of a case's next step; {@code n} is its next follow-up. */
    private static final String NEXT_DUE = """
            case f.stage when 'ACTIVE' then least(n.follow_up_on, f.review_due_on) when 'ON_HOLD' then least(f.hold_until, n.follow_up_on)
                when 'REVIEW' then n.follow_up_on when 'TRANSFER_PENDING' then n.follow_up_on when 'CLOSURE_REQUESTED' then n.follow_up_on
                when 'CLOSED' then null else least(f.plan_due_on, n.follow_up_on) end""";
    private static final String NEXT_FOLLOW_UP = """
            left join lateral (select u.due_on as follow_up_on, u.follow_up_id from read.follow_up u where u.open_case = f.case_id
                order by u.due_on, u.follow_up_id limit 1) n on true
            """;

    private final JdbcClient sql;
    private final CaseReader cases;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;
    private final CaseRules rules;
    private final EventStream events;
    private final Clock clock;

    CaseReads(JdbcClient sql, CaseReader cases, Envelopes envelopes, PersonalKeys keys, ReadAudit audit, CaseRules rules,
            EventStream events, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.sql = sql;
        this.cases = cases;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
        this.rules = rules;
    }

    @Override
    public Optional<CaseView> open(Viewer viewer, UUID survivorId) {
        Optional<CaseView> view = read(viewer, survivorId);
        audit.looked(viewer, Look.FILE, List.of(survivorId), null);
        return view;
    }

    @Override
    public Optional<CaseView> asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        Placement placement = placementFor(viewer, survivorId);
        require(day != null, "form.required", "day");
        require(!day.isAfter(LocalDate.now(clock)), "R7.future", "day", day);
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<UUID> known = sql.sql("select case_id from read.case_file where survivor_id = ? order by case_id").param(survivorId)
                .query(UUID.class).list();
        audit.looked(viewer, Look.FILE_AS_OF, List.of(survivorId), day.toString());
        return known.stream().map(id -> fold(id, end, withheld(viewer, placement))).flatMap(Optional::stream)
                .sorted(Comparator.comparing(CaseFold::isOpen).thenComparing(CaseFold::openedOn).reversed()).findFirst()
                .map(fold -> fold.view(placement));
    }

    /** The case after all that was recorded before a moment; empty when it was not opened by then. */
    private Optional<CaseFold> fold(UUID caseId, Instant end, Set<PersonalClass> withheld) {
        List<Stored> past = events.of(caseId, null).stream().filter(stored -> stored.recorded().recordedAt().isBefore(end)).toList();
        CaseFold fold = new CaseFold(withheld);
        past.forEach(stored -> fold.then((CaseEvent) stored.event(), stored.recorded()));
        return past.isEmpty() ? Optional.empty() : Optional.of(fold);
    }

    /** Without an entry in the audit: the caller makes one. */
    Optional<CaseView> read(Viewer viewer, UUID survivorId) {
        return cases.read(survivorId, withheld(viewer, placementFor(viewer, survivorId)));
    }

    private static Set<PersonalClass> withheld(Viewer viewer, Placement placement) {
        Set<PersonalClass> withheld = EnumSet.noneOf(PersonalClass.class);
        if (!viewer.may(Permission.MEDICAL_READ, placement)) {
            withheld.add(PersonalClass.MEDICAL);
        }
        if (!viewer.may(Permission.PROTECTION_READ, placement)) {
            withheld.add(PersonalClass.PROTECTION);
        }
        return withheld;
    }

    Placement placementFor(Viewer viewer, UUID survivorId) {
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, COLUMNS);
        return Optional.ofNullable(survivorId)
                .flatMap(id -> sql.sql("select s.caseworker, s.team, s.adm1, s.organisation from read.survivor s "
                        + "where s.survivor_id = :id and " + scope.sql()).params(scope.parameters()).param("id", id)
                        .query((row, n) -> Placement.of(row)).optional())
                .orElseThrow(() -> new NotAllowed(Permission.CASE_READ));
    }

    // --- lists

    @Override
    public List<CaseRow> due(Viewer viewer, CaseFilter filter, int limit) {
        requireLimit(limit);
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, filter.reach(), COLUMNS);
        RowScope protection = RowScope.of(viewer, Permission.PROTECTION_READ, COLUMNS);
        List<Line> lines = sql.sql("""
                select f.case_id, s.survivor_id, s.file_number, s.full_name, f.stage, f.risk, f.maintenance, s.caseworker, s.team, s.adm1,
                    s.organisation, f.plan_due_on, f.review_due_on, f.hold_until, n.follow_up_on, n.follow_up_id,
                    case when""" + " " + protection.sql() + """
                then (select count(*) from read.case_risk r where r.case_id = f.case_id and r.severity = 'HIGH' and r.resolved_on is null)
                       else 0 end as high,
                  """ + " " + NEXT_DUE + """
                 as next_due
                from read.survivor s join read.case_file f on f.survivor_id = s.survivor_id
                """ + NEXT_FOLLOW_UP + "where not s.erased and " + where(filter) + " and " + scope.sql()
                + " order by next_due nulls last, f.case_id limit :limit").params(scope.parameters()).params(values(filter))
                .param("limit", limit).query((row, n) -> line(row)).list();
        return opened(viewer, lines);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ahead> ahead(Viewer viewer, Collection<UUID> survivorIds) {
        require(survivorIds.size() <= PAGE, "form.number", "survivorIds", 0, PAGE);
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, COLUMNS);
        return sql.sql("select distinct on (s.survivor_id) s.survivor_id, f.stage, n.follow_up_on, " + NEXT_DUE + """
                 as next_due, greatest(
                    (select max(u.held_on) from read.follow_up u where u.case_id = f.case_id and u.result in ('DONE', 'REFUSED')),
                    (select max(a.attempted_on) from read.contact_attempt a where a.case_id = f.case_id and a.reached)) as last_contact_on
                from read.survivor s join read.case_file f on f.survivor_id = s.survivor_id
                """ + NEXT_FOLLOW_UP + "where s.survivor_id = any(:persons) and not s.erased and " + scope.sql()
                + " order by s.survivor_id, f.stage = 'CLOSED', f.opened_on desc")
                .params(scope.parameters()).param("persons", survivorIds.toArray(UUID[]::new)).query((row, n) -> {
                    CaseStage stage = CaseStage.valueOf(row.getString("stage"));
                    LocalDate due = stage.isOpen() ? row.getObject("next_due", LocalDate.class) : null;
                    boolean followUpFirst = due != null && due.equals(row.getObject("follow_up_on", LocalDate.class));
                    return new Ahead(row.getObject("survivor_id", UUID.class), stage, stage.isOpen() ? next(stage, followUpFirst) : null,
                            due,
                            row.getObject("last_contact_on", LocalDate.class));
                }).list();
    }

    @Override
    @Transactional(readOnly = true)
    public long countDue(Viewer viewer, LocalDate until) {
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, Scope.OWN, COLUMNS);
        return sql.sql("select count(*) from read.survivor s join read.case_file f on f.survivor_id = s.survivor_id " + NEXT_FOLLOW_UP
                + "where not s.erased and f.stage <> 'CLOSED' and " + NEXT_DUE + " <= :until and " + scope.sql())
                .params(scope.parameters()).param("until", until).query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Viewer viewer, CaseFilter filter) {
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, filter.reach(), COLUMNS);
        return sql.sql("select count(*) from read.survivor s join read.case_file f on f.survivor_id = s.survivor_id where not s.erased and "
                + where(filter) + " and " + scope.sql()).params(scope.parameters()).params(values(filter)).query(Long.class).single();
    }

    private static String where(CaseFilter filter) {
        String stages = filter.stages().isEmpty() ? "f.stage <> 'CLOSED'" : "f.stage = any(:stages)";
        return filter.risk() == null ? stages : stages + " and f.risk = :risk";
    }

    private static Map<String, Object> values(CaseFilter filter) {
        Map<String, Object> values = new HashMap<>();
        if (!filter.stages().isEmpty()) {
            values.put("stages", Written.codes(filter.stages()));
        }
        if (filter.risk() != null) {
            values.put("risk", filter.risk().name());
        }
        return values;
    }

    private record Line(String envelope, Placement placement, CaseRow row) {
    }

    private static Line line(ResultSet row) throws SQLException {
        Placement placement = Placement.of(row);
        CaseStage stage = CaseStage.valueOf(row.getString("stage"));
        LocalDate due = row.getObject("next_due", LocalDate.class);
        NextStep next = next(stage, due != null && due.equals(row.getObject("follow_up_on", LocalDate.class)));
        return new Line(row.getString("full_name"), placement,
                new CaseRow(row.getObject("case_id", UUID.class), row.getObject("survivor_id", UUID.class), row.getString("file_number"),
                        null, true, stage, CaseReader.code(RiskLevel.class, row, "risk"), row.getBoolean("maintenance"),
                        placement.caseworker(), placement.team(), placement.adm1(),
                        next, next == NextStep.FOLLOW_UP ? row.getObject("follow_up_id", UUID.class) : null, due, row.getInt("high")));
    }

    private static NextStep next(CaseStage stage, boolean followUpFirst) {
        return switch (stage) {
            case REGISTERED, REOPENED -> followUpFirst ? NextStep.FOLLOW_UP : NextStep.START_ASSESSMENT;
            case ASSESSMENT -> followUpFirst ? NextStep.FOLLOW_UP : NextStep.COMPLETE_ASSESSMENT;
            case PLANNING -> followUpFirst ? NextStep.FOLLOW_UP : NextStep.WRITE_PLAN;
            case PLAN_APPROVAL -> NextStep.APPROVE_PLAN;
            case ACTIVE -> followUpFirst ? NextStep.FOLLOW_UP : NextStep.REVIEW;
            case REVIEW -> NextStep.END_REVIEW;
            case ON_HOLD -> followUpFirst ? NextStep.FOLLOW_UP : NextStep.LOOK_AT_HOLD;
            case TRANSFER_PENDING -> NextStep.ANSWER_TRANSFER;
            case CLOSURE_REQUESTED -> NextStep.APPROVE_CLOSURE;
            case CLOSED -> NextStep.NOTHING;
        };
    }

    private List<CaseRow> opened(Viewer viewer, List<Line> lines) {
        keys.warm(lines.stream().filter(line -> line.envelope() != null).map(line -> line.row().survivorId()).toList());
        audit.looked(viewer, Look.LIST, lines.stream().map(line -> line.row().survivorId()).toList(), null);
        return lines.stream().map(line -> {
            CaseRow row = line.row();
            boolean withheld = !viewer.may(Permission.IDENTITY_READ, line.placement());
            return new CaseRow(row.caseId(), row.survivorId(), row.fileNumber(), withheld ? null : name(row.survivorId(), line.envelope()),
                    withheld, row.stage(), row.risk(), row.maintenance(), row.caseworker(), row.team(), row.adm1(), row.nextStep(),
                    row.followUpId(), row.nextDue(), row.highRisks());
        }).toList();
    }

    private Personal<String> name(UUID survivorId, String envelope) {
        return envelopes.open(survivorId, NAME, envelope);
    }

    private static void requireLimit(int limit) {
        require(limit >= 1 && limit <= PAGE, "form.number", "limit", 1, PAGE);
    }

    // --- caseloads

    @Override
    @Transactional(readOnly = true)
    public Caseload of(Viewer viewer, UUID caseworker) {
        viewer.require(Permission.CASE_READ);
        return loads("s.caseworker = :caseworker", Map.of("caseworker", caseworker)).stream().findFirst()
                .orElseGet(() -> new Tally(caseworker).total());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Caseload> of(Viewer viewer, Collection<UUID> caseworkers) {
        viewer.require(Permission.CASE_READ);
        Map<UUID, Caseload> busy = loads("s.caseworker = any(:caseworkers)", Map.of("caseworkers", caseworkers.toArray(UUID[]::new)))
                .stream().collect(Collectors.toMap(Caseload::caseworker, load -> load));
        return caseworkers.stream().distinct().map(worker -> busy.computeIfAbsent(worker, idle -> new Tally(idle).total()))
                .sorted(Comparator.comparing(Caseload::weight)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Caseload> all(Viewer viewer) {
        RowScope scope = RowScope.of(viewer, Permission.CASE_READ, COLUMNS);
        List<UUID> within = sql.sql("select distinct s.caseworker from read.survivor s where s.caseworker is not null and " + scope.sql())
                .params(scope.parameters()).query(UUID.class).list();
        return loads("s.caseworker = any(:caseworkers)", Map.of("caseworkers", within.toArray(UUID[]::new)));
    }

    private List<Caseload> loads(String which, Map<String, Object> values) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        sql.sql("""
                select s.caseworker, c.risk, c.maintenance, count(*) as cases
                from read.survivor s join read.case_gate c on c.survivor_id = s.survivor_id
                where c.stage <> 'CLOSED' and not s.erased and""" + " " + which + " group by s.caseworker, c.risk, c.maintenance")
                .params(values)
                .query(row -> {
                    tallies.computeIfAbsent(row.getObject("caseworker", UUID.class), Tally::new)
                            .add(CaseReader.code(RiskLevel.class, row, "risk"), row.getBoolean("maintenance"), row.getInt("cases"));
                });
        return tallies.values().stream().map(Tally::total).sorted(Comparator.comparing(Caseload::weight).reversed()).toList();
    }

    private final class Tally {
        private final UUID caseworker;
        private final Map<RiskLevel, Integer> byRisk = new HashMap<>();
        private int maintenance;
        private int cases;
        private BigDecimal weight = BigDecimal.ZERO;

        Tally(UUID caseworker) {
            this.caseworker = caseworker;
        }

        void add(RiskLevel risk, boolean inMaintenance, int some) {
            cases += some;
            weight = weight.add(rules.caseload().weightOf(risk, inMaintenance).multiply(BigDecimal.valueOf(some)));
            if (inMaintenance) {
                maintenance += some;
            } else {
                byRisk.merge(risk == null ? RiskLevel.MEDIUM : risk, some, Integer::sum);
            }
        }

        Caseload total() {
            CaseRules.Caseload limits = rules.caseload();
            return new Caseload(caseworker, cases, byRisk.getOrDefault(RiskLevel.HIGH, 0), byRisk.getOrDefault(RiskLevel.MEDIUM, 0),
                    byRisk.getOrDefault(RiskLevel.LOW, 0), maintenance, weight, limits.soft(), limits.hard(), limits.isNearlyFull(weight),
                    limits.isFull(weight, limits.weightOf(RiskLevel.MEDIUM, false)));
        }
    }

    // --- what waits

    private record Asked(String envelope, String remark, Placement placement, Waiting waiting) {
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, int limit) {
        requireLimit(limit);
        RowScope scope = RowScope.of(viewer, Permission.CASE_APPROVE, COLUMNS);
        List<Asked> asked = sql.sql("""
                select a.case_id, a.survivor_id, a.kind, a.requested_by, a.requested_at, a.reason, a.remark, s.file_number, s.full_name,
                    s.caseworker, s.team, s.adm1, s.organisation
                from read.case_approval a join read.survivor s on s.survivor_id = a.survivor_id
                where not s.erased and a.requested_by <> :viewerUser::uuid and""" + " " + scope.sql()
                + " order by a.requested_at, a.case_id limit :limit").params(scope.parameters()).param("limit", limit)
                .query((row, n) -> asked(row)).list();
        List<UUID> persons = asked.stream().map(one -> one.waiting().survivorId()).distinct().toList();
        keys.warm(persons);
        audit.looked(viewer, Look.LIST, persons, null);
        return asked.stream().map(one -> {
            Waiting waiting = one.waiting();
            boolean withheld = !viewer.may(Permission.IDENTITY_READ, one.placement());
            boolean health = viewer.may(Permission.MEDICAL_READ, one.placement());
            return new Waiting(waiting.caseId(), waiting.survivorId(), waiting.fileNumber(),
                    withheld ? null : name(waiting.survivorId(), one.envelope()), withheld, waiting.kind(), waiting.requestedBy(),
                    waiting.requestedAt(), waiting.reason(),
                    health ? envelopes.open(waiting.survivorId(), "read.case_approval.remark", one.remark()) : null);
        }).toList();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getString("full_name"), row.getString("remark"), Placement.of(row),
                new Waiting(row.getObject("case_id", UUID.class), row.getObject("survivor_id", UUID.class), row.getString("file_number"),
                        null, true, ApprovalKind.valueOf(row.getString("kind")), row.getObject("requested_by", UUID.class),
                        CaseReader.instant(row, "requested_at"), row.getString("reason"), null));
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Viewer viewer) {
        RowScope scope = RowScope.of(viewer, Permission.CASE_APPROVE, COLUMNS);
        return sql.sql("""
                select count(*) from read.case_approval a join read.survivor s on s.survivor_id = a.survivor_id
                where not s.erased and a.requested_by <> :viewerUser::uuid and""" + " " + scope.sql()).params(scope.parameters())
                .query(Long.class).single();
    }

    @Override
    public List<Offered> offered(Viewer viewer) {
        if (!viewer.may(Permission.CASE_WORK)) {
            return List.of();
        }
        List<Offered> offered = sql.sql("""
                select t.case_id, t.survivor_id, t.transfer_id, t.requested_by, t.requested_on, t.reason, s.file_number, s.adm1, c.stage,
                    c.risk
                from read.case_transfer t join read.survivor s on s.survivor_id = t.survivor_id
                join read.case_gate c on c.case_id = t.case_id
                where t.to_caseworker = ? and t.status = 'WAITING' and not s.erased order by t.requested_on, t.case_id""")
                .param(viewer.user()).query((row, n) -> offered(row)).list();
        audit.looked(viewer, Look.LIST, offered.stream().map(Offered::survivorId).toList(), null);
        return offered;
    }

    private Offered offered(ResultSet row) throws SQLException {
        UUID survivorId = row.getObject("survivor_id", UUID.class);
        return new Offered(row.getObject("case_id", UUID.class), survivorId, row.getObject("transfer_id", UUID.class),
                row.getString("file_number"), row.getString("adm1"), CaseStage.valueOf(row.getString("stage")),
                CaseReader.code(RiskLevel.class, row, "risk"), row.getObject("requested_by", UUID.class),
                row.getObject("requested_on", LocalDate.class),
                envelopes.open(survivorId, "read.case_transfer.reason", row.getString("reason")));
    }
}
