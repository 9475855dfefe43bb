package org.amparo.referral;

import org.amparo.testing.Alone;
import static org.amparo.referral.Referrals.CONSENT;
import static org.amparo.referral.Referrals.FIELDS;
import static org.amparo.referral.Referrals.OURS;
import static org.amparo.referral.Referrals.PARTNER;
import static org.amparo.referral.Referrals.PERSON;
import static org.amparo.referral.Referrals.PLACEMENT;
import static org.amparo.referral.Referrals.PROVIDER;
import static org.amparo.referral.Referrals.TODAY;
import static org.amparo.referral.Referrals.agreed;
import static org.amparo.referral.Referrals.request;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class ReferralTest {

    private final UUID id = UUID.randomUUID();
    private final Referrals.Gate gate = new Referrals.Gate();

    @Test
    void a_referral_to_a_provider_outside_is_sent_under_the_consent_with_the_fields_it_shares() {
        when(refer()).expectEvents(new ReferralEvent.Drafted(id, PERSON, request()),
                new ReferralEvent.Sent(id, PERSON, PROVIDER, ReferralRecipient.OUTSIDE, null, CONSENT, FIELDS, 1, TODAY,
                        TODAY.plusDays(3)));
    }

    @Test
    void R2_a_referral_outside_the_own_organisation_needs_a_consent_that_covers_the_provider_the_pillar_and_the_day() {
        refused(when(refer(), gate.agreeing()), "R2");
        refused(when(refer(),
                gate.agreeing(agreed(ConsentStatus.GIVEN, TODAY.plusYears(1), Set.of(UUID.randomUUID()), Set.of(), Set.of()))),
                "R2");
        refused(when(refer(), gate.agreeing(agreed(ConsentStatus.GIVEN, TODAY.plusYears(1), Set.of(), Set.of(Pillar.EDUCATION), Set.of()))),
                "R2");
        refused(when(refer(), gate.agreeing(agreed(ConsentStatus.REFUSED, null, Set.of(), Set.of(), Set.of()), agreed())), "R2");
        refused(when(refer(), gate.agreeing(agreed(ConsentStatus.AWAITS_APPROVAL, TODAY.plusYears(1), Set.of(), Set.of(), Set.of()))),
                "R2");
        refused(when(refer(), gate.agreeing().at(PARTNER)), "R2");
        when(refer(), gate.agreeing(agreed(ConsentStatus.GIVEN, TODAY, Set.of(PROVIDER), Set.of(Pillar.REHABILITATION), Set.of())).at(null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void inside_the_own_organisation_no_consent_to_share_is_asked_for() {
        when(refer(), gate.agreeing().at(OURS)).expectEvents(new ReferralEvent.Drafted(id, PERSON, request()),
                new ReferralEvent.Sent(id, PERSON, PROVIDER, ReferralRecipient.OWN_ORGANISATION, OURS, null, FIELDS, 1, TODAY,
                        TODAY.plusDays(3)));
    }

    @Test
    void R3_a_field_that_the_consent_withholds_is_not_shared() {
        refused(when(refer(),
                gate.agreeing(agreed(ConsentStatus.GIVEN, TODAY.plusYears(1), Set.of(), Set.of(), Set.of(ShareableField.PHONE.name())))),
                "R3");
        refused(when(refer(), gate.agreeing(agreed(),
                agreed(ConsentStatus.GIVEN, TODAY.plusYears(1), Set.of(UUID.randomUUID()), Set.of(), Set.of(ShareableField.PHONE.name())))),
                "R3");
        when(new ReferralCommand.Refer(id, request(PERSON, Referrals.CASE, PROVIDER, ShareableField.NAME), PLACEMENT),
                gate.agreeing(agreed(ConsentStatus.GIVEN, TODAY.plusYears(1), Set.of(), Set.of(), Set.of(ShareableField.PHONE.name()))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R6_a_withdrawn_or_ended_consent_blocks_new_sharing_at_once() {
        refused(when(refer(), gate.agreeing(agreed(ConsentStatus.WITHDRAWN, TODAY.plusYears(1), Set.of(), Set.of(), Set.of()))), "R6");
        refused(when(refer(), gate.agreeing(agreed(ConsentStatus.WITHDRAWN, TODAY.plusYears(1), Set.of(), Set.of(), Set.of()), agreed())),
                "R6");
        refused(when(refer(), gate.agreeing(agreed(ConsentStatus.GIVEN, TODAY.minusDays(1), Set.of(), Set.of(), Set.of()))), "R6.expired");
        refused(when(new ReferralCommand.Send(id), gate, Referrals.drafted(id)), "R6.expired");
        refused(when(new ReferralCommand.Send(id), gate, silent()), "R6.expired");
        refused(when(link(UUID.randomUUID()), gate, asked()), "R6.expired");
    }

    @Test
    void R19_a_closed_or_stale_provider_or_one_without_the_service_receives_no_referral() {
        gate.provider = new ProviderGate.Standing(true, false, true, TODAY, false, null);
        refused(when(refer()), "R19");
        gate.provider = new ProviderGate.Standing(true, true, false, TODAY, false, null);
        refused(when(refer()), "R19.service");
        gate.provider = new ProviderGate.Standing(true, true, true, TODAY.minusDays(181), true, null);
        refused(when(refer()), "R19.stale");
        gate.provider = ProviderGate.Standing.UNKNOWN;
        refused(when(refer()), "R19");
    }

    @Test
    void R31_a_closed_case_takes_no_referral_and_no_acceptance() {
        gate.noWork = new RuleBroken("R31", "");
        refused(when(refer()), "R31");
        refused(when(told(new Step.Accept(null, null, null)), gate, asked()), "R31");
        when(told(new Step.Decline(null, DeclineReason.NO_CAPACITY, null)), gate, asked()).expectSuccessfulHandlerExecution();
        when(new ReferralCommand.Withdraw(id, ReferralWithdrawal.NO_LONGER_NEEDED), gate, asked()).expectSuccessfulHandlerExecution();
    }

    @Test
    void R17_a_referral_goes_only_the_ways_of_its_lifecycle() {
        refused(when(new ReferralCommand.Withdraw(id, ReferralWithdrawal.PERSON_DECIDED), gate, started()), "R17");
        refused(when(told(new Step.Complete(null, null)), gate, asked()), "R17");
        refused(when(new ReferralCommand.Send(id), gate, asked()), "R17");
        refused(when(new ReferralCommand.CloseUnanswered(id), gate, asked()), "R17");
        refused(when(told(new Step.Accept(null, null, null)), gate, accepted()), "R17");
        when(told(new Step.Decline(null, DeclineReason.NO_CAPACITY, null)), gate, accepted()).expectSuccessfulHandlerExecution();
    }

    @Test
    void R17_after_three_missed_appointments_there_is_no_fourth() {
        Object[] missedThrice = {Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY.minusDays(20)),
                new ReferralEvent.Accepted(id, PERSON, TODAY.minusDays(19), AnsweredBy.TOLD),
                appointment(TODAY.minusDays(9)), missed(TODAY.minusDays(9), 1), appointment(TODAY.minusDays(6)),
                missed(TODAY.minusDays(6), 2),
                appointment(TODAY.minusDays(3))};
        when(told(new Step.NotCome(Barrier.DISTANCE)), gate, missedThrice)
                .expectEvents(new ReferralEvent.AppointmentMissed(id, PERSON, TODAY.minusDays(3), 3, Barrier.DISTANCE));
        Object[] all = java.util.Arrays.copyOf(missedThrice, missedThrice.length + 1);
        all[missedThrice.length] = missed(TODAY.minusDays(3), 3);
        refused(when(told(new Step.SetAppointment(TODAY.plusDays(3), null)), gate, all), "R17.noShows");
        when(told(new Step.EndIncomplete(null, ReferralEnd.NO_SHOWS)), gate, all)
                .expectEvents(new ReferralEvent.EndedIncomplete(id, PERSON, ReferralEnd.NO_SHOWS, TODAY));
    }

    @Test
    void R18_a_service_starts_only_after_the_provider_accepted() {
        refused(when(told(new Step.StartService(null)), gate, asked()), "R18");
        refused(when(told(new Step.StartService(null)), gate, silent()), "R18");
        when(told(new Step.StartService(null)), gate, accepted()).expectEvents(new ReferralEvent.ServiceStarted(id, PERSON, TODAY));
    }

    @Test
    void R7_nothing_has_happened_in_the_future_or_before_what_it_follows() {
        refused(when(told(new Step.Accept(TODAY.plusDays(1), null, null)), gate, asked()), "R7.future");
        refused(when(told(new Step.Accept(TODAY.minusDays(9), null, null)), gate, asked()), "R17.before");
        refused(when(told(new Step.Accept(null, TODAY.minusDays(1), null)), gate, asked()), "R17.before");
        refused(when(told(new Step.NotCome(null)), gate, Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY),
                new ReferralEvent.Accepted(id, PERSON, TODAY, AnsweredBy.TOLD), appointment(TODAY.plusDays(1))), "R17.notYet");
    }

    @Test
    void accepting_with_a_day_sets_the_appointment() {
        when(told(new Step.Accept(null, TODAY.plusDays(5), "09:30")), gate, asked()).expectEvents(
                new ReferralEvent.Accepted(id, PERSON, TODAY, AnsweredBy.TOLD),
                new ReferralEvent.AppointmentScheduled(id, PERSON, TODAY.plusDays(5), "09:30"));
        refused(when(told(new Step.Accept(null, TODAY.plusDays(5), "half past nine")), gate, asked()), "form.code");
    }

    @Test
    void silence_is_noticed_the_day_after_an_answer_was_due_and_not_before() {
        refused(when(new ReferralCommand.NoticeSilence(id), gate, asked()), "R17.notDue");
        when(new ReferralCommand.NoticeSilence(id), gate, Referrals.drafted(id),
                Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY.minusDays(4)))
                .expectEvents(new ReferralEvent.AnswerOverdue(id, PERSON, 1, TODAY.minusDays(1)));
        when(new ReferralCommand.Send(id), gate, silent()).expectEvents(Referrals.sent(id, ReferralRecipient.OUTSIDE, 2, TODAY));
    }

    @Test
    void a_link_answers_once_and_only_while_it_is_the_newest_in_time_and_covered() {
        UUID link = UUID.randomUUID();
        UUID older = UUID.randomUUID();
        Step accept = new Step.Accept(null, null, null);
        ReferralEvent open = issued(link, TODAY);
        when(new ReferralAnswer.AnswerByLink(id, link, accept), gate, Referrals.drafted(id),
                Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY), open)
                .expectEvents(new ReferralEvent.Accepted(id, PERSON, TODAY, AnsweredBy.LINK));
        Object[] used = {Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY), open,
                new ReferralEvent.Accepted(id, PERSON, TODAY, AnsweredBy.LINK)};
        refused(when(new ReferralAnswer.AnswerByLink(id, link, accept), gate, used), "R17.closedLink");
        refused(when(new ReferralAnswer.AnswerByLink(id, link, new Step.Decline(null, DeclineReason.OTHER, null)), gate, used),
                "R17.closedLink");
        Object[] replaced = {Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY), issued(older, TODAY), open};
        refused(when(new ReferralAnswer.AnswerByLink(id, older, accept), gate, replaced), "R17.closedLink");
        refused(when(new ReferralAnswer.AnswerByLink(id, UUID.randomUUID(), accept), gate, replaced), "R17.closedLink");
        Object[] late = {Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY), issued(link, TODAY.minusDays(1))};
        refused(when(new ReferralAnswer.AnswerByLink(id, link, accept), gate, late), "R17.closedLink");
        refused(when(new ReferralAnswer.AnswerByLink(id, link, new Step.StartService(null)), gate, replaced), "R17.closedLink");
        gate.agreeing(agreed(ConsentStatus.WITHDRAWN, TODAY.plusYears(1), Set.of(), Set.of(), Set.of()));
        refused(when(new ReferralAnswer.AnswerByLink(id, link, accept), gate, replaced), "R17.closedLink");
    }

    @Test
    void R17_an_appointment_is_moved_before_it_takes_place_and_does_not_count_as_missed() {
        Object[] appointed = then(accepted(), appointment(TODAY.plusDays(2)));
        when(told(new Step.MoveAppointment(TODAY.plusDays(9), "14:30")), gate, appointed).expectEvents(
                new ReferralEvent.AppointmentMoved(id, PERSON, TODAY.plusDays(2), TODAY.plusDays(9), "14:30", AnsweredBy.TOLD));
        refused(when(told(new Step.MoveAppointment(TODAY.plusDays(9), null)), gate, accepted()), "R17.noAppointment");
        refused(when(told(new Step.MoveAppointment(null, null)), gate, appointed), "form.required");
        refused(when(told(new Step.MoveAppointment(TODAY.minusDays(99), null)), gate, appointed), "R17.before");
        ReferralEvent moved = new ReferralEvent.AppointmentMoved(id, PERSON, TODAY.plusDays(2), TODAY.minusDays(1), null,
                AnsweredBy.SCREEN);
        when(told(new Step.NotCome(null)), gate, then(appointed, moved))
                .expectEvents(new ReferralEvent.AppointmentMissed(id, PERSON, TODAY.minusDays(1), 1, null));
    }

    @Test
    void a_link_made_for_an_appointment_moves_it_once_and_does_nothing_else() {
        Object[] appointed = then(accepted(), appointment(TODAY.plusDays(2)));
        UUID link = UUID.randomUUID();
        when(link(link), gate, appointed).expectEvents(issued(link, TODAY.plusDays(30)));
        Object[] linked = then(appointed, issued(link, TODAY.plusDays(30)));
        refused(when(new ReferralAnswer.AnswerByLink(id, link, new Step.Decline(null, DeclineReason.OTHER, null)), gate, linked),
                "R17.closedLink");
        Step later = new Step.MoveAppointment(TODAY.plusDays(9), null);
        ReferralEvent moved = new ReferralEvent.AppointmentMoved(id, PERSON, TODAY.plusDays(2), TODAY.plusDays(9), null, AnsweredBy.LINK);
        when(new ReferralAnswer.AnswerByLink(id, link, later), gate, linked).expectEvents(moved);
        refused(when(new ReferralAnswer.AnswerByLink(id, link, later), gate, then(linked, moved)), "R17.closedLink");
    }

    @Test
    void a_link_is_made_only_for_a_provider_outside_that_has_not_answered() {
        refused(when(link(UUID.randomUUID()), gate, accepted()), "R17.link");
        refused(when(link(UUID.randomUUID()), gate, Referrals.drafted(id)), "R17.link");
        refused(when(link(UUID.randomUUID()), gate, Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.PARTNER, 1, TODAY)),
                "R17.link");
        UUID link = UUID.randomUUID();
        when(link(link), gate, asked()).expectEvents(issued(link, TODAY.plusDays(30)));
    }

    @Test
    void withdrawing_the_consent_stops_a_referral_in_the_way_open_to_its_state_and_twice_is_as_once() {
        ReferralCommand stop = new ReferralCommand.StopSharing(id);
        when(stop, gate, asked()).expectNoEvents().expectSuccessfulHandlerExecution();
        gate.agreeing(agreed(ConsentStatus.WITHDRAWN, TODAY.plusYears(1), Set.of(), Set.of(), Set.of()));
        ReferralEvent withdrawn = new ReferralEvent.Withdrawn(id, PERSON, ReferralWithdrawal.CONSENT_WITHDRAWN, TODAY);
        when(stop, gate, asked()).expectEvents(withdrawn);
        when(stop, gate, accepted()).expectEvents(withdrawn);
        when(stop, gate, silent()).expectEvents(new ReferralEvent.Expired(id, PERSON, TODAY));
        when(stop, gate, started()).expectNoEvents().expectSuccessfulHandlerExecution();
        when(stop, gate, Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY), withdrawn).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        when(stop, gate, Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OWN_ORGANISATION, 1, TODAY)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R43_a_referral_is_made_once_and_for_the_file_it_says() {
        refused(when(refer(), gate, Referrals.drafted(id)), "R43.referral");
        refused(when(new ReferralCommand.Refer(id, request(), new Placement(UUID.randomUUID(), null, null, null))), "form.placement");
    }

    // --- what happened before

    private Object[] asked() {
        return new Object[]{Referrals.drafted(id), Referrals.sent(id, ReferralRecipient.OUTSIDE, 1, TODAY.minusDays(3))};
    }

    private Object[] silent() {
        return then(asked(), new ReferralEvent.AnswerOverdue(id, PERSON, 1, TODAY));
    }

    private Object[] accepted() {
        return then(asked(), new ReferralEvent.Accepted(id, PERSON, TODAY.minusDays(2), AnsweredBy.TOLD));
    }

    private Object[] started() {
        return then(accepted(), new ReferralEvent.ServiceStarted(id, PERSON, TODAY.minusDays(1)));
    }

    private static Object[] then(Object[] before, Object event) {
        Object[] all = java.util.Arrays.copyOf(before, before.length + 1);
        all[before.length] = event;
        return all;
    }

    private ReferralEvent appointment(LocalDate on) {
        return new ReferralEvent.AppointmentScheduled(id, PERSON, on, null);
    }

    private ReferralEvent missed(LocalDate on, int times) {
        return new ReferralEvent.AppointmentMissed(id, PERSON, on, times, null);
    }

    private ReferralEvent issued(UUID link, LocalDate until) {
        return new ReferralEvent.LinkIssued(id, PERSON, link, "a".repeat(64), "b".repeat(64), until);
    }

    private ReferralCommand refer() {
        return new ReferralCommand.Refer(id, request(), PLACEMENT);
    }

    private ReferralCommand link(UUID link) {
        return new ReferralCommand.IssueLink(id, link, "a".repeat(64), "b".repeat(64));
    }

    private ReferralCommand told(Step step) {
        return new ReferralCommand.RecordStep(id, step);
    }

    private ResultValidator<Referral> when(Object command) {
        return when(command, gate);
    }

    private static ResultValidator<Referral> when(Object command, ReferralGate gate, Object... given) {
        AggregateTestFixture<Referral> fixture = new AggregateTestFixture<>(Referral.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(gate);
        fixture.registerInjectableResource(ReferralSettings.DEFAULT);
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(given))).when(command);
    }

    private static void refused(ResultValidator<Referral> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
