package org.amparo.reintegration;

import static org.amparo.reintegration.Supports.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.matchesPattern;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportStatus;
import org.amparo.vocabulary.Trade;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Alone
class SupportTest {

    private static final LocalDate BEGUN = TODAY.minusMonths(10);

    private final UUID id = UUID.randomUUID();
    private final Gate gate = new Gate();

    @Test
    void R1_R31_R33_a_support_begins_in_the_open_case_of_a_person_who_lives_and_agrees() {
        when(begin(SupportKind.SCHOOL)).expectEvents(begun(SupportKind.SCHOOL, TODAY, TODAY.plusMonths(4)));
        gate.noWork = new RuleBroken("R31", "");
        refused(when(begin(SupportKind.SCHOOL)), "R31");
        for (String rule : List.of("R1", "R33", "R36.erased")) {
            gate.notAgreed = new RuleBroken(rule, "");
            refused(when(begin(SupportKind.SCHOOL)), rule);
        }
    }

    @Test
    void R15_a_support_answers_a_need_of_its_pillar_or_could_not_wait() {
        gate.need = false;
        refused(when(begin(SupportKind.EMPLOYMENT)), "R15");
        SupportPlan plan = plan(SupportKind.EMPLOYMENT, TODAY);
        when(new SupportCommand.Begin(id, new SupportPlan(PERSON, plan.kind(), null, null, Set.of(), null, null, true, TODAY, null)))
                .expectSuccessfulHandlerExecution();
        assertThat(SupportKind.values()).extracting(SupportKind::pillar).containsOnly(Pillar.EDUCATION, Pillar.ECONOMIC_INCLUSION,
                Pillar.SOCIAL_INCLUSION, Pillar.PROTECTION_LEGAL);
    }

    @Test
    void a_support_is_paid_by_a_grant_that_was_open_on_the_day_it_began() {
        when(new SupportCommand.Begin(id, paidBy(Supports.GRANT, Supports.GRANT_UNTIL))).expectSuccessfulHandlerExecution();
        refused(when(new SupportCommand.Begin(id, paidBy(Supports.GRANT, TODAY))), "funding.day");
        refused(when(new SupportCommand.Begin(id, paidBy("NOBODY", TODAY))), "funding.unknown");
    }

    @Test
    void R34_who_pays_is_corrected_with_a_reason_by_a_grant_that_was_open_on_the_day_it_began_also_after_the_end() {
        SupportEvent begun = new SupportEvent.Begun(id, PERSON, CASE, paidBy(null, Supports.GRANT_UNTIL), null);
        SupportEvent right = new SupportEvent.PayerCorrected(id, PERSON, Supports.GRANT, null, reason());
        when(payer(Supports.GRANT, reason()), begun, new SupportEvent.Ended(id, PERSON, SupportEnding.DONE, TODAY)).expectEvents(right);
        when(payer(null, reason()), begun, right).expectEvents(new SupportEvent.PayerCorrected(id, PERSON, null, Supports.GRANT, reason()));
        refused(when(payer(Supports.GRANT, reason()), begun, right), "R34.same");
        refused(when(payer(null, reason()), begun), "R34.same");
        refused(when(payer(Supports.GRANT, null), begun), "R34");
        refused(when(payer(Supports.GRANT, Personal.of(" ")), begun), "R34");
        refused(when(payer("NOBODY", reason()), begun), "funding.unknown");
        refused(when(payer("\t", reason()), begun), "form.code");
        refused(when(payer(Supports.GRANT, reason()), new SupportEvent.Begun(id, PERSON, CASE, paidBy(null, TODAY), null)), "funding.day");
    }

    private SupportCommand payer(String grant, Personal<String> reason) {
        return new SupportCommand.CorrectPayer(id, grant, reason);
    }

    private static SupportPlan paidBy(String grant, LocalDate on) {
        return new SupportPlan(PERSON, SupportKind.EMPLOYMENT, null, null, Set.of(), null, null, true, on, null, grant);
    }

    @Test
    void R43_a_support_an_outcome_and_a_payment_are_recorded_once() {
        refused(when(begin(SupportKind.SCHOOL), begun(SupportKind.SCHOOL)), "R43.support");
        Outcome attends = outcome(SupportKind.SCHOOL, TODAY, SchoolStatus.ATTENDING);
        refused(when(found(attends), begun(SupportKind.SCHOOL), recorded(attends)), "R43.outcome");
        Disbursement paid = payment(LINE, "10", TODAY);
        refused(when(new SupportCommand.Disburse(id, paid), begun(SupportKind.GRANT), paid(paid)), "R43.disbursement");
    }

