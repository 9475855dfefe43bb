package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.MadeReferrals;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When somebody counts as referred, for rules of capabilities that do not know referrals. */
@AmparoTest
class SentReferralsTest {

    @Autowired
    private ReferralScenes scenes;
    @Autowired
    private MadeReferrals referrals;

    @Test
    void R12_somebody_is_referred_from_the_day_on_which_it_was_sent_until_it_is_withdrawn() {
        Someone someone = scenes.someone(null);
        scenes.agrees(someone.person());
        UUID referral = UUID.randomUUID();
        Request request = new Request(someone.person(), someone.caseId(), List.of(), scenes.provider(null), ServiceCode.PROSTHETICS,
                Urgency.URGENT, List.of(), null);
        scenes.send(new ReferralCommand.Draft(referral, request, someone.placement()));
        LocalDate today = scenes.today();
        assertThat(isReferred(someone, today)).as("a draft").isFalse();
        scenes.send(new ReferralCommand.Send(referral));
        assertThat(isReferred(someone, today)).isTrue();
        assertThat(isReferred(someone, today.minusDays(3))).isTrue();
        assertThat(isReferred(someone, today.plusDays(1))).isFalse();
        assertThat(referrals.isReferred(someone.person(), Set.of(ServiceCode.PSYCHIATRIC_CARE), today)).as("to something else").isFalse();
        scenes.send(new ReferralCommand.Withdraw(referral, ReferralWithdrawal.values()[0]));
        assertThat(isReferred(someone, today)).isFalse();
    }

    private boolean isReferred(Someone someone, LocalDate since) {
        return referrals.isReferred(someone.person(), Set.of(ServiceCode.PROSTHETICS, ServiceCode.ORTHOTICS), since);
    }
}
