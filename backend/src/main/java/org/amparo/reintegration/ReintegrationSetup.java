package org.amparo.reintegration;

import org.amparo.timer.TimerHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme's own table of outcome checks, and what is done when the day of one has come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutcomeChecks.class)
class ReintegrationSetup {

    @Bean
    TimerHandler outcomesOfSupports(SupportTasks tasks) {
        return TimerHandler.of(SupportTimers.CHECK, tasks::check);
    }
}