    @Test
    void what_belongs_to_another_kind_of_support_is_refused_and_what_belongs_to_it_is_needed() {
        for (SupportKind kind : SupportKind.values()) {
            when(begin(kind)).expectSuccessfulHandlerExecution();
            for (SupportKind other : SupportKind.values()) {
                if (other != kind) {
                    refused(when(found(outcome(other, TODAY, first(other))), begun(kind)), "support.part");
                }
            }
        }
        refused(when(new SupportCommand.Begin(id, bare(SupportKind.VOCATIONAL_TRAINING, null))), "form.required");
        refused(when(new SupportCommand.Begin(id, bare(SupportKind.SCHOOL, null))), "form.required");
        refused(when(new SupportCommand.Begin(id, bare(SupportKind.HOUSING_ADAPTATION, null))), "form.required");
        refused(when(new SupportCommand.Begin(id, bare(SupportKind.LEGAL_DOCUMENT, null))), "form.required");
        refused(when(new SupportCommand.Begin(id, bare(SupportKind.BENEFIT, null))), "form.required");
        refused(when(new SupportCommand.Begin(id, bare(SupportKind.COMMUNITY_LIFE, Trade.CRAFTS))), "support.part");
        refused(when(found(new Outcome(UUID.randomUUID(), TODAY, null, null, null, null, null, null, null,
                new Outcome.Community(null, null), null)), begun(SupportKind.COMMUNITY_LIFE)), "form.required");
        refused(when(new SupportCommand.Disburse(id, payment(LINE, "10", TODAY)), begun(SupportKind.SCHOOL)), "support.part");
    }

    @Test
    void R7_nothing_happens_in_the_future_or_before_what_it_follows_on() {
        refused(when(new SupportCommand.Begin(id, plan(SupportKind.SCHOOL, TODAY.plusDays(1)))), "R7.future");
        refused(when(new SupportCommand.Begin(id, plan(SupportKind.SCHOOL, TODAY.minusYears(121)))), "R7.tooLongAgo");
        gate.birthYear = TODAY.getYear() + 1;
        refused(when(begin(SupportKind.SCHOOL)), "R7.birth");
        refused(when(found(outcome(SupportKind.SCHOOL, BEGUN.minusDays(1), SchoolStatus.ENROLLED)), begun(SupportKind.SCHOOL)),
                "form.order");
        refused(when(found(outcome(SupportKind.SCHOOL, BEGUN.plusDays(9), SchoolStatus.ENROLLED)), begun(SupportKind.SCHOOL),
                recorded(outcome(SupportKind.SCHOOL, BEGUN.plusDays(10), SchoolStatus.ATTENDING))), "form.order");
        refused(when(found(outcome(SupportKind.SCHOOL, TODAY.plusDays(1), SchoolStatus.ENROLLED)), begun(SupportKind.SCHOOL)), "R7.future");
    }

    @Test
    void an_outcome_follows_from_the_one_before() {
        Map<SupportKind, SupportStatus[]> wrong = Map.of(SupportKind.SCHOOL,
                new SupportStatus[]{SchoolStatus.NOT_ENROLLED, SchoolStatus.COMPLETED_YEAR}, SupportKind.VOCATIONAL_TRAINING,
                new SupportStatus[]{TrainingStatus.CERTIFIED, TrainingStatus.STARTED}, SupportKind.HOUSING_ADAPTATION,
                new SupportStatus[]{HousingStatus.USED, HousingStatus.NOT_FINISHED}, SupportKind.LEGAL_DOCUMENT,
                new SupportStatus[]{DocumentStatus.GRANTED, DocumentStatus.REFUSED}, SupportKind.BENEFIT,
                new SupportStatus[]{BenefitStatus.PAID_REGULARLY, BenefitStatus.APPLIED});
        wrong.forEach((kind, pair) -> refused(when(found(outcome(kind, TODAY, pair[1])), begun(kind),
                recorded(outcome(kind, BEGUN.plusMonths(1), pair[0]))), "support.status"));
        when(found(outcome(SupportKind.EMPLOYMENT, TODAY, WorkStatus.UNEMPLOYED_SEEKING)), begun(SupportKind.EMPLOYMENT),
                recorded(outcome(SupportKind.EMPLOYMENT, BEGUN.plusMonths(1), WorkStatus.WAGE_FORMAL))).expectSuccessfulHandlerExecution();
    }

