package org.amparo.timer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the worker again and again, on one node at a time; when that node is gone another takes over. */
@Configuration(proxyBeanMethods = false)
class TimerSchedule {

    /** The scheduler would bring a clock under the name that the product's has. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    RecurringTask<Void> fireTimers(TimerWorker worker, @Value("${amparo.timers.every}") Duration every) {
        return Tasks.recurring("fire-timers", FixedDelay.of(every))
                .execute((instance, context) -> worker.fireDue(context.getSchedulerState()::isShuttingDown));
    }
}
