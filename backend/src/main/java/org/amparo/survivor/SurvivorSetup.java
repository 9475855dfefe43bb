package org.amparo.survivor;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The programme's own settings for survivors' files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssentRules.class)
class SurvivorSetup {
}
