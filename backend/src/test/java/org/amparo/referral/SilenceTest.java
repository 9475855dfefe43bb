package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.Set;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.Closure;
import org.amparo.caseplan.Need;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.amparo.access.Viewer;
import org.amparo.referral.ReferralFilter.Part;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time brings about by itself. Referrals are made in the past, so that what is due by now is theirs. */
@Alone
@AmparoTest
class SilenceTest {

    @Autowired
    ReferralScenes scenes;
    @Autowired
    ReferralQueries referrals;
    @Autowired
    CaseQueries cases;
    @Autowired
    TimerWorker timers;
    @Autowired
    Clock clock;
    @Autowired
    JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();

    @Test
    void a_provider_that_does_not_answer_in_time_is_noticed_once_and_needs_somebody() {
        UUID referral = referredBefore(10);
        timers.fireDue();
        assertThat(row(referral).state()).isEqualTo(ReferralState.NO_RESPONSE);
        long version = version(referral);
        timers.fireDue();
        assertThat(version(referral)).isEqualTo(version);
        assertThat(referrals.page(anyone, new ReferralFilter(null, Part.NEEDS_ACTION), null, 200).rows())
                .extracting(ReferralRow::referralId).contains(referral);
    }

    @Test
    void an_answer_in_time_is_waited_for_no_more() {
        UUID referral = referredBefore(10);
        TestClock.at(daysAgo(9), () -> scenes.send(new ReferralCommand.RecordStep(referral, new Step.Accept(null, null, null))));
        timers.fireDue();
        assertThat(row(referral).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void a_silence_about_which_nobody_does_anything_is_closed_as_unanswered() {
        UUID referral = referredBefore(50);
        timers.fireDue();
        assertThat(row(referral).state()).isEqualTo(ReferralState.CLOSED_NO_RESPONSE);
    }

    @Test
    void sending_again_begins_the_wait_anew() {
        UUID referral = referredBefore(20);
        timers.fireDue();
        scenes.send(new ReferralCommand.Send(referral));
        timers.fireDue();
        assertThat(row(referral).state()).isEqualTo(ReferralState.SENT);
        assertThat(row(referral).answerBy()).isAfter(LocalDate.now(clock));
        assertThat(referrals.disclosures(anyone, row(referral).survivorId())).hasSize(2);
    }

    @Test
    void an_appointment_that_passed_without_a_result_is_noticed_and_changes_no_state() {
        UUID referral = referredBefore(10);
        TestClock.at(daysAgo(9), () -> scenes.send(
                new ReferralCommand.RecordStep(referral, new Step.Accept(null, LocalDate.now(clock).plusDays(4), null))));
        timers.fireDue();
        assertThat(row(referral).state()).isEqualTo(ReferralState.APPOINTMENT_SET);
        assertThat(row(referral).resultOverdue()).isTrue();
        scenes.send(new ReferralCommand.RecordStep(referral, new Step.NotCome(null)));
        assertThat(row(referral).resultOverdue()).isFalse();
        assertThat(row(referral).noShows()).isOne();
    }

    @Test
    void a_moved_appointment_is_waited_for_on_its_new_day() {
        UUID referral = referredBefore(10);
        TestClock.at(daysAgo(9), () -> {
            LocalDate first = LocalDate.now(clock).plusDays(4);
            scenes.send(new ReferralCommand.RecordStep(referral, new Step.Accept(null, first, null)));
            scenes.send(new ReferralCommand.RecordStep(referral, new Step.MoveAppointment(first.plusDays(20), null)));
        });
        timers.fireDue();
        assertThat(row(referral).resultOverdue()).isFalse();
        TestClock.at(daysAgo(9), () -> scenes.send(
                new ReferralCommand.RecordStep(referral, new Step.MoveAppointment(LocalDate.now(clock).plusDays(1), null))));
        timers.fireDue();
        assertThat(row(referral).resultOverdue()).isTrue();
        scenes.send(new ReferralCommand.RecordStep(referral, new Step.MoveAppointment(LocalDate.now(clock).plusDays(3), null)));
        assertThat(row(referral).resultOverdue()).isFalse();
    }

    @Test
    void a_silence_is_a_task_of_whoever_the_file_belongs_to_until_it_is_settled() {
        UUID referral = referredBefore(10);
        timers.fireDue();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks(referral)).containsExactly("REFERRAL_SILENT OPEN"));
        scenes.send(new ReferralCommand.RecordStep(referral, new Step.Accept(null, null, null)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks(referral)).containsExactly("REFERRAL_SILENT WITHDRAWN"));
    }

