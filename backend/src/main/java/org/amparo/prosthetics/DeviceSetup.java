package org.amparo.prosthetics;

import org.amparo.timer.TimerHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme's own table of lifetimes, and what is done when a day has come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeviceLifetimes.class)
class DeviceSetup {

    @Bean
    TimerHandler whenAnotherAgeBegins() {
        return TimerHandler.of(DeviceTimers.LIFETIME, due -> new DeviceCommand.ReviewLifetime(due.key()));
    }

    @Bean
    TimerHandler whenADeviceIsToBeFollowedUp(DeviceTasks tasks) {
        return TimerHandler.of(DeviceTimers.FOLLOW_UP, tasks::followUp);
    }

    @Bean
    TimerHandler whenAReplacementComesNear(DeviceTasks tasks) {
        return TimerHandler.of(DeviceTimers.REPLACEMENT, tasks::replacement);
    }

    @Bean
    TimerHandler whenADeviceRestsForLong(DeviceTasks tasks) {
        return TimerHandler.of(DeviceTimers.HOLD, tasks::overdueHold);
    }
}
