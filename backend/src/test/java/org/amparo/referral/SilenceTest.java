package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
