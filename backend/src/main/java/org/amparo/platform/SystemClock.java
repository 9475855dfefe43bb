package org.amparo.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme's clock: what everyone asks for the time, and which day it is, anywhere in the product, is the day in {@code amparo.zone}. */
@Configuration(proxyBeanMethods = false)
class SystemClock {

    /** @param zone id such as {@code America/Bogota}; the machine's own when empty */
    @Bean
    Clock clock(@Value("${amparo.zone:}") String zone) {
        return Clock.system(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }
}
