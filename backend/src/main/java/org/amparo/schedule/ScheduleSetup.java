package org.amparo.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for reports whose day has come, on one node at a time; when that node is gone another takes over. */
@Configuration(proxyBeanMethods = false)
class ScheduleSetup {

    @Bean
    RecurringTask<Void> bringReports(ReportRun run, @Value("${amparo.reports.every}") Duration every) {
        return Tasks.recurring("bring-reports", FixedDelay.of(every))
                .execute((instance, context) -> run.run(context.getSchedulerState()::isShuttingDown));
    }
}
