package org.amparo.owncopy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the programme wants to stand on every copy. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnCopySettings.class)
class OwnCopySetup {
}
