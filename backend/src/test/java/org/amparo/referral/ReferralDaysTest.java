package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Referrals by their day, for the calendar and the list of today. */
@AmparoTest
class ReferralDaysTest {

    @Autowired
    private ReferralScenes scenes;
    @Autowired
    private ReferralQueries referrals;

    @Test
    void an_appointment_and_the_last_day_for_an_answer_stand_at_their_days_and_at_no_others() {
        Someone someone = someone();
        Viewer worker = caseworkerOf(someone);
        UUID asked = scenes.refer(someone, scenes.provider(null));
        UUID expected = scenes.refer(someone, scenes.provider(null));
        LocalDate appointment = scenes.today().plusDays(4);
        scenes.send(new ReferralCommand.RecordStep(expected, new Step.Accept(null, appointment, null)));
        LocalDate answerBy = referrals.open(worker, asked).row().answerBy();

        assertThat(ids(referrals.between(worker, appointment, appointment, Scope.OWN))).contains(expected);
        assertThat(ids(referrals.between(worker, answerBy, answerBy, Scope.OWN))).contains(asked);
        assertThat(referrals.between(worker, appointment.minusDays(1), appointment.minusDays(1), Scope.OWN))
                .extracting(ReferralRow::referralId).doesNotContain(expected);
        assertThat(ids(referrals.between(worker, appointment.plusDays(1), appointment.plusDays(30), Scope.OWN))).doesNotContain(expected);
        assertThatThrownBy(() -> referrals.between(worker, appointment, appointment.plusDays(63), Scope.OWN))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void today_shows_own_referrals_that_wait_and_appointments_of_the_days_ahead() {
        Someone someone = someone();
        Viewer worker = caseworkerOf(someone);
        UUID waits = scenes.refer(someone, scenes.provider(null));
        UUID soon = scenes.refer(someone, scenes.provider(null));
        UUID late = scenes.refer(someone, scenes.provider(null));
        UUID declined = scenes.refer(someone, scenes.provider(null));
        scenes.send(new ReferralCommand.RecordStep(soon, new Step.Accept(null, scenes.today().plusDays(7), null)));
        scenes.send(new ReferralCommand.RecordStep(late, new Step.Accept(null, scenes.today().plusDays(8), null)));
        scenes.send(new ReferralCommand.Withdraw(declined, ReferralWithdrawal.NO_LONGER_NEEDED));
        scenes.refer(someone(), scenes.provider(null));

        assertThat(ids(referrals.today(worker, scenes.today().plusDays(7), 20))).containsExactlyInAnyOrder(waits, soon);
        assertThatThrownBy(() -> referrals.today(Looking.with(UUID.randomUUID(), null, Scope.OWN), scenes.today(), 20))
                .isInstanceOf(NotAllowed.class);
    }

    private Someone someone() {
        Someone someone = scenes.someone(null);
        scenes.agrees(someone.person());
        return someone;
    }

    private static Viewer caseworkerOf(Someone someone) {
        return Looking.with(someone.placement().caseworker(), null, Scope.OWN, Permission.REFERRAL_READ, Permission.IDENTITY_READ);
    }

    private static List<UUID> ids(List<ReferralRow> rows) {
        return rows.stream().map(ReferralRow::referralId).toList();
    }
}
