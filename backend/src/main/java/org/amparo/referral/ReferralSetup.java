package org.amparo.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.amparo.timer.TimerHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme's own settings for referrals, and what is done when a day has come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReferralSettings.class)
class ReferralSetup {

    @Bean
    TimerHandler whenAnswerOverdue() {
        return TimerHandler.of(ReferralTimers.ANSWER, due -> new ReferralCommand.NoticeSilence(due.target()));
    }

    @Bean
    TimerHandler whenResultOverdue(Clock clock) {
        return TimerHandler.of(ReferralTimers.RESULT, due -> new ReferralCommand.NoticeMissingResult(due.target(),
                LocalDate.ofInstant(due.dueAt(), clock.getZone()).minusDays(1)));
    }

    @Bean
    TimerHandler whenSilenceLasts() {
        return TimerHandler.of(ReferralTimers.SILENCE, due -> new ReferralCommand.Expire(due.target()));
    }
}
