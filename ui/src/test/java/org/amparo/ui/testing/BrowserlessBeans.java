package org.amparo.ui.testing;

import com.vaadin.browserless.mocks.SpringSecurityRequestCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the library for screen tests would add to the shared context by itself when a test class begins, after a look whether it is there:
 * two classes that begin together would both add it, and one would fail.
 */
@Configuration(proxyBeanMethods = false)
class BrowserlessBeans {

    @Bean("com.vaadin.browserless.mocks.SpringSecurityRequestCustomizer")
    SpringSecurityRequestCustomizer springSecurityRequestCustomizer() {
        return new SpringSecurityRequestCustomizer();
    }
}
