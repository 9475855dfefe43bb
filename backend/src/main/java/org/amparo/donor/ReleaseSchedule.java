package org.amparo.donor;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Looks again and again for checks that a stopped node left behind. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleaseSettings.class)
class ReleaseSchedule {

    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> resumeReleaseChecks(ReleaseChecks checks) {
        return Tasks.recurring("resume-release-checks", FixedDelay.of(EVERY)).execute((instance, context) -> checks.resume());
    }
}
