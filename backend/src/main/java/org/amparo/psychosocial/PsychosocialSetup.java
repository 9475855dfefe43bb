package org.amparo.psychosocial;

import org.amparo.timer.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done when a day has come and somebody still waits. */
@Configuration(proxyBeanMethods = false)
class PsychosocialSetup {

    @Bean
    TimerHandler whenScreeningIsUnfinished() {
        return TimerHandler.of(PsychosocialRows.UNFINISHED, due -> new PsychosocialCommand.NoticeWaiting(due.target(), due.key()));
    }

    @Bean
    TimerHandler whenContactIsOverdue() {
        return TimerHandler.of(PsychosocialRows.CONTACT, due -> new PsychosocialCommand.NoticeWaiting(due.target(), due.key()));
    }
}
