package org.amparo.voice;

import org.amparo.timer.TimerHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme's own settings, and what is done when a day has come and somebody still waits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VoiceSettings.class)
class VoiceSetup {

    @Bean
    TimerHandler whenNotAcknowledged() {
        return TimerHandler.of(FeedbackRows.ACKNOWLEDGE, due -> new FeedbackCommand.NoticeWaiting(due.target(), Waiting.ACKNOWLEDGEMENT));
    }

    @Bean
    TimerHandler whenNotAnswered() {
        return TimerHandler.of(FeedbackRows.ANSWER, due -> new FeedbackCommand.NoticeWaiting(due.target(), Waiting.ANSWER));
    }
}