    @Test
    void R1_R33_an_outcome_is_recorded_after_the_case_closed_but_not_of_somebody_who_died_or_does_not_agree() {
        gate.noWork = new RuleBroken("R31", "");
        Outcome attends = outcome(SupportKind.SCHOOL, TODAY, SchoolStatus.ATTENDING);
        when(found(attends), begun(SupportKind.SCHOOL)).expectSuccessfulHandlerExecution();
        gate.notAgreed = new RuleBroken("R33", "");
        refused(when(found(attends), begun(SupportKind.SCHOOL)), "R33");
        when(new SupportCommand.End(id, SupportEnding.DIED, TODAY), begun(SupportKind.SCHOOL))
                .expectEvents(new SupportEvent.Ended(id, PERSON, SupportEnding.DIED, TODAY));
    }

    /** Months after the beginning at which it is looked at, and the month in which the next look is due; 0 for none. */
    @ParameterizedTest
    @CsvSource({"SCHOOL, 1, ATTENDING, 4", "SCHOOL, 4, ATTENDING, 8", "SCHOOL, 9, DROPPED_OUT, 12", "SCHOOL, 9, COMPLETED_LEVEL, 0",
            "VOCATIONAL_TRAINING, 2, STARTED, 6", "VOCATIONAL_TRAINING, 4, COMPLETED, 10", "VOCATIONAL_TRAINING, 7, DROPPED_OUT, 0",
            "EMPLOYMENT, 1, WAGE_FORMAL, 3", "EMPLOYMENT, 3, WAGE_FORMAL, 6", "EMPLOYMENT, 7, UNABLE, 12", "EMPLOYMENT, 12, STUDENT, 0",
            "HOUSING_ADAPTATION, 2, NOT_FINISHED, 3", "HOUSING_ADAPTATION, 5, FINISHED, 6", "HOUSING_ADAPTATION, 5, USED, 0",
            "LEGAL_DOCUMENT, 1, APPLIED, 2", "LEGAL_DOCUMENT, 5, REFUSED, 6", "LEGAL_DOCUMENT, 7, GRANTED, 0", "BENEFIT, 1, APPLIED, 3",
            "BENEFIT, 3, APPROVED, 6", "BENEFIT, 6, PAID_REGULARLY, 0"})
    void the_next_check_is_due_by_the_table(SupportKind kind, int month, String status, int next) {
        LocalDate begun = TODAY.minusMonths(12);
        Outcome outcome = outcome(kind, begun.plusMonths(month), SupportStatuses.of(kind, status));
        when(found(outcome), begun(kind, begun, null))
                .expectEvents(new SupportEvent.OutcomeRecorded(id, PERSON, outcome, next == 0 ? null : begun.plusMonths(next)));
    }

    @Test
    void of_a_grant_the_months_count_from_the_first_payment_and_nothing_is_asked_before() {
        when(begin(SupportKind.GRANT)).expectEvents(begun(SupportKind.GRANT, TODAY, null));
        refused(when(found(outcome(SupportKind.GRANT, TODAY, BusinessStatus.OPERATING)), begun(SupportKind.GRANT)), "support.unpaid");
        Disbursement first = payment(LINE, "300", TODAY.minusMonths(5));
        when(new SupportCommand.Disburse(id, first), begun(SupportKind.GRANT))
                .expectEvents(new SupportEvent.Disbursed(id, PERSON, first, first.on().plusMonths(3)));
        Outcome works = outcome(SupportKind.GRANT, TODAY.minusMonths(1), BusinessStatus.PROFITABLE);
        when(found(works), begun(SupportKind.GRANT), paid(first))
                .expectEvents(new SupportEvent.OutcomeRecorded(id, PERSON, works, first.on().plusMonths(6)));
        Disbursement second = payment(LINE, "100", TODAY);
        when(new SupportCommand.Disburse(id, second), begun(SupportKind.GRANT), paid(first), recorded(works))
                .expectEvents(new SupportEvent.Disbursed(id, PERSON, second, first.on().plusMonths(6)));
        when(new SupportCommand.Disburse(id, second), begun(SupportKind.GRANT), paid(first),
                recorded(outcome(SupportKind.GRANT, TODAY.minusDays(1), BusinessStatus.CLOSED)))
                .expectEvents(new SupportEvent.Disbursed(id, PERSON, second, null));
    }

