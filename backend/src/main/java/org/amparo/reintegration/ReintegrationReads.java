package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.measure.Band;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureQueries;
import org.amparo.measure.MeasureSeries;
import org.amparo.platform.PastRows;
import org.amparo.platform.PastRows.Past;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.BenefitScheme;
import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.FoodSecurity;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.HousingWork;
import org.amparo.vocabulary.InclusiveMeasure;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeChange;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.Repayment;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Trade;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class ReintegrationReads implements ReintegrationQueries {

    private static final int MOST_DUE = 500;
    private static final RowScope.Columns FILE = RowScope.Columns.of("g");
    private static final Reintegration NOTHING = new Reintegration(List.of(), List.of(), Achievement.of(null, null, List.of()));

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final MeasureQueries measures;
    private final ReadAudit audit;
    private final PastRows past;

    ReintegrationReads(JdbcClient sql, Envelopes envelopes, MeasureQueries measures, ReadAudit audit, PastRows past) {
        this.past = past;
        this.sql = sql;
        this.envelopes = envelopes;
        this.measures = measures;
        this.audit = audit;
    }

    /**
     * What a person may be told apart by while a file is read.
     *
     * @param medical whether words may be shown
     * @param rows of today or of a past day
     * @param day null for today
     */
    private record Opened(UUID person, boolean medical, Past rows, LocalDate day) {
    }

    @Override
    public Reintegration ofFile(Viewer viewer, UUID survivorId) {
        return read(viewer, survivorId, Past.TODAY, null);
    }

    @Override
    public Reintegration asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        scope(viewer);
        List<UUID> told = sql.sql("""
                select support_id from read.support where survivor_id = :survivor
                union all select review_id from read.reintegration_review where survivor_id = :survivor""").param("survivor", survivorId)
                .query(UUID.class).list();
        return read(viewer, survivorId, past.atEndOf(day, told, SupportRows.class, ReviewRows.class), day);
    }

    private Reintegration read(Viewer viewer, UUID survivorId, Past rows, LocalDate day) {
        RowScope scope = scope(viewer);
        Optional<Opened> file = sql.sql("""
                select g.caseworker, g.team, g.adm1, g.organisation from read.survivor_gate g
                where g.survivor_id = :survivor and""" + " " + scope.sql()).params(scope.parameters()).param("survivor", survivorId)
                .query((row, n) -> new Opened(survivorId, viewer.may(Permission.MEDICAL_READ, Placement.of(row)), rows, day)).optional();
        if (file.isEmpty()) {
            return NOTHING;
        }
        List<Reintegration.Said> reviews = reviews(file.get());
        List<SupportView> supports = supports(file.get());
        if (!reviews.isEmpty() || !supports.isEmpty()) {
            audit.looked(viewer, day == null ? Look.FILE : Look.FILE_AS_OF, List.of(survivorId), day == null ? null : day.toString());
        }
        return new Reintegration(supports, reviews,
                achievement(viewer, survivorId, day, reviews.stream().map(Reintegration.Said::review).toList()));
    }

    /** Whoever may not read outcome measures is told that the restriction is not known, as it is not to them. */
    private Achievement achievement(Viewer viewer, UUID survivorId, LocalDate day, List<Review> reviews) {
        if (!viewer.may(Permission.MEASURE_READ)) {
            return Achievement.of(null, null, reviews);
        }
        List<MeasureSeries> measured = day == null ? measures.series(viewer, survivorId) : measures.asOf(viewer, survivorId, day);
        return measured.stream().filter(series -> series.instrument() == Instrument.P_SCALE).findFirst()
                .map(series -> Achievement.of(score(series.baseline()), score(series.latest()), reviews))
                .orElseGet(() -> Achievement.of(null, null, reviews));
    }

    private static Achievement.Score score(MeasureSeries.Point point) {
        Band band = Instrument.P_SCALE.band(point.score());
        return new Achievement.Score(point.on(), point.score(), Instrument.P_SCALE.bands().indexOf(band), band.code());
    }

    private List<SupportView> supports(Opened file) {
        Map<UUID, List<Placed<SupportView.Found>>> found = outcomes(file).stream().collect(Collectors.groupingBy(Placed::support));
        Map<UUID, List<Placed<SupportView.Paid>>> paid = payments(file).stream().collect(Collectors.groupingBy(Placed::support));
        return statement(file,
                "select * from read.support where survivor_id = :person order by (ended_on is not null), begun_on, support_id")
                .query((row, n) -> {
                    UUID id = row.getObject("support_id", UUID.class);
                    return new SupportView(id, plan(file, row), day(row, "check_on"), day(row, "ended_on"),
                            code(SupportEnding.class, row, "end_reason"), things(found.get(id)), things(paid.get(id)));
                }).list();
    }

    /** A question about the file's person, as of the day at which the file is read. */
    private JdbcClient.StatementSpec statement(Opened file, String text) {
        return sql.sql(file.rows().in(text)).params(file.rows().parameters()).param("person", file.person());
    }

    /** Something that belongs to a support. */
    private record Placed<T>(UUID support, T thing) {
    }

    private static <T> List<T> things(List<Placed<T>> placed) {
        return placed == null ? List.of() : placed.stream().map(Placed::thing).toList();
    }

    private SupportPlan plan(Opened file, ResultSet row) throws SQLException {
        return new SupportPlan(file.person(), code(SupportKind.class, row, "kind"), code(Trade.class, row, "trade"),
                code(SchoolLevel.class, row, "level"), codes(HousingWork.class, row, "works"),
                code(LegalDocument.class, row, "document"), code(BenefitScheme.class, row, "scheme"), row.getBoolean("emergency"),
                day(row, "begun_on"), text(file, row, "purpose", SupportRows.PURPOSE), row.getString("funded_by"));
    }

    private List<Placed<SupportView.Found>> outcomes(Opened file) {
        return statement(file, """
                select o.*, s.kind from read.support_outcome o join read.support s on s.support_id = o.support_id
                where o.survivor_id = :person order by o.support_id, o.sequence""")
                .query((row, n) -> new Placed<>(row.getObject("support_id", UUID.class),
                        new SupportView.Found(outcome(file, row), row.getObject("by_user", UUID.class), row.getBoolean("corrected"))))
                .list();
    }

    private Outcome outcome(Opened file, ResultSet row) throws SQLException {
        SupportKind kind = code(SupportKind.class, row, "kind");
        return new Outcome(row.getObject("outcome_id", UUID.class), day(row, "found_on"),
                kind == SupportKind.SCHOOL
                        ? new Outcome.School(code(SchoolStatus.class, row, "status"), code(SchoolLevel.class, row, "level"),
                                codes(InclusiveMeasure.class, row, "measures"), row.getObject("distance_km", Integer.class))
                        : null,
                kind == SupportKind.VOCATIONAL_TRAINING
                        ? new Outcome.Training(code(TrainingStatus.class, row, "status"), row.getObject("hours", Integer.class),
                                row.getObject("working_in_trade", Boolean.class))
                        : null,
                kind == SupportKind.GRANT
                        ? new Outcome.Business(code(BusinessStatus.class, row, "status"), code(IncomeChange.class, row, "income_change"),
                                code(Repayment.class, row, "repaid"))
                        : null,
                kind == SupportKind.EMPLOYMENT
                        ? new Outcome.Work(code(WorkStatus.class, row, "status"), row.getObject("hours", Integer.class),
                                row.getObject("accommodation", Boolean.class), row.getObject("retained", Boolean.class))
                        : null,
                kind == SupportKind.HOUSING_ADAPTATION ? new Outcome.Housing(code(HousingStatus.class, row, "status")) : null,
                kind == SupportKind.LEGAL_DOCUMENT ? new Outcome.Document(code(DocumentStatus.class, row, "status")) : null,
                kind == SupportKind.BENEFIT
                        ? new Outcome.Benefit(code(BenefitStatus.class, row, "status"), row.getBigDecimal("monthly"),
                                row.getString("currency"))
                        : null,
                kind == SupportKind.COMMUNITY_LIFE
                        ? new Outcome.Community(row.getObject("joins_group", Boolean.class), row.getObject("days_out", Integer.class))
                        : null,
                text(file, row, "remark", SupportRows.REMARK));
    }

    private List<Placed<SupportView.Paid>> payments(Opened file) {
        return statement(file, """
                select p.*, b.name as line from read.grant_payment p left join read.budget_line b on b.line_id = p.line_id
                where p.survivor_id = :person order by p.support_id, p.sequence""")
                .query((row, n) -> new Placed<>(row.getObject("support_id", UUID.class),
                        new SupportView.Paid(new Disbursement(row.getObject("payment_id", UUID.class),
                                row.getObject("line_id", UUID.class), row.getBigDecimal("amount"), row.getString("currency"),
                                day(row, "paid_on"), row.getBoolean("loan"), text(file, row, "purpose", SupportRows.PAID_FOR)),
                                row.getString("line"), row.getObject("by_user", UUID.class), row.getBoolean("corrected"))))
                .list();
    }

    private List<Reintegration.Said> reviews(Opened file) {
        return statement(file,
                "select * from read.reintegration_review where survivor_id = :person order by reviewed_on, recorded_at, review_id")
                .query((row, n) -> new Reintegration.Said(row.getObject("review_id", UUID.class),
                        new Review(file.person(), day(row, "reviewed_on"), code(ReviewOccasion.class, row, "occasion"),
                                code(IncomeSource.class, row, "income"), code(IncomeBand.class, row, "band"),
                                code(FoodSecurity.class, row, "food"), row.getObject("debts", Boolean.class),
                                code(ChosenActivity.class, row, "activity"), row.getObject("by_choice", Boolean.class),
                                day(row, "since"), row.getObject("taking_part", Integer.class),
                                text(file, row, "remark", ReviewRows.REMARK)),
                        row.getObject("by_user", UUID.class), row.getBoolean("corrected")))
                .list();
    }

    @Override
    public Due due(Viewer viewer, LocalDate from, LocalDate until, Scope reach, int limit) {
        require(limit >= 1 && limit <= MOST_DUE, "form.number", "limit", 1, MOST_DUE);
        RowScope scope = scope(viewer, reach);
        record Counted(DueCheck check, long total) {
        }
        List<Counted> rows = sql.sql("""
                with due as (select s.support_id, s.kind, s.check_on, g.survivor_id, g.file_number, g.full_name, g.caseworker, g.team,
                        g.adm1, g.organisation, count(*) over () as total
                    from read.support s join read.survivor g on g.survivor_id = s.survivor_id
                    where s.check_on <= :until and s.check_on >= coalesce(:from::date, s.check_on) and\s""" + scope.sql() + """
                 order by s.check_on, s.support_id limit :limit)
                select due.*, o.status from due left join lateral (select status from read.support_outcome o
                    where o.support_id = due.support_id order by o.sequence desc limit 1) o on true
                order by due.check_on, due.support_id""").params(scope.parameters()).param("from", from).param("until", until)
                .param("limit", limit)
                .query((row, n) -> new Counted(dueCheck(viewer, row), row.getLong("total"))).list();
        audit.looked(viewer, Look.LIST, rows.stream().map(row -> row.check().survivorId()).distinct().toList(), null);
        return new Due(rows.stream().map(Counted::check).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private DueCheck dueCheck(Viewer viewer, ResultSet row) throws SQLException {
        UUID person = row.getObject("survivor_id", UUID.class);
        SupportKind kind = code(SupportKind.class, row, "kind");
        boolean withheld = !viewer.may(Permission.IDENTITY_READ, Placement.of(row));
        return new DueCheck(row.getObject("support_id", UUID.class), person, row.getString("file_number"),
                withheld ? null : envelopes.open(person, "read.survivor.full_name", row.getString("full_name")), withheld, kind,
                SupportStatuses.of(kind, row.getString("status")), day(row, "check_on"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<BudgetLineRow> budget(Viewer viewer) {
        viewer.require(Permission.BUDGET_READ);
        return sql.sql("""
                select b.*, coalesce(p.paid, 0) as paid, coalesce(p.grants, 0) as grants from read.budget_line b left join (
                    select line_id, sum(amount) as paid, count(*) as grants from read.grant_payment group by line_id) p
                on p.line_id = b.line_id order by b.closed, b.name, b.line_id""")
                .query((row, n) -> new BudgetLineRow(row.getObject("line_id", UUID.class), row.getString("name"),
                        row.getString("currency"), row.getBigDecimal("amount"), row.getBigDecimal("paid"), row.getLong("grants"),
                        day(row, "open_from"), day(row, "open_until"), row.getBoolean("closed")))
                .list();
    }

    // --- rows

    private Personal<String> text(Opened file, ResultSet row, String column, String place) throws SQLException {
        return file.medical() ? envelopes.open(file.person(), place, row.getString(column)) : null;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(type, name)).orElse(null);
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, ResultSet row, String column) throws SQLException {
        Set<E> codes = EnumSet.noneOf(type);
        if (row.getArray(column) != null) {
            Arrays.stream((String[]) row.getArray(column).getArray()).map(name -> Enum.valueOf(type, name)).forEach(codes::add);
        }
        return codes;
    }

    private static RowScope scope(Viewer viewer) {
        return scope(viewer, null);
    }

    private static RowScope scope(Viewer viewer, Scope reach) {
        viewer.require(Permission.REINTEGRATION_READ);
        return RowScope.of(viewer, Permission.REINTEGRATION_READ, reach, FILE);
    }
}
