package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureEvent;
import org.amparo.measure.Measurement;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.LaterPosition;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.Fault;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Lifetime;
import org.amparo.reintegration.Disbursement;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.SupportEvent;
import org.amparo.reintegration.SupportPlan;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Urgency;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of what was put right nothing wrong stays in the facts, on no day. */
@AmparoTest
class CorrectedFactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    private final UUID person = UUID.randomUUID();
    private final UUID device = UUID.randomUUID();
    private final List<Programme.Told> told = new ArrayList<>();
    private JdbcClient sql;
    private History history;

    @BeforeEach
    void begin(@Autowired EventBus bus, @Autowired TransactionManager transactions, @Autowired JdbcClient facts,
            @Autowired LaterPosition later) {
        sql = facts;
        history = new History(bus, transactions, facts, later);
    }

    @Test
    void an_assessment_of_functioning_that_was_on_a_later_day_tells_nothing_of_the_days_before() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        assessed(first, DAY, DisabilityStatus.WITH_DISABILITY, false);
        assessed(second, DAY.plusDays(60), DisabilityStatus.UNKNOWN, false);
        assessed(first, DAY.plusDays(20), DisabilityStatus.WITHOUT_DISABILITY, true);
        assessed(second, DAY.plusDays(40), DisabilityStatus.WITH_DISABILITY, true);
        history.publish(null, told);

        assertThat(of("person", "disability", person, DAY)).as("the day that was wrong").isEqualTo("-");
        assertThat(of("person", "disability", person, DAY.plusDays(20))).isEqualTo("WITHOUT_DISABILITY");
        assertThat(of("person", "disability", person, DAY.plusDays(39))).isEqualTo("WITHOUT_DISABILITY");
        assertThat(of("person", "disability", person, DAY.plusDays(40))).as("sooner than was told").isEqualTo("WITH_DISABILITY");
        assertThat(of("person", "disability", person, DAY.plusDays(60))).isEqualTo("WITH_DISABILITY");
    }

    @Test
    void a_correction_of_a_need_corrects_the_barriers_told_last_and_its_day_and_leaves_what_was_told_before() {
        UUID need = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        tell(caseId, "CasePlan", new CaseEvent.Opened(caseId, person, DAY, null));
        tell(caseId, "CasePlan", new CaseEvent.NeedIdentified(caseId, person, need(need, DAY, Barrier.DISTANCE)));
        tell(caseId, "CasePlan", new CaseEvent.NeedReviewed(caseId, person, new NeedReview(need, NeedStatus.UNMET_BARRIER,
                NeedEvidence.values()[0], DAY.plusDays(30), Set.of(Barrier.values()[5]), null)));
        tell(caseId, "CasePlan", new CaseEvent.NeedCorrected(caseId, person, need(need, DAY.minusDays(10), Barrier.TRANSPORT_COST), null));
        history.publish(null, told);

        assertThat(of("need", "barriers", need, DAY.minusDays(10))).as("from the right day on").isEqualTo("DISTANCE");
        assertThat(of("need", "barriers", need, DAY.plusDays(29))).as("as told until the review").isEqualTo("DISTANCE");
        assertThat(of("need", "barriers", need, DAY.plusDays(30))).as("as the file says").isEqualTo("TRANSPORT_COST");
    }

    @Test
    void barriers_of_a_need_without_a_review_are_corrected_from_the_right_day_on() {
        UUID need = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        tell(caseId, "CasePlan", new CaseEvent.Opened(caseId, person, DAY, null));
        tell(caseId, "CasePlan", new CaseEvent.NeedIdentified(caseId, person, need(need, DAY, Barrier.DISTANCE)));
        tell(caseId, "CasePlan", new CaseEvent.NeedCorrected(caseId, person, need(need, DAY.plusDays(10), Barrier.TRANSPORT_COST), null));
        history.publish(null, told);

        assertThat(of("need", "barriers", need, DAY)).as("the day that was wrong").isEqualTo("-");
        assertThat(of("need", "barriers", need, DAY.plusDays(10))).isEqualTo("TRANSPORT_COST");
    }

    @Test
    void what_was_told_before_sayings_were_kept_one_by_one_stays_when_something_told_later_is_corrected() throws IOException {
        UUID need = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        assessed(UUID.randomUUID(), DAY, DisabilityStatus.WITH_DISABILITY, false);
        tell(caseId, "CasePlan", new CaseEvent.Opened(caseId, person, DAY, null));
        tell(caseId, "CasePlan", new CaseEvent.NeedIdentified(caseId, person, need(need, DAY, Barrier.DISTANCE)));
        tell(device, "DeviceOrder", new DeviceEvent.Delivered(device, person, new Handover(DAY, true, null, null, null, null), null, null,
                due(DAY.plusDays(90)), DAY));
        tell(device, "DeviceOrder", new DeviceEvent.BroughtIn(device, person, new Fault(DAY.plusDays(5), null, null, null)));
        history.publish(null, told);
        List<String> tables = List.of("functioning_step", "barrier_step", "device_due_step", "device_step");
        tables.forEach(table -> sql.sql("delete from stat.%s where subject_id = any(:ids)".formatted(table))
                .param("ids", new UUID[]{person, need, device}).update());
        sql.sql(new ClassPathResource("db/migration/V20261128_40__reporting_courses_told_before.sql")
                .getContentAsString(StandardCharsets.UTF_8)).update();

        told.clear();
        UUID anew = UUID.randomUUID();
        assessed(anew, DAY.plusDays(60), DisabilityStatus.WITH_DISABILITY, false);
        assessed(anew, DAY.plusDays(60), DisabilityStatus.WITHOUT_DISABILITY, true);
        tell(caseId, "CasePlan", new CaseEvent.NeedReviewed(caseId, person, new NeedReview(need, NeedStatus.UNMET_BARRIER,
                NeedEvidence.values()[0], DAY.plusDays(30), Set.of(Barrier.SERVICE_COST), null)));
        tell(caseId, "CasePlan", new CaseEvent.NeedCorrected(caseId, person, need(need, DAY.minusDays(1), Barrier.SERVICE_COST), null));
        tell(device, "DeviceOrder", new DeviceEvent.Repaired(device, person, new Fault(DAY.plusDays(50), null, null, null), 45));
        tell(device, "DeviceOrder", new DeviceEvent.Repaired(device, person, new Fault(DAY.plusDays(70), null, null, null), 0));
        corrected(3, DeviceMove.REPAIR, DAY.plusDays(65));
        history.publish(null, told);

        assertThat(of("person", "disability", person, DAY)).isEqualTo("WITH_DISABILITY");
        assertThat(of("person", "disability", person, DAY.plusDays(59))).isEqualTo("WITH_DISABILITY");
        assertThat(of("person", "disability", person, DAY.plusDays(60))).isEqualTo("WITHOUT_DISABILITY");
        assertThat(of("need", "barriers", need, DAY.plusDays(29))).isEqualTo("DISTANCE");
        assertThat(of("need", "barriers", need, DAY.plusDays(30))).isEqualTo("SERVICE_COST");
        assertThat(of("device", "stage", device, DAY)).isEqualTo("IN_USE");
        assertThat(of("device", "stage", device, DAY.plusDays(5))).isEqualTo("REPAIR");
        assertThat(of("device", "stage", device, DAY.plusDays(65))).isEqualTo("IN_USE");
        assertThat(of("device", "replacement_due", device, DAY)).isEqualTo(DAY.plusDays(90).toString());
        assertThat(repairs()).containsExactly("2025-04-29 45", "2025-05-14 0");
    }

    @Test
    void how_long_a_device_was_away_for_repair_follows_the_right_days_of_bringing_it_in_and_having_it_back() {
        tell(device, "DeviceOrder", new DeviceEvent.BroughtIn(device, person, new Fault(DAY, null, null, null)));
        tell(device, "DeviceOrder", new DeviceEvent.Repaired(device, person, new Fault(DAY.plusDays(10), null, null, null), 10));
        tell(device, "DeviceOrder", new DeviceEvent.Repaired(device, person, new Fault(DAY.plusDays(50), null, null, null), 0));
        corrected(0, DeviceMove.BRING_IN, DAY.minusDays(5));
        corrected(2, DeviceMove.REPAIR, DAY.plusDays(40));
        history.publish(null, told);
        assertThat(repairs()).as("brought in sooner").containsExactly("2025-03-20 15", "2025-04-19 0");

        told.clear();
        corrected(1, DeviceMove.REPAIR, DAY.plusDays(8));
        history.publish(null, told);
        assertThat(repairs()).as("had back sooner").containsExactly("2025-03-18 13", "2025-04-19 0");
    }

    @Test
    void a_device_that_was_delivered_on_another_day_is_due_from_that_day_on_as_the_table_says_of_it() {
        tell(device, "DeviceOrder", new DeviceEvent.Delivered(device, person, new Handover(DAY, true, null, null, null, null), null, null,
                due(DAY.plusDays(30)), DAY));
        corrected(0, DeviceMove.DELIVER, DAY.minusDays(20));
        history.publish(null, told);
        assertThat(of("device", "replacement_due", device, DAY.minusDays(20))).as("as long after the right day").isEqualTo("2028-02-18");

        told.clear();
        tell(device, "DeviceOrder", new DeviceEvent.LifetimeReviewed(device, person, due(DAY.plusDays(10))));
        history.publish(null, told);
        assertThat(of("device", "replacement_due", device, DAY.minusDays(20))).isEqualTo("2025-03-20");
        assertThat(of("device", "replacement_due", device, DAY)).as("on the day that was wrong").isEqualTo("2025-03-20");
        assertThat(of("device", "replacement_due", device, DAY.minusDays(21))).isEqualTo("-");
    }

    @Test
    void a_device_of_a_child_reviewed_by_age_is_due_as_long_after_the_right_day_of_delivery_and_after_growth_as_told() {
        tell(device, "DeviceOrder", new DeviceEvent.Delivered(device, person, new Handover(DAY, true, null, null, null, null), null, null,
                due(DAY.plusMonths(36)), DAY));
        tell(DAY.plusDays(90), new DeviceEvent.LifetimeReviewed(device, person, new Lifetime(6, 9, DAY.plusMonths(9), null,
                Lifetime.Basis.AGE)));
        tell(DAY.plusDays(200), new DeviceEvent.LifetimeReviewed(device, person, new Lifetime(6, 0, DAY.plusDays(250), null,
                Lifetime.Basis.GROWTH)));
        corrected(0, DeviceMove.DELIVER, DAY.minusYears(1));
        history.publish(null, told);

        assertThat(of("device", "replacement_due", device, DAY.minusYears(1))).isEqualTo(DAY.plusYears(2).toString());
        assertThat(of("device", "replacement_due", device, DAY.plusDays(90))).as("since the review by age").isEqualTo("2024-12-10");
        assertThat(of("device", "replacement_due", device, DAY.plusDays(200))).as("growth").isEqualTo(DAY.plusDays(250).toString());
    }

    @Test
    void an_answer_that_was_of_another_questionnaire_is_no_longer_counted_as_satisfaction() {
        UUID measure = UUID.randomUUID();
        tell(measure, "Measure", new MeasureEvent.Recorded(measure, person, measured(Instrument.QUEST_DEVICE)));
        tell(measure, "Measure", new MeasureEvent.Corrected(measure, person, measured(Instrument.TAPES_GENERAL), null));
        history.publish(null, told);
        assertThat(of("satisfaction", "hundredths", measure, DAY)).isEqualTo("-");
    }

    @Test
    void a_support_is_reached_on_the_right_day_of_its_first_step_and_not_by_one_that_never_was() {
        UUID papers = begun(SupportKind.LEGAL_DOCUMENT);
        UUID first = UUID.randomUUID();
        found(papers, first, DAY.plusDays(5), DocumentStatus.GRANTED, false);
        found(papers, UUID.randomUUID(), DAY.plusDays(30), DocumentStatus.GRANTED, false);
        found(papers, first, DAY.plusDays(5), DocumentStatus.APPLIED, true);
        UUID grant = begun(SupportKind.GRANT);
        UUID payment = UUID.randomUUID();
        tell(grant, "Support", new SupportEvent.Disbursed(grant, person, paid(payment, DAY.plusDays(7)), null));
        tell(grant, "Support", new SupportEvent.DisbursementCorrected(grant, person, paid(payment, DAY.plusDays(3)), null));
        UUID never = begun(SupportKind.LEGAL_DOCUMENT);
        UUID only = UUID.randomUUID();
        found(never, only, DAY.plusDays(5), DocumentStatus.GRANTED, false);
        found(never, only, DAY.plusDays(5), DocumentStatus.APPLIED, true);
        history.publish(null, told);

        assertThat(of("support", "reached_on", papers, DAY)).isEqualTo(DAY.plusDays(30).toString());
        assertThat(of("support", "reached_on", grant, DAY)).isEqualTo(DAY.plusDays(3).toString());
        assertThat(of("support", "reached_on", never, DAY)).isEqualTo("-");
    }

    @Test
    void who_paid_for_a_device_a_repair_and_a_support_is_the_right_one_from_the_correction_on_and_as_told_before_it() {
        tell(device, "DeviceOrder", new DeviceEvent.Delivered(device, person, new Handover(DAY, true, null, null, null, "EU-1"), null, null,
                due(DAY.plusDays(30)), DAY));
        tell(device, "DeviceOrder", new DeviceEvent.Repaired(device, person, new Fault(DAY.plusDays(9), null, null, null, null), 0));
        tell(device, "DeviceOrder", new DeviceEvent.Repaired(device, person, new Fault(DAY.plusDays(19), null, null, null, "EU-1"), 0));
        UUID support = UUID.randomUUID();
        tell(support, "Support", new SupportEvent.Begun(support, person, UUID.randomUUID(), new SupportPlan(person, SupportKind.EMPLOYMENT,
                null, null, null, null, null, true, DAY, null, "EU-1"), null));
        long before = last(history.publish(null, told));
        told.clear();
        paidBy(0, DeviceMove.DELIVER, DAY, "NO-7");
        paidBy(2, DeviceMove.REPAIR, DAY.plusDays(19), null);
        tell(support, "Support", new SupportEvent.PayerCorrected(support, person, "NO-7", "EU-1", null));
        corrected(2, DeviceMove.REPAIR, DAY.plusDays(20));
        long after = last(history.publish(null, told));

        assertThat(payers(before)).as("as it was known").containsExactly("2025-03-10 EU-1", "2025-03-19 -", "2025-03-29 EU-1",
                "EMPLOYMENT EU-1");
        assertThat(payers(after)).as("as it is known now").containsExactly("2025-03-10 NO-7", "2025-03-19 -", "2025-03-30 -",
                "EMPLOYMENT NO-7");
    }

    private static long last(List<Truth.Line> lines) {
        return lines.stream().mapToLong(Truth.Line::position).max().orElseThrow();
    }

    private void paidBy(long step, DeviceMove move, LocalDate on, String grant) {
        tell(device, "DeviceOrder", new DeviceEvent.PayerCorrected(device, person, step, move, on, grant, "EU-1", null));
    }

    /** Of the device, of each of its repairs and of the person's support, as known at a place of the order. */
    private List<String> payers(long position) {
        return sql
                .sql("""
                        select what || ' ' || coalesce(funded_by, '-') from (
                            select delivered_on::text as what, funded_by, known_from, known_to, valid_to from stat.device where id = :device
                            union all select repaired_on::text, funded_by, known_from, known_to, valid_to from stat.device_repair where device_id = :device
                            union all select kind, funded_by, known_from, known_to, valid_to from stat.support where survivor_id = :person) f
                        where known_from <= :position and known_to > :position and valid_to > current_date order by 1""")
                .param("device", device).param("person", person).param("position", position).query(String.class).list();
    }

    private void tell(LocalDate on, DeviceEvent event) {
        told.add(new Programme.Told(device, "DeviceOrder", on, event));
    }

    private void tell(UUID aggregate, String type, DomainEvent event) {
        told.add(new Programme.Told(aggregate, type, null, event));
    }

    private void assessed(UUID id, LocalDate on, DisabilityStatus status, boolean corrected) {
        Functioning functioning = new Functioning(id, FunctioningTool.values()[0], on, null, false, status, null);
        tell(person, "Survivor", corrected
                ? new SurvivorEvent.FunctioningCorrected(person, functioning, null)
                : new SurvivorEvent.FunctioningAssessed(person, functioning));
    }

    private static Need need(UUID id, LocalDate on, Barrier barrier) {
        return new Need(id, ServiceCode.PHYSIOTHERAPY, Urgency.ROUTINE, Set.of(barrier), NeedSource.SELF, on, null);
    }

    private void corrected(long step, DeviceMove move, LocalDate on) {
        tell(device, "DeviceOrder", new DeviceEvent.StepCorrected(device, person, step, move, false, on, null, null));
    }

    private static Lifetime due(LocalDate day) {
        return new Lifetime(30, 36, day, null, Lifetime.Basis.TABLE);
    }

    private Measurement measured(Instrument instrument) {
        return new Measurement(person, instrument, DAY, new BigDecimal("4.50"), null, null, null, false, null, null);
    }

    private UUID begun(SupportKind kind) {
        UUID id = UUID.randomUUID();
        tell(id, "Support", new SupportEvent.Begun(id, person, UUID.randomUUID(), new SupportPlan(person, kind, null, null, null,
                kind == SupportKind.LEGAL_DOCUMENT ? LegalDocument.ID_CARD : null, null, true, DAY, null), null));
        return id;
    }

    private void found(UUID support, UUID outcomeId, LocalDate on, DocumentStatus status, boolean corrected) {
        Outcome outcome = new Outcome(outcomeId, on, null, null, null, null, null, new Outcome.Document(status), null, null, null);
        tell(support, "Support", corrected
                ? new SupportEvent.OutcomeCorrected(support, person, outcome, null, null)
                : new SupportEvent.OutcomeRecorded(support, person, outcome, null));
    }

    private static Disbursement paid(UUID id, LocalDate on) {
        return new Disbursement(id, UUID.randomUUID(), BigDecimal.TEN, "USD", on, false, null);
    }

    private List<String> repairs() {
        return sql
                .sql("select repaired_on || ' ' || days_out from stat.device_repair where open_id is not null and device_id = ? order by 1")
                .param(device).query(String.class).list();
    }

    private String of(String fact, String column, UUID id, LocalDate day) {
        return sql.sql("select coalesce(%s::text, '-') from stat.%s where open_id = :id and valid_from <= :day and valid_to > :day"
                .formatted(column, fact)).param("id", id).param("day", day).query(String.class).single();
    }
}
