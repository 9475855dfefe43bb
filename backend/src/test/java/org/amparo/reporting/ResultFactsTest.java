package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.GoalResult;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureEvent;
import org.amparo.measure.Measurement;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.LaterPosition;
import org.amparo.reintegration.Disbursement;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.SupportEvent;
import org.amparo.reintegration.SupportPlan;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.TrainingStatus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What facts say of measurements, supports and goals, from the events that were stored. */
@AmparoTest
class ResultFactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Autowired
    EventBus bus;
    @Autowired
    TransactionManager transactions;
    @Autowired
    JdbcClient sql;
    @Autowired
    LaterPosition later;

    private final UUID person = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final List<Programme.Told> told = new ArrayList<>();

    @Test
    void a_score_is_told_in_hundredths_until_it_is_put_right_for_another_instrument_or_taken_back() {
        UUID walked = tell("Measure",
                new MeasureEvent.Recorded(UUID.randomUUID(), person, measured(Instrument.TWO_MINUTE_WALK, "81.5", true)));
        UUID other = tell("Measure", new MeasureEvent.Recorded(UUID.randomUUID(), person, measured(Instrument.SIGAM, "3", false)));
        tell("Measure", new MeasureEvent.Corrected(other, person, measured(Instrument.TIMED_UP_AND_GO, "12.1", false), null));
        UUID gone = tell("Measure", new MeasureEvent.Recorded(UUID.randomUUID(), person, measured(Instrument.P_SCALE, "30", false)));
        tell("Measure", new MeasureEvent.Retracted(gone, person, Instrument.P_SCALE, null));
        UUID pain = tell("Measure", new MeasureEvent.Recorded(UUID.randomUUID(), person, measured(Instrument.PAIN_PHANTOM, "7", false)));
        publish();

        assertThat(now("measurement", walked, "instrument", "measured_on", "hundredths", "baseline")).isEqualTo(
                "TWO_MINUTE_WALK 2025-03-01 8150 YES");
        assertThat(now("measurement", other, "instrument", "hundredths")).isEqualTo("TIMED_UP_AND_GO -");
        assertThat(now("measurement", gone, "hundredths", "retracted")).isEqualTo("3000 YES");
        assertThat(sql.sql("select count(*) from stat.measurement where id = ?").param(pain).query(Long.class).single()).isZero();
    }

    @Test
    void a_support_reaches_what_it_is_for_with_the_first_enrolment_certificate_payment_or_paper() {
        UUID school = begin(SupportKind.SCHOOL);
        found(school, DAY.plusDays(10), new Outcome.School(SchoolStatus.NOT_ENROLLED, SchoolLevel.PRIMARY, Set.of(), null), null, null);
        UUID enrolled = found(school, DAY.plusDays(20), new Outcome.School(SchoolStatus.ENROLLED, SchoolLevel.PRIMARY, Set.of(), null),
                null,
                null);
        found(school, DAY.plusDays(90), new Outcome.School(SchoolStatus.ATTENDING, SchoolLevel.PRIMARY, Set.of(), null), null, null);
        UUID training = begin(SupportKind.VOCATIONAL_TRAINING);
        found(training, DAY.plusDays(5), null, new Outcome.Training(TrainingStatus.STARTED, null, null), null);
        UUID certified = found(training, DAY.plusDays(60), null, new Outcome.Training(TrainingStatus.CERTIFIED, null, true), null);
        UUID grant = begin(SupportKind.GRANT);
        UUID payment = UUID.randomUUID();
        tell("Support", new SupportEvent.Disbursed(grant, person,
                new Disbursement(payment, UUID.randomUUID(), BigDecimal.TEN, "USD", DAY.plusDays(7), false, null), null));
        UUID papers = begin(SupportKind.LEGAL_DOCUMENT);
        found(papers, DAY.plusDays(1), null, null, new Outcome.Document(DocumentStatus.APPLIED));
        UUID work = begin(SupportKind.EMPLOYMENT);
        tell("Support", new SupportEvent.Ended(work, person, SupportEnding.MISTAKE, DAY.plusDays(2)));
        publish();

        assertThat(now("support", school, "kind", "begun_on", "reached_on")).isEqualTo("SCHOOL 2025-03-01 2025-03-21");
        assertThat(now("support_step", enrolled, "happened_on", "status", "working")).isEqualTo("2025-03-21 ENROLLED -");
        assertThat(now("support", training, "kind", "reached_on")).isEqualTo("VOCATIONAL_TRAINING 2025-04-30");
        assertThat(now("support_step", certified, "status", "working")).isEqualTo("CERTIFIED YES");
        assertThat(now("support", grant, "kind", "reached_on")).isEqualTo("GRANT 2025-03-08");
        assertThat(now("support_step", payment, "support_id", "status")).isEqualTo(grant + " PAID");
        assertThat(now("support", papers, "reached_on")).isEqualTo("-");
        assertThat(now("support", work, "reached_on", "end_reason")).isEqualTo("2025-03-01 MISTAKE");
    }

    @Test
    void a_goal_says_by_when_and_whether_the_person_agreed_and_what_became_of_it() {
        UUID goal = UUID.randomUUID();
        tell("CasePlan", new CaseEvent.Opened(caseId, person, DAY, null));
        tell("CasePlan", new CaseEvent.GoalSet(caseId, person, goal(goal, DAY.plusDays(30))));
        tell("CasePlan", new CaseEvent.PlanAgreed(caseId, person, DAY.plusDays(1), Set.of(goal), null));
        tell("CasePlan", new CaseEvent.GoalChanged(caseId, person, goal(goal, DAY.plusDays(60)), null));
        tell("CasePlan", new CaseEvent.PlanAgreed(caseId, person, DAY.plusDays(9), Set.of(goal), null));
        tell("CasePlan", new CaseEvent.GoalResolved(caseId, person,
                new GoalResult(goal, GoalStatus.PARTLY_ACHIEVED, -1, DAY.plusDays(58), null)));
        publish();

        assertThat(now("goal", goal, "pillar", "due_on", "agreed_on", "status", "resolved_on"))
                .isEqualTo("EDUCATION 2025-04-30 2025-03-02 PARTLY_ACHIEVED 2025-04-28");
        assertThat(sql.sql("select min(due_on) from stat.goal where id = ? and agreed_on is not null").param(goal).query(LocalDate.class)
                .single()).as("by when it was first agreed to be reached").isEqualTo(DAY.plusDays(30));
    }

    private Measurement measured(Instrument instrument, String score, boolean baseline) {
        return new Measurement(person, instrument, DAY, new BigDecimal(score), null, null, null, baseline, null, null);
    }

    private UUID begin(SupportKind kind) {
        SupportPlan plan = new SupportPlan(person, kind, null, kind == SupportKind.SCHOOL ? SchoolLevel.PRIMARY : null, null,
                kind == SupportKind.LEGAL_DOCUMENT ? LegalDocument.ID_CARD : null, null, true, DAY, null);
        return tell("Support", new SupportEvent.Begun(UUID.randomUUID(), person, caseId, plan, null));
    }

    private UUID found(UUID support, LocalDate on, Outcome.School school, Outcome.Training training, Outcome.Document document) {
        UUID outcome = UUID.randomUUID();
        tell("Support", new SupportEvent.OutcomeRecorded(support, person,
                new Outcome(outcome, on, school, training, null, null, null, document, null, null, null), null));
        return outcome;
    }

    private Goal goal(UUID id, LocalDate due) {
        return new Goal(id, List.of(UUID.randomUUID()), Pillar.EDUCATION, null, null, null, null, DAY, due);
    }

    private UUID tell(String type, DomainEvent event) {
        UUID id = switch (event) {
            case MeasureEvent e -> e.measureId();
            case SupportEvent e -> e.supportId();
            case CaseEvent e -> e.caseId();
            default -> throw new IllegalArgumentException(type);
        };
        told.add(new Programme.Told(id, type, null, event));
        return id;
    }

    private void publish() {
        new History(bus, transactions, sql, later).publish(null, told);
    }

    /** Some columns of what is known now, with a dash for what is not. */
    private String now(String table, UUID id, String... columns) {
        return sql.sql("select concat_ws(' ', %s) from stat.%s where open_id = ?".formatted(
                String.join(", ", java.util.stream.Stream.of(columns).map(column -> "coalesce(" + column + "::text, '-')").toList()),
                table))
                .param(id).query(String.class).single();
    }
}