    @Test
    void a_silence_for_good_leaves_a_gap_on_the_need_and_asks_the_caseworker_to_choose_another_provider() {
        Someone someone = TestClock.at(daysAgo(50), () -> scenes.someone(null));
        UUID need = UUID.randomUUID();
        UUID referral = TestClock.at(daysAgo(50), () -> {
            scenes.agrees(someone.person());
            scenes.send(new CaseCommand.IdentifyNeed(someone.caseId(), new Need(need, ServiceCode.PROSTHETICS, Urgency.URGENT, Set.of(),
                    null, LocalDate.now(clock), null)));
            return scenes.refer(someone, scenes.provider(null));
        });
        timers.fireDue();
        Eventually.holds(Duration.ofSeconds(20), () -> {
            assertThat(tasks(referral)).containsExactlyInAnyOrder("REFERRAL_SILENT WITHDRAWN", "CHOOSE_PROVIDER OPEN");
            assertThat(need(someone)).extracting(NeedState::status, NeedState::unansweredOn)
                    .containsExactly(NeedStatus.UNMET_NO_SERVICE, LocalDate.now(clock));
        });
        assertThat(cases.asOf(anyone, someone.person(), LocalDate.now(clock)).orElseThrow().openNeeds()).containsExactly(need(someone));

        UUID second = scenes.refer(someone, scenes.provider(null));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks(referral)).contains("CHOOSE_PROVIDER WITHDRAWN"));
        assertThat(need(someone).status()).as("asked is not answered").isEqualTo(NeedStatus.UNMET_NO_SERVICE);
        scenes.send(new ReferralCommand.RecordStep(second, new Step.Accept(null, null, null)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(need(someone)).extracting(NeedState::status, NeedState::unansweredOn)
                .containsExactly(NeedStatus.IDENTIFIED, null));
    }

    @Test
    void referrals_that_nobody_answered_yet_end_when_a_case_closes_that_may_close_with_them() {
        Someone someone = scenes.someone(null);
        scenes.agrees(someone.person());
        UUID sent = scenes.refer(someone, scenes.provider(null));
        scenes.send(new CaseCommand.CloseEarly(someone.caseId(),
                new Closure(ClosureReason.DUPLICATE, LocalDate.now(clock), null, true, null, List.of(), null)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(row(sent).state()).isEqualTo(ReferralState.WITHDRAWN));
        assertThat(tasks(sent)).isEmpty();
    }

    private NeedState need(Someone someone) {
        return cases.open(anyone, someone.person()).orElseThrow().needs().getFirst();
    }

    private List<String> tasks(UUID referral) {
        return sql.sql("select kind || ' ' || state from read.task where about = ?").param(referral).query(String.class).list();
    }

    private UUID referredBefore(int days) {
        return TestClock.at(daysAgo(days), () -> {
            Someone someone = scenes.someone(null);
            scenes.agrees(someone.person());
            return scenes.refer(someone, scenes.provider(null));
        });
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private ReferralRow row(UUID referral) {
        return referrals.open(anyone, referral).row();
    }

    private long version(UUID referral) {
        return sql.sql("select version from read.referral where referral_id = ?").param(referral).query(Long.class).single();
    }
}
