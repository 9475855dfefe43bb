package org.amparo.caseplan;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Placement;
import org.amparo.caseplan.CaseView.AssessmentDone;
import org.amparo.caseplan.CaseView.ClosureState;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.CaseView.Plan;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.caseplan.CaseView.ServiceState;
import org.amparo.caseplan.CaseView.TransferState;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.TravelMode;
import org.amparo.vocabulary.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one case from its rows, cut to what a viewer may see. */
@Component
class CaseReader {

    private final JdbcClient sql;
    private final Envelopes envelopes;

    CaseReader(JdbcClient sql, Envelopes envelopes) {
        this.sql = sql;
        this.envelopes = envelopes;
    }

    /** The person's case; of several the open one, else the last opened. */
    Optional<CaseView> read(UUID survivorId, Set<PersonalClass> withheld) {
        return sql.sql("""
                select f.*, s.caseworker, s.team, s.adm1, s.organisation from read.case_file f
                join read.survivor s on s.survivor_id = f.survivor_id
                where f.survivor_id = ? order by (f.stage = 'CLOSED'), f.opened_on desc, f.case_id limit 1""").param(survivorId)
                .query((row, n) -> view(row, new Opened(survivorId, withheld))).optional();
    }

    /** Opens envelopes of one person unless their class is withheld. */
    private final class Opened {
        private final UUID person;
        private final Set<PersonalClass> withheld;

        Opened(UUID person, Set<PersonalClass> withheld) {
            this.person = person;
            this.withheld = withheld;
        }

        Personal<String> text(ResultSet row, String table, String column) throws SQLException {
            return text(PersonalClass.MEDICAL, table + "." + column, row.getString(column));
        }

        Personal<String> protection(ResultSet row, String table, String column) throws SQLException {
            return text(PersonalClass.PROTECTION, table + "." + column, row.getString(column));
        }

        private Personal<String> text(PersonalClass personalClass, String place, String envelope) {
            return withheld.contains(personalClass) ? null : envelopes.open(person, place, envelope);
        }

        boolean tells(PersonalClass personalClass) {
            return !withheld.contains(personalClass);
        }
    }

    private CaseView view(ResultSet row, Opened open) throws SQLException {
        String table = "read.case_file";
        UUID id = row.getObject("case_id", UUID.class);
        Plan plan = new Plan(row.getInt("plan_version"), date(row, "plan_agreed_on"), open.text(row, table, "agreed_words"),
                id(row, "plan_submitted_by"), id(row, "plan_approved_by"), instant(row, "plan_approved_at"),
                open.text(row, table, "plan_comment"));
        String closing = row.getString("closure_reason");
        ClosureState closure = closing == null
                ? null
                : new ClosureState(ClosureReason.valueOf(closing), date(row, "closed_on"), id(row, "closure_requested_by"),
                        row.getObject("person_informed", Boolean.class), open.text(row, table, "closure_summary"),
                        open.text(row, table, "follow_on_plan"));
        return new CaseView(id, row.getObject("survivor_id", UUID.class), CaseStage.valueOf(row.getString("stage")),
                instant(row, "stage_since"), row.getLong("version"), date(row, "opened_on"), Placement.of(row),
                code(RiskLevel.class, row, "risk"), open.protection(row, table, "risk_reasons"), row.getBoolean("maintenance"), plan,
                date(row, "plan_due_on"), date(row, "review_due_on"), id(row, "review_id"), date(row, "hold_until"),
                open.text(row, table, "hold_reason"), code(ReopenReason.class, row, "reopen_reason"), assessments(id, open),
                needs(id, open), goals(id, open, plan), services(id, open), followUps(id, open), attempts(id, open),
                open.tells(PersonalClass.PROTECTION) ? risks(id, open) : List.of(), transfer(id, open), closure, Set.copyOf(open.withheld),
                instant(row, "last_recorded_at"));
    }

