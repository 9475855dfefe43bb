package org.amparo.caseplan;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The programme's own settings for case work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseRules.class)
class CaseplanSetup {
}
