package org.amparo.agreement;

import org.amparo.timer.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done when an agreement has to be asked for again. */
@Configuration(proxyBeanMethods = false)
class AgreementTimerHandlers {

    @Bean
    TimerHandler endingAgreements(AgreementTasks tasks) {
        return TimerHandler.of(AgreementTimers.ENDS, tasks::ends);
    }

    @Bean
    TimerHandler grownUp(AgreementTasks tasks) {
        return TimerHandler.of(AgreementTimers.GROWN_UP, tasks::grownUp);
    }
}
