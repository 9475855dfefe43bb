package org.amparo.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again for jobs that a stopped node left behind. */
@Configuration(proxyBeanMethods = false)
class BulkSchedule {

    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> resumeBulkJobs(BulkJobs jobs) {
        return Tasks.recurring("resume-bulk-jobs", FixedDelay.of(EVERY)).execute((instance, context) -> jobs.resume());
    }
}
