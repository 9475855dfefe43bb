package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.survivor.ShareableField;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Referrals as of a past day, from their events, against what was shown on that day, from the rows. */
@Alone
@AmparoTest
class ReferralAsOfTest {

    private static final int FIRST = 60;

    @Autowired
    private ReferralScenes scenes;
    @Autowired
    private ReferralQueries referrals;

    private final Viewer anyone = Looking.everywhere();

    @Test
    void each_past_day_shows_the_referrals_as_they_were_shown_on_that_day() {
        UUID provider = TestClock.at(daysAgo(FIRST), () -> scenes.provider(null));
        Someone someone = TestClock.at(daysAgo(FIRST), () -> {
            Someone one = scenes.someone(null);
            scenes.agrees(one.person());
            return one;
        });
        UUID referral = TestClock.at(daysAgo(FIRST), () -> scenes.refer(someone, provider, ShareableField.NAME));
        List<Supplier<Step>> steps = List.of(() -> new Step.Accept(null, null, null),
                () -> new Step.SetAppointment(scenes.today().plusDays(2), "09:00"),
                () -> new Step.MoveAppointment(scenes.today().plusDays(1), "10:00"), () -> new Step.NotCome(Barrier.DISTANCE),
                () -> new Step.SetAppointment(scenes.today().plusDays(1), null), () -> new Step.StartService(null),
                () -> new Step.Complete(null, Personal.of("walks")));
        Map<LocalDate, List<ReferralRow>> shown = new LinkedHashMap<>();
        int ago = FIRST;
        for (Supplier<Step> step : steps) {
            ago -= 4;
            TestClock.at(daysAgo(ago), () -> {
                scenes.send(new ReferralCommand.RecordStep(referral, step.get()));
                shown.put(scenes.today(), referrals.ofFile(anyone, someone.person()));
            });
        }
        TestClock.at(daysAgo(10), () -> {
            UUID second = scenes.refer(someone, provider, ShareableField.NAME);
            scenes.send(new ReferralCommand.RecordStep(second, new Step.Decline(null, DeclineReason.NO_CAPACITY, null)));
            shown.put(scenes.today(), referrals.ofFile(anyone, someone.person()));
        });
        assertThat(shown).hasSize(8);
        shown.forEach((day, then) -> assertThat(referrals.asOf(anyone, someone.person(), day)).as("on %s", day).isEqualTo(then));
        assertThat(referrals.asOf(anyone, someone.person(), scenes.today().minusDays(FIRST + 1))).isEmpty();
        assertThatThrownBy(() -> referrals.asOf(anyone, someone.person(), scenes.today().plusDays(1)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo("R7.future"));
    }

    private static Instant daysAgo(int days) {
        return LocalDate.now().minusDays(days).atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant();
    }
}