    @ParameterizedTest
    @CsvSource({"0, USD, R41", "-5, USD, R41", "0.001, USD, form.amount", "10, usd, R41.currency", "10, XXY, R41.currency",
            "10, EUR, R41.currencyOfLine", "1000.01, USD, R41.budget", "1000, USD, ", "0.01, USD, "})
    void R41_a_grant_is_above_zero_in_the_currency_of_its_line_and_within_it(String amount, String currency, String rule) {
        Disbursement paid = new Disbursement(UUID.randomUUID(), LINE, new BigDecimal(amount), currency, TODAY, false, null);
        ResultValidator<Support> result = when(new SupportCommand.Disburse(id, paid), begun(SupportKind.GRANT));
        if (rule == null) {
            result.expectSuccessfulHandlerExecution();
        } else {
            refused(result, rule);
        }
    }

    @Test
    void R41_what_is_paid_out_of_a_line_stays_within_it_also_when_a_payment_is_put_right() {
        Disbursement paid = payment(LINE, "400", TODAY);
        gate.paid.put(UUID.randomUUID(), new BigDecimal("500"));
        gate.paid.put(paid.disbursementId(), paid.amount());
        refused(when(new SupportCommand.Disburse(id, payment(LINE, "100.01", TODAY)), begun(SupportKind.GRANT), paid(paid)), "R41.budget");
        refused(when(corrected(payment(paid.disbursementId(), LINE, "500.01", TODAY)), begun(SupportKind.GRANT), paid(paid)), "R41.budget");
        Disbursement right = payment(paid.disbursementId(), LINE, "500", TODAY);
        when(corrected(right), begun(SupportKind.GRANT), paid(paid))
                .expectEvents(new SupportEvent.DisbursementCorrected(id, PERSON, right, reason()));
        gate.line = new SupportGate.Line("USD", BigDecimal.TEN, BigDecimal.ZERO, TODAY.minusDays(3), TODAY.minusDays(1), false);
        refused(when(new SupportCommand.Disburse(id, payment(LINE, "1", TODAY)), begun(SupportKind.GRANT)), "R41.line");
        gate.line = null;
        refused(when(new SupportCommand.Disburse(id, payment(LINE, "1", TODAY)), begun(SupportKind.GRANT)), "R41.unknown");
    }

    @Test
    void R34_an_outcome_is_put_right_by_adding_the_right_one_with_a_reason() {
        Outcome said = outcome(SupportKind.SCHOOL, BEGUN.plusMonths(1), SchoolStatus.COMPLETED_LEVEL);
        Outcome right = outcome(said.outcomeId(), SupportKind.SCHOOL, BEGUN.plusMonths(2), SchoolStatus.ATTENDING);
        when(new SupportCommand.CorrectOutcome(id, right, reason()), begun(SupportKind.SCHOOL), recorded(said))
                .expectEvents(new SupportEvent.OutcomeCorrected(id, PERSON, right, reason(), BEGUN.plusMonths(4)));
        refused(when(new SupportCommand.CorrectOutcome(id, right, null), begun(SupportKind.SCHOOL), recorded(said)), "R34");
        refused(when(new SupportCommand.CorrectOutcome(id, right, Personal.of(" ")), begun(SupportKind.SCHOOL), recorded(said)), "R34");
        refused(when(new SupportCommand.CorrectOutcome(id, right, reason()), begun(SupportKind.SCHOOL)), "R34.target");
        refused(when(corrected(payment(LINE, "1", TODAY)), begun(SupportKind.GRANT)), "R34.target");
    }

    @Test
    void a_support_ends_once_and_takes_nothing_new_but_corrections() {
        Outcome said = outcome(SupportKind.SCHOOL, BEGUN.plusMonths(1), SchoolStatus.ATTENDING);
        SupportEvent end = new SupportEvent.Ended(id, PERSON, SupportEnding.DONE, BEGUN.plusMonths(2));
        refused(when(new SupportCommand.End(id, SupportEnding.DONE, TODAY), begun(SupportKind.SCHOOL), end), "support.ended");
        refused(when(found(outcome(SupportKind.SCHOOL, TODAY, SchoolStatus.ATTENDING)), begun(SupportKind.SCHOOL), end), "support.ended");
        refused(when(new SupportCommand.End(id, SupportEnding.DONE, BEGUN), begun(SupportKind.SCHOOL), recorded(said)), "form.order");
        Outcome right = outcome(said.outcomeId(), SupportKind.SCHOOL, said.on(), SchoolStatus.DROPPED_OUT);
        when(new SupportCommand.CorrectOutcome(id, right, reason()), begun(SupportKind.SCHOOL), recorded(said), end)
                .expectEvents(new SupportEvent.OutcomeCorrected(id, PERSON, right, reason(), null));
    }

