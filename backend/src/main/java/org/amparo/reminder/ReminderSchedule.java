package org.amparo.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the daily mails at their hour, where the programme is. */
@Configuration(proxyBeanMethods = false)
class ReminderSchedule {

    @Bean
    RecurringTask<Void> dailyMails(DailyMail mail, Clock clock, @Value("${amparo.mail.at}") String cron) {
        return Tasks.recurring("daily-mails", new CronSchedule(cron, clock.getZone())).execute((instance, context) -> mail.send());
    }
}
