package org.amparo.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What raises tasks by the calendar. */
@Configuration(proxyBeanMethods = false)
class TaskSchedule {

    /** At four in the morning of each first day, where the programme is. */
    private static final String FIRST_OF_THE_MONTH = "0 0 4 1 * *";

    @Bean
    RecurringTask<Void> monthlyFileChecks(FileChecks checks, Clock clock) {
        return Tasks.recurring("monthly-file-checks", new CronSchedule(FIRST_OF_THE_MONTH, clock.getZone()))
                .execute((instance, context) -> checks.raise(YearMonth.now(clock)));
    }
}