    @Test
    void figures_that_cannot_be_are_refused() {
        refused(when(found(work(WorkStatus.WAGE_FORMAL, 113, null)), begun(SupportKind.EMPLOYMENT)), "form.number");
        refused(when(found(work(WorkStatus.RETIRED, 8, null)), begun(SupportKind.EMPLOYMENT)), "support.noWork");
        refused(when(found(work(WorkStatus.RETIRED, null, true)), begun(SupportKind.EMPLOYMENT)), "support.noWork");
        refused(when(found(community(8)), begun(SupportKind.COMMUNITY_LIFE)), "form.number");
        when(found(community(7)), begun(SupportKind.COMMUNITY_LIFE)).expectSuccessfulHandlerExecution();
        refused(when(found(benefit("0", "USD")), begun(SupportKind.BENEFIT)), "R41");
        refused(when(found(benefit("12", null)), begun(SupportKind.BENEFIT)), "form.required");
        when(found(benefit("12", "COP")), begun(SupportKind.BENEFIT)).expectSuccessfulHandlerExecution();
    }

    @Test
    void R43_R34_a_review_says_at_least_something_that_can_be() {
        UUID review = UUID.randomUUID();
        Review said = review(PERSON, TODAY, ChosenActivity.WORK, true, TODAY.minusMonths(4), 4);
        ReviewEvent recorded = new ReviewEvent.Recorded(review, PERSON, said);
        reviewed(new ReviewCommand.Record(review, said)).expectEvents(recorded);
        refused(reviewed(new ReviewCommand.Record(review, said), recorded), "R43.reintegrationReview");
        refused(reviewed(new ReviewCommand.Record(review, nothing())), "reintegration.nothing");
        refused(reviewed(new ReviewCommand.Record(review, review(PERSON, TODAY, ChosenActivity.WORK, true, null, 6))), "form.number");
        refused(reviewed(new ReviewCommand.Record(review, review(PERSON, TODAY, ChosenActivity.NONE, true, null, 4))),
                "reintegration.noActivity");
        refused(reviewed(new ReviewCommand.Record(review, review(PERSON, TODAY, null, null, TODAY, 4))), "reintegration.noActivity");
        refused(reviewed(new ReviewCommand.Record(review, review(PERSON, TODAY, ChosenActivity.WORK, true, TODAY.minusYears(1000), 4))),
                "R7.tooLongAgo");
        refused(reviewed(new ReviewCommand.Record(review, review(PERSON, TODAY, ChosenActivity.WORK, true, TODAY.plusDays(1), 4))),
                "reintegration.since");
        refused(reviewed(new ReviewCommand.Correct(review, said, null), recorded), "R34");
        Review other = review(UUID.randomUUID(), TODAY, null, null, null, 4);
        refused(reviewed(new ReviewCommand.Correct(review, other, reason()), recorded), "R34.target");
        reviewed(new ReviewCommand.Correct(review, said, reason()), recorded)
                .expectEvents(new ReviewEvent.Corrected(review, PERSON, said, reason()));
    }

    @Test
    void R41_a_budget_line_is_never_cut_below_what_was_paid_out_of_it() {
        BudgetLineEvent opened = new BudgetLineEvent.Opened(LINE, "LIV-2026", "USD", new BigDecimal("1000"), TODAY, TODAY.plusYears(1));
        budget(new BudgetLineCommand.Open(LINE, "LIV-2026", "USD", new BigDecimal("1000.00"), TODAY, TODAY.plusYears(1)))
                .expectEvents(opened);
        refused(budget(new BudgetLineCommand.Open(LINE, "LIV-2026", "USD", BigDecimal.ONE, TODAY, TODAY), opened), "R43.budgetLine");
        refused(budget(new BudgetLineCommand.Open(LINE, "a\nb", "USD", BigDecimal.ONE, TODAY, TODAY)), "form.code");
        refused(budget(new BudgetLineCommand.Open(LINE, "LIV", "US", BigDecimal.ONE, TODAY, TODAY)), "R41.currency");
        refused(budget(new BudgetLineCommand.Open(LINE, "LIV", "USD", BigDecimal.ZERO, TODAY, TODAY)), "R41");
        refused(budget(new BudgetLineCommand.Open(LINE, "LIV", "USD", BigDecimal.ONE, TODAY, TODAY.minusDays(1))), "form.order");
        gate.paid.put(UUID.randomUUID(), new BigDecimal("400"));
        refused(budget(new BudgetLineCommand.Change(LINE, new BigDecimal("399.99"), TODAY.plusYears(1)), opened), "R41.paid");
        budget(new BudgetLineCommand.Change(LINE, new BigDecimal("400"), TODAY), opened)
                .expectEvents(new BudgetLineEvent.Changed(LINE, new BigDecimal("400"), TODAY));
        refused(budget(new BudgetLineCommand.Change(LINE, BigDecimal.TEN, TODAY), opened, new BudgetLineEvent.Closed(LINE)), "R41.closed");
    }

