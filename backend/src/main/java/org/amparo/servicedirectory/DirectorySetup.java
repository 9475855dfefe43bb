package org.amparo.servicedirectory;

import org.amparo.timer.TimerHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme's own settings for the directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectorySetup {

    @Bean
    TimerHandler providerStale() {
        return TimerHandler.of(ProviderTimers.STALE, due -> new ProviderCommand.NoteStale(due.target()));
    }
}
