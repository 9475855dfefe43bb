package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportStatus;
import org.amparo.vocabulary.TrainingStatus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One support towards school, work, home, papers or community life, with what was found of it since (domain 4.3). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Support {

    @AggregateIdentifier
    private UUID supportId;
    private UUID survivorId;
    private SupportKind kind;
    private LocalDate begunOn;
    private LocalDate endedOn;
    /** Code of the grant that pays; null for the programme's own means. */
    private String fundedBy;
    private List<Found> found = new ArrayList<>();
    private List<Paid> paid = new ArrayList<>();

    /** @param status name of the code; null for community life */
    record Found(UUID outcomeId, LocalDate on, String status) {
    }

    record Paid(UUID disbursementId, LocalDate on) {
    }

    Support() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SupportCommand.Begin command, SupportGate gate, OutcomeChecks checks, Clock clock) {
        require(supportId == null, "R43.support", "supportId");
        SupportPlan plan = SupportForm.plan(command.plan());
        SupportForm.past(plan.on(), LocalDate.now(clock), null);
        SupportGate.Person person = gate.work(plan.survivorId(), plan.emergency() ? null : plan.kind().pillar());
        require(person.birthYear() == null || plan.on().getYear() >= person.birthYear(), "R7.birth", "on");
        gate.paid(plan.fundedBy(), plan.on());
        LocalDate from = plan.kind().isPaid() ? null : plan.on();
        apply(new SupportEvent.Begun(command.supportId(), plan.survivorId(), person.caseId(), plan,
                checks.next(plan.kind(), from, plan.on())));
    }

    @CommandHandler
    void handle(SupportCommand.RecordOutcome command, SupportGate gate, OutcomeChecks checks, Clock clock) {
        Outcome outcome = SupportForm.outcome(command.outcome(), kind);
        requireOpen();
        require(found.stream().noneMatch(one -> one.outcomeId().equals(outcome.outcomeId())), "R43.outcome", "outcomeId");
        SupportForm.past(outcome.on(), LocalDate.now(clock), lastOn());
        require(!kind.isPaid() || !paid.isEmpty(), "support.unpaid", "");
        SupportStatus was = status();
        require(was == null || was.next().contains(outcome.status()), "support.status", "status");
        gate.agreed(survivorId);
        List<Found> now = with(outcome);
        apply(new SupportEvent.OutcomeRecorded(supportId, survivorId, outcome, checkAfter(now, checks)));
    }

    @CommandHandler
    void handle(SupportCommand.CorrectOutcome command, SupportGate gate, OutcomeChecks checks, Clock clock) {
        Outcome outcome = SupportForm.outcome(command.outcome(), kind);
        SupportForm.reason(command.reason());
        require(found.stream().anyMatch(one -> one.outcomeId().equals(outcome.outcomeId())), "R34.target", "outcomeId");
        SupportForm.past(outcome.on(), LocalDate.now(clock), begunOn);
        gate.kept(survivorId);
        LocalDate checkOn = endedOn == null ? checkAfter(with(outcome), checks) : null;
        apply(new SupportEvent.OutcomeCorrected(supportId, survivorId, outcome, command.reason(), checkOn));
    }

    @CommandHandler
    void handle(SupportCommand.Disburse command, SupportGate gate, OutcomeChecks checks, Clock clock) {
        Disbursement disbursement = SupportForm.disbursement(command.disbursement());
        require(kind.isPaid(), "support.part", "amount");
        requireOpen();
        require(paid.stream().noneMatch(one -> one.disbursementId().equals(disbursement.disbursementId())), "R43.disbursement",
                "disbursementId");
        SupportForm.past(disbursement.on(), LocalDate.now(clock), begunOn);
        gate.work(survivorId, null);
        requireBudget(disbursement, gate);
        LocalDate first = paid.isEmpty() || disbursement.on().isBefore(firstPaid()) ? disbursement.on() : firstPaid();
        LocalDate last = found.isEmpty() ? disbursement.on() : lastOn();
        apply(new SupportEvent.Disbursed(supportId, survivorId, disbursement,
                isSettled(found) ? null : checks.next(kind, first, last)));
    }

    @CommandHandler
    void handle(SupportCommand.CorrectDisbursement command, SupportGate gate, Clock clock) {
        Disbursement disbursement = SupportForm.disbursement(command.disbursement());
        SupportForm.reason(command.reason());
        require(paid.stream().anyMatch(one -> one.disbursementId().equals(disbursement.disbursementId())), "R34.target", "disbursementId");
        SupportForm.past(disbursement.on(), LocalDate.now(clock), begunOn);
        gate.kept(survivorId);
        requireBudget(disbursement, gate);
        apply(new SupportEvent.DisbursementCorrected(supportId, survivorId, disbursement, command.reason()));
    }

    /** Also after it ended. */
    @CommandHandler
    void handle(SupportCommand.CorrectPayer command, SupportGate gate) {
        Form.code(command.fundedBy(), "fundedBy");
        SupportForm.reason(command.reason());
        require(!Objects.equals(command.fundedBy(), fundedBy), "R34.same", "fundedBy");
        gate.kept(survivorId);
        gate.paid(command.fundedBy(), begunOn);
        apply(new SupportEvent.PayerCorrected(supportId, survivorId, command.fundedBy(), fundedBy, command.reason()));
    }

    /** A support of somebody who died ends too. */
    @CommandHandler
    void handle(SupportCommand.End command, SupportGate gate, Clock clock) {
        Form.required(command.reason(), "reason");
        requireOpen();
        SupportForm.past(Form.required(command.day(), "on"), LocalDate.now(clock), lastOn());
        gate.kept(survivorId);
        apply(new SupportEvent.Ended(supportId, survivorId, command.reason(), command.day()));
    }

    // --- what the rules ask

    private void requireOpen() {
        require(endedOn == null, "support.ended", "");
    }

    /** R41: the line's own currency, on a day on which it may be used, and within what is left of it. */
    private static void requireBudget(Disbursement disbursement, SupportGate gate) {
        SupportGate.Line line = gate.line(disbursement.lineId(), disbursement.disbursementId());
        require(line.currency().equals(disbursement.currency()), "R41.currencyOfLine", "currency", line.currency());
        require(line.isOpenOn(disbursement.on()), "R41.line", "lineId", disbursement.on());
        require(disbursement.amount().compareTo(line.left()) <= 0, "R41.budget", "amount", line.left(), line.currency());
    }

    private SupportStatus status() {
        return found.isEmpty() ? null : SupportStatuses.of(kind, found.getLast().status());
    }

    private LocalDate lastOn() {
        return found.stream().map(Found::on).max(LocalDate::compareTo).orElse(begunOn);
    }

    private LocalDate firstPaid() {
        return paid.stream().map(Paid::on).min(LocalDate::compareTo).orElse(null);
    }

    /** What is known with this outcome, which may be one that is corrected. */
    private List<Found> with(Outcome outcome) {
        Found one = new Found(outcome.outcomeId(), outcome.on(), code(outcome.status()));
        List<Found> all = new ArrayList<>(found);
        int place = all.stream().map(Found::outcomeId).toList().indexOf(outcome.outcomeId());
        if (place < 0) {
            all.add(one);
        } else {
            all.set(place, one);
        }
        return all;
    }

    private LocalDate checkAfter(List<Found> all, OutcomeChecks checks) {
        LocalDate last = all.stream().map(Found::on).max(LocalDate::compareTo).orElseThrow();
        return isSettled(all) ? null : checks.next(kind, countsFrom(all), last);
    }

    private boolean isSettled(List<Found> all) {
        SupportStatus last = all.isEmpty() ? null : SupportStatuses.of(kind, all.getLast().status());
        return last != null && last.isSettled();
    }

    /** The day from which the months of the table count. */
    private LocalDate countsFrom(List<Found> all) {
        return switch (kind) {
            case GRANT -> firstPaid();
            case VOCATIONAL_TRAINING -> firstOn(all, TrainingStatus.COMPLETED, TrainingStatus.CERTIFIED);
            case HOUSING_ADAPTATION -> firstOn(all, HousingStatus.FINISHED, HousingStatus.USED, HousingStatus.NOT_USED);
            case SCHOOL, EMPLOYMENT, LEGAL_DOCUMENT, BENEFIT, COMMUNITY_LIFE -> begunOn;
        };
    }

    private LocalDate firstOn(List<Found> all, SupportStatus... reached) {
        List<String> names = java.util.Arrays.stream(reached).map(SupportStatus::name).toList();
        return all.stream().filter(one -> names.contains(one.status())).map(Found::on).min(LocalDate::compareTo).orElse(begunOn);
    }

    private static String code(SupportStatus status) {
        return status == null ? null : status.name();
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(SupportEvent event) {
        switch (event) {
            case SupportEvent.Begun e -> {
                supportId = e.supportId();
                survivorId = e.survivorId();
                kind = e.plan().kind();
                begunOn = e.plan().on();
                fundedBy = e.plan().fundedBy();
            }
            case SupportEvent.OutcomeRecorded e -> found = with(e.outcome());
            case SupportEvent.OutcomeCorrected e -> found = with(e.outcome());
            case SupportEvent.Disbursed e -> paid.add(new Paid(e.disbursement().disbursementId(), e.disbursement().on()));
            case SupportEvent.DisbursementCorrected e -> paid.replaceAll(one -> one.disbursementId()
                    .equals(e.disbursement().disbursementId()) ? new Paid(one.disbursementId(), e.disbursement().on()) : one);
            case SupportEvent.PayerCorrected e -> fundedBy = e.fundedBy();
            case SupportEvent.Ended e -> endedOn = e.on();
        }
    }
}
