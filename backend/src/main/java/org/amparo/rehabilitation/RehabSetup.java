package org.amparo.rehabilitation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The programme's own catalogue of home exercises. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExerciseCatalogue.class)
class RehabSetup {
}