    private List<AssessmentDone> assessments(UUID id, Opened open) {
        Map<UUID, List<PillarFinding>> findings = new HashMap<>();
        sql.sql("select assessment_id, pillar, finding from read.assessment_finding where case_id = ? order by pillar").param(id)
                .query((row, n) -> Map.entry(row.getObject("assessment_id", UUID.class),
                        new PillarFinding(code(Pillar.class, row, "pillar"), open.text(row, "read.assessment_finding", "finding"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey))
                .forEach((assessment, some) -> findings.put(assessment,
                        some.stream().map(Map.Entry::getValue).sorted((a, b) -> a.pillar().compareTo(b.pillar())).toList()));
        return sql.sql("select * from read.case_assessment where case_id = ? order by sequence desc").param(id)
                .query((row, n) -> new AssessmentDone(id(row, "assessment_id"), code(AssessmentType.class, row, "type"),
                        date(row, "started_on"), date(row, "completed_on"), findings.getOrDefault(id(row, "assessment_id"), List.of()),
                        open.text(row, "read.case_assessment", "summary")))
                .list();
    }

    private List<NeedState> needs(UUID id, Opened open) {
        return sql.sql("select * from read.need where case_id = ? order by sequence").param(id).query((row, n) -> {
            UUID needId = id(row, "need_id");
            Set<Barrier> barriers = Arrays.stream(texts(row, "barriers")).map(Barrier::valueOf).collect(Collectors.toSet());
            Need need = new Need(needId, code(ServiceCode.class, row, "service"), code(Urgency.class, row, "urgency"), barriers,
                    code(NeedSource.class, row, "source"), date(row, "identified_on"), open.text(row, "read.need", "detail"));
            NeedStatus reviewed = code(NeedStatus.class, row, "reviewed");
            NeedReview review = reviewed == null
                    ? null
                    : new NeedReview(needId, reviewed, code(NeedEvidence.class, row, "evidence"), date(row, "reviewed_on"), barriers,
                            open.text(row, "read.need", "remarks"));
            return new NeedState(need, code(NeedStatus.class, row, "status"), review, date(row, "unanswered_on"));
        }).list();
    }

    /** An agreed goal is in progress once the plan it belongs to was approved. */
    private List<GoalState> goals(UUID id, Opened open, Plan plan) {
        return sql.sql("select * from read.goal where case_id = ? order by sequence").param(id).query((row, n) -> {
            Goal goal = new Goal(id(row, "goal_id"), ids(row, "need_ids"), code(Pillar.class, row, "pillar"),
                    open.text(row, "read.goal", "statement"), open.text(row, "read.goal", "target"),
                    open.text(row, "read.goal", "baseline"), id(row, "responsible"), date(row, "start_on"), date(row, "due_on"));
            GoalStatus status = code(GoalStatus.class, row, "status");
            LocalDate resolvedOn = date(row, "resolved_on");
            GoalResult result = resolvedOn == null
                    ? null
                    : new GoalResult(goal.goalId(), status, row.getObject("attainment", Integer.class), resolvedOn,
                            open.text(row, "read.goal", "reason"));
            boolean begun = status == GoalStatus.AGREED && plan.approvedAt() != null;
            return new GoalState(goal, begun ? GoalStatus.IN_PROGRESS : status, date(row, "agreed_on"), result);
        }).list();
    }

    private List<ServiceState> services(UUID id, Opened open) {
        return sql.sql("select * from read.service_delivered where case_id = ? order by delivered_on desc, sequence desc").param(id)
                .query((row, n) -> new ServiceState(
                        new ServiceDelivered(id(row, "service_id"), ids(row, "need_ids"), code(ServiceCode.class, row, "service"),
                                id(row, "provider_id"), id(row, "site_id"), date(row, "delivered_on"),
                                row.getObject("quantity", BigDecimal.class), code(QuantityUnit.class, row, "unit"),
                                row.getString("currency"), code(DeliveryMode.class, row, "mode"), row.getBoolean("to_household"),
                                row.getBoolean("emergency"), row.getBoolean("historical"), id(row, "referral_id"),
                                row.getObject("cost_to_person", BigDecimal.class), row.getObject("travel_km", Integer.class),
                                row.getObject("travel_minutes", Integer.class), code(TravelMode.class, row, "travel_mode"),
                                row.getString("funded_by"), open.text(row, "read.service_delivered", "outcome_note")),
                        date(row, "interrupted_on"), open.text(row, "read.service_delivered", "interrupted_reason")))
                .list();
    }

    private List<FollowUpState> followUps(UUID id, Opened open) {
        return sql.sql("select * from read.follow_up where case_id = ? order by (open_case is null), due_on desc, sequence desc").param(id)
                .query((row, n) -> new FollowUpState(
                        new FollowUp(id(row, "follow_up_id"), code(FollowUpType.class, row, "type"), date(row, "due_on")),
                        row.getInt("grace_days"), row.getObject("open_case") != null, code(FollowUpResult.class, row, "result"),
                        date(row, "held_on"), open.text(row, "read.follow_up", "findings")))
                .list();
    }

    private List<ContactAttempt> attempts(UUID id, Opened open) {
        return sql.sql("select * from read.contact_attempt where case_id = ? order by attempted_on desc, sequence desc").param(id)
                .query((row, n) -> new ContactAttempt(id(row, "attempt_id"), code(ContactMethod.class, row, "method"),
                        date(row, "attempted_on"), row.getBoolean("reached"), open.text(row, "read.contact_attempt", "note")))
                .list();
    }

    private List<RiskState> risks(UUID id, Opened open) {
        return sql.sql("select * from read.case_risk where case_id = ? order by sequence desc").param(id)
                .query((row, n) -> new RiskState(
                        new Risk(id(row, "risk_id"), code(ProtectionFlag.class, row, "flag"), code(RiskLevel.class, row, "severity"),
                                date(row, "flagged_on"), open.protection(row, "read.case_risk", "action")),
                        date(row, "resolved_on"), open.protection(row, "read.case_risk", "outcome")))
                .list();
    }

    private TransferState transfer(UUID id, Opened open) {
        return sql.sql("""
                select * from read.case_transfer where case_id = ? and status in ('WAITING', 'ACCEPTED')
                order by sequence desc limit 1""").param(id).query((row, n) -> new TransferState(
                new Transfer(id(row, "transfer_id"), id(row, "to_caseworker"), id(row, "to_team"), id(row, "to_organisation"),
                        id(row, "agency"), row.getString("agency_name"), date(row, "requested_on"),
                        open.text(row, "read.case_transfer", "reason")),
                id(row, "requested_by"), TransferStatus.valueOf(row.getString("status")), row.getBoolean("over_limit"))).optional()
                .orElse(null);
    }

    static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream(texts(row, column)).map(UUID::fromString).toList();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