    @Test
    void a_table_of_checks_that_makes_no_sense_stops_the_start() {
        assertThatThrownBy(() -> new OutcomeChecks.Schedule(List.of(), false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeChecks.Schedule(List.of(0, 3), false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeChecks.Schedule(List.of(6, 3), false)).isInstanceOf(IllegalArgumentException.class);
    }

    // --- what is asked, and what happened before

    static SupportStatus first(SupportKind kind) {
        return switch (kind) {
            case SCHOOL -> SchoolStatus.ENROLLED;
            case VOCATIONAL_TRAINING -> TrainingStatus.STARTED;
            case GRANT -> BusinessStatus.OPERATING;
            case EMPLOYMENT -> WorkStatus.WAGE_INFORMAL;
            case HOUSING_ADAPTATION -> HousingStatus.NOT_FINISHED;
            case LEGAL_DOCUMENT -> DocumentStatus.APPLIED;
            case BENEFIT -> BenefitStatus.APPLIED;
            case COMMUNITY_LIFE -> null;
        };
    }

    private static SupportPlan bare(SupportKind kind, Trade trade) {
        return new SupportPlan(PERSON, kind, trade, null, Set.of(), null, null, false, TODAY, null);
    }

    private static Review nothing() {
        return new Review(PERSON, TODAY, ReviewOccasion.BASELINE, null, null, null, null, null, null, null, null, null);
    }

    private static Outcome work(WorkStatus status, Integer hours, Boolean retained) {
        return new Outcome(UUID.randomUUID(), TODAY, null, null, null, new Outcome.Work(status, hours, null, retained), null, null, null,
                null, null);
    }

    private static Outcome community(int daysOut) {
        return new Outcome(UUID.randomUUID(), TODAY, null, null, null, null, null, null, null, new Outcome.Community(null, daysOut), null);
    }

    private static Outcome benefit(String monthly, String currency) {
        return new Outcome(UUID.randomUUID(), TODAY, null, null, null, null, null, null,
                new Outcome.Benefit(BenefitStatus.APPROVED, new BigDecimal(monthly), currency), null, null);
    }

    private static Personal<String> reason() {
        return Personal.of("told wrongly");
    }

    private SupportCommand begin(SupportKind kind) {
        return new SupportCommand.Begin(id, plan(kind, TODAY));
    }

    private SupportCommand found(Outcome outcome) {
        return new SupportCommand.RecordOutcome(id, outcome);
    }

    private SupportCommand corrected(Disbursement disbursement) {
        return new SupportCommand.CorrectDisbursement(id, disbursement, reason());
    }

    private SupportEvent begun(SupportKind kind) {
        return begun(kind, BEGUN, null);
    }

    private SupportEvent begun(SupportKind kind, LocalDate on, LocalDate checkOn) {
        return new SupportEvent.Begun(id, PERSON, CASE, plan(kind, on), checkOn);
    }

    private SupportEvent recorded(Outcome outcome) {
        return new SupportEvent.OutcomeRecorded(id, PERSON, outcome, null);
    }

    private SupportEvent paid(Disbursement disbursement) {
        return new SupportEvent.Disbursed(id, PERSON, disbursement, null);
    }

    private ResultValidator<Support> when(Object command, Object... given) {
        return when(Support.class, command, given);
    }

    private ResultValidator<ReintegrationReview> reviewed(Object command, Object... given) {
        return when(ReintegrationReview.class, command, given);
    }

    private ResultValidator<BudgetLine> budget(Object command, Object... given) {
        return when(BudgetLine.class, command, given);
    }

    private <A> ResultValidator<A> when(Class<A> aggregate, Object command, Object... given) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(gate);
        fixture.registerInjectableResource(OutcomeChecks.DEFAULT);
        List<Object> before = new ArrayList<>(List.of(given));
        return (before.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(before)).when(command);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
