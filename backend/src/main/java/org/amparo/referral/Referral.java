package org.amparo.referral;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.Sharing;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One question to one provider for one person, from the draft to its end (domain 2.11). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Referral {

    @AggregateIdentifier
    private UUID referralId;
    private UUID survivorId;
    private UUID caseId;
    private UUID providerId;
    private ServiceCode service;
    private Urgency urgency;
    private List<ShareableField> sharedFields;
    private State state;

    Referral() {
    }

    // --- asking

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReferralCommand.Draft command, ReferralGate gate) {
        draft(command.referralId(), command.request(), command.placement(), gate);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReferralCommand.Refer command, ReferralGate gate, Clock clock) {
        draft(command.referralId(), command.request(), command.placement(), gate);
        send(1, gate, LocalDate.now(clock));
    }

    @CommandHandler
    void handle(ReferralCommand.Send command, ReferralGate gate, Clock clock) {
        requireNext(ReferralState.SENT);
        gate.work(survivorId, caseId);
        send(state instanceof State.NoResponse silent ? silent.attempt() + 1 : 1, gate, LocalDate.now(clock));
    }

    @CommandHandler
    void handle(ReferralCommand.IssueLink command, ReferralGate gate, ReferralSettings settings, Clock clock) {
        ReferralForm.link(command);
        require(state.takesLink(), "R17.link", "", state.is());
        gate.work(survivorId, caseId);
        LocalDate today = LocalDate.now(clock);
        gate.sharing(survivorId).require(providerId, service.pillar(), sharedFields, today);
        apply(new ReferralEvent.LinkIssued(referralId, survivorId, command.linkId(), command.secretHash(), command.codeHash(),
                today.plusDays(settings.linkDays())));
    }

    // --- answers, and what comes after

    @CommandHandler
    void handle(ReferralCommand.RecordStep command, ReferralGate gate, ReferralSettings settings, Clock clock) {
        take(command.step(), AnsweredBy.TOLD, gate, settings, LocalDate.now(clock));
    }

    @CommandHandler
    void handle(ReferralAnswer.Report command, ReferralGate gate, ReferralSettings settings, Clock clock) {
        take(command.step(), AnsweredBy.SCREEN, gate, settings, LocalDate.now(clock));
    }

    /**
     * A link answers once, while it is the newest, in time, and while the person still agrees that this provider knows (R6). Once there is an
     * appointment, a link moves it and does nothing else.
     */
    @CommandHandler
    void handle(ReferralAnswer.AnswerByLink command, ReferralGate gate, ReferralSettings settings, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        State.Link link = state.linkOrNull();
        boolean opens = link != null && link.linkId().equals(command.linkId()) && !link.validUntil().isBefore(today)
                && (state.is().awaitsAnswer()
                        ? command.step() instanceof Step.Accept || command.step() instanceof Step.Decline
                        : command.step() instanceof Step.MoveAppointment);
        require(opens && gate.sharing(survivorId).covers(providerId, service.pillar(), today), "R17.closedLink", "");
        take(command.step(), AnsweredBy.LINK, gate, settings, today);
    }

    // --- giving up

    @CommandHandler
    void handle(ReferralCommand.Withdraw command, Clock clock) {
        Form.required(command.reason(), "reason");
        requireNext(ReferralState.WITHDRAWN);
        apply(new ReferralEvent.Withdrawn(referralId, survivorId, command.reason(), LocalDate.now(clock)));
    }

    @CommandHandler
    void handle(ReferralCommand.CloseUnanswered command, Clock clock) {
        requireNext(ReferralState.CLOSED_NO_RESPONSE);
        apply(new ReferralEvent.Expired(referralId, survivorId, LocalDate.now(clock)));
    }

    // --- what time and consent bring about

    /**
     * Ends what was shared with others, each state in the way that is open to it; a service that has begun goes on, but is told nothing more.
     * Where the person died or takes no part in case work any more, also what was shared within the organisation.
     */
    @CommandHandler
    void handle(ReferralCommand.StopSharing command, ReferralGate gate, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        ReferralRecipient recipient = state.recipientOrNull();
        Sharing sharing = gate.sharing(survivorId);
        boolean goesOn = recipient == ReferralRecipient.OWN_ORGANISATION || sharing.covers(providerId, service.pillar(), today);
        if (recipient == null || !sharing.isEnded() && goesOn) {
            return;
        }
        boolean died = sharing.end() == Sharing.End.DIED;
        switch (state.is()) {
            case SENT, ACCEPTED, APPOINTMENT_SET -> apply(new ReferralEvent.Withdrawn(referralId, survivorId,
                    died ? ReferralWithdrawal.NO_LONGER_NEEDED : ReferralWithdrawal.CONSENT_WITHDRAWN, today));
            case NO_RESPONSE -> apply(new ReferralEvent.Expired(referralId, survivorId, today));
            case NO_SHOW -> apply(new ReferralEvent.EndedIncomplete(referralId, survivorId,
                    died ? ReferralEnd.DIED : ReferralEnd.CONSENT_WITHDRAWN, today));
            case DRAFT, SERVICE_STARTED, COMPLETED, ENDED_INCOMPLETE, DECLINED_BY_PROVIDER, WITHDRAWN, CLOSED_NO_RESPONSE -> {
                // nothing was shared yet, or nothing more will be
            }
        }
    }

    /** Nobody waits for an answer or an appointment of a closed case; a service that has begun goes on. */
    @CommandHandler
    void handle(ReferralCommand.EndWithCase command, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        switch (state.is()) {
            case DRAFT, SENT, ACCEPTED, APPOINTMENT_SET -> apply(
                    new ReferralEvent.Withdrawn(referralId, survivorId, ReferralWithdrawal.NO_LONGER_NEEDED, today));
            case NO_RESPONSE -> apply(new ReferralEvent.Expired(referralId, survivorId, today));
            case NO_SHOW -> apply(new ReferralEvent.EndedIncomplete(referralId, survivorId, ReferralEnd.OTHER, today));
            case SERVICE_STARTED, COMPLETED, ENDED_INCOMPLETE, DECLINED_BY_PROVIDER, WITHDRAWN, CLOSED_NO_RESPONSE -> {
                // it goes on by itself, or is over
            }
        }
    }

    @CommandHandler
    void handle(ReferralCommand.NoticeSilence command, Clock clock) {
        requireNext(ReferralState.NO_RESPONSE);
        State.Sent sent = (State.Sent) state;
        require(sent.answerBy().isBefore(LocalDate.now(clock)), "R17.notDue", "", sent.answerBy());
        apply(new ReferralEvent.AnswerOverdue(referralId, survivorId, sent.attempt(), sent.answerBy()));
    }

    @CommandHandler
    void handle(ReferralCommand.NoticeMissingResult command, Clock clock) {
        if (state instanceof State.Appointed appointed && appointed.on().equals(command.appointmentOn()) && !appointed.noticed()) {
            require(appointed.on().isBefore(LocalDate.now(clock)), "R17.notDue", "", appointed.on());
            apply(new ReferralEvent.ResultOverdue(referralId, survivorId, appointed.on()));
        }
    }

    @CommandHandler
    void handle(ReferralCommand.Expire command, Clock clock) {
        requireNext(ReferralState.CLOSED_NO_RESPONSE);
        apply(new ReferralEvent.Expired(referralId, survivorId, LocalDate.now(clock)));
    }

    // --- what the rules ask

    private void draft(UUID id, Request request, Placement placement, ReferralGate gate) {
        require(referralId == null, "R43.referral", "referralId");
        ReferralForm.request(request);
        ReferralGate.Work work = gate.work(request.survivorId(), request.caseId());
        require(Objects.equals(work.placement(), placement), "form.placement", "placement");
        apply(new ReferralEvent.Drafted(id, request.survivorId(), request.in(work.caseId())));
    }

    /** The moment of sharing: R19 for the provider, then R2, R3 and R6 for the person, except inside the own organisation. */
    private void send(int attempt, ReferralGate gate, LocalDate today) {
        ProviderGate.Standing provider = gate.provider(providerId, service);
        provider.requireReceives("providerId");
        Sharing sharing = gate.sharing(survivorId);
        ReferralRecipient recipient = recipient(provider.organisation(), sharing.placement().organisation());
        UUID consent = recipient == ReferralRecipient.OWN_ORGANISATION
                ? null
                : sharing.require(providerId, service.pillar(), sharedFields, today).consentId();
        apply(new ReferralEvent.Sent(referralId, survivorId, providerId, recipient, provider.organisation(), consent, sharedFields, attempt,
                today, today.plusDays(urgency.answerWithinDays())));
    }

    static ReferralRecipient recipient(UUID ofProvider, UUID ofFile) {
        if (ofProvider == null) {
            return ReferralRecipient.OUTSIDE;
        }
        return ofProvider.equals(ofFile) ? ReferralRecipient.OWN_ORGANISATION : ReferralRecipient.PARTNER;
    }

    private void take(Step step, AnsweredBy via, ReferralGate gate, ReferralSettings settings, LocalDate today) {
        ReferralForm.step(step);
        switch (step) {
            case Step.Accept s -> {
                requireNext(ReferralState.ACCEPTED);
                gate.work(survivorId, caseId);
                LocalDate on = past(s.on(), today);
                require(s.appointmentOn() == null || !s.appointmentOn().isBefore(on), "R17.before", "appointmentOn", on);
                apply(new ReferralEvent.Accepted(referralId, survivorId, on, via));
                if (s.appointmentOn() != null) {
                    apply(new ReferralEvent.AppointmentScheduled(referralId, survivorId, s.appointmentOn(), s.time()));
                }
            }
            case Step.Decline s -> {
                requireNext(ReferralState.DECLINED_BY_PROVIDER);
                apply(new ReferralEvent.Declined(referralId, survivorId, s.reason(), past(s.on(), today), via, s.remark()));
            }
            case Step.SetAppointment s -> {
                requireNext(ReferralState.APPOINTMENT_SET);
                gate.work(survivorId, caseId);
                require(!(state instanceof State.Missed missed) || missed.noShows() < settings.appointments(), "R17.noShows", "on",
                        settings.appointments());
                require(!s.on().isBefore(state.earliest()), "R17.before", "on", state.earliest());
                apply(new ReferralEvent.AppointmentScheduled(referralId, survivorId, s.on(), s.time()));
            }
            case Step.MoveAppointment s -> {
                require(state instanceof State.Appointed, "R17.noAppointment", "", state.is());
                gate.work(survivorId, caseId);
                require(!s.on().isBefore(state.earliest()), "R17.before", "on", state.earliest());
                State.Appointed was = (State.Appointed) state;
                apply(new ReferralEvent.AppointmentMoved(referralId, survivorId, was.on(), s.on(), s.time(), via));
            }
            case Step.NotCome s -> {
                requireNext(ReferralState.NO_SHOW);
                State.Appointed missed = (State.Appointed) state;
                require(!missed.on().isAfter(today), "R17.notYet", "", missed.on());
                apply(new ReferralEvent.AppointmentMissed(referralId, survivorId, missed.on(), missed.noShows() + 1, s.barrier()));
            }
            case Step.StartService s -> {
                require(state.is() != ReferralState.DRAFT && !state.is().awaitsAnswer(), "R18", "");
                requireNext(ReferralState.SERVICE_STARTED);
                gate.work(survivorId, caseId);
                apply(new ReferralEvent.ServiceStarted(referralId, survivorId, past(s.on(), today)));
            }
            case Step.Complete s -> {
                requireNext(ReferralState.COMPLETED);
                apply(new ReferralEvent.Completed(referralId, survivorId, past(s.on(), today), s.result()));
            }
            case Step.EndIncomplete s -> {
                requireNext(ReferralState.ENDED_INCOMPLETE);
                apply(new ReferralEvent.EndedIncomplete(referralId, survivorId, s.reason(), past(s.on(), today)));
            }
        }
    }

    private void requireNext(ReferralState next) {
        if (!state.is().next().contains(next)) {
            throw new RuleBroken("R17", "", state.is(), next);
        }
    }

    /** A day that has come and is not before what it follows; today when none is given. */
    private LocalDate past(LocalDate given, LocalDate today) {
        LocalDate day = given == null ? today : given;
        require(!day.isAfter(today), "R7.future", "on", day);
        require(!day.isBefore(state.earliest()), "R17.before", "on", state.earliest());
        return day;
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(ReferralEvent event) {
        if (event instanceof ReferralEvent.Drafted drafted) {
            referralId = drafted.referralId();
            survivorId = drafted.survivorId();
            caseId = drafted.request().caseId();
            providerId = drafted.request().providerId();
            service = drafted.request().service();
            urgency = drafted.request().urgency();
            sharedFields = drafted.request().sharedFields();
        }
        state = State.after(state, event);
    }
}
