package org.amparo.ui.donor;

import org.amparo.ui.open.OpenDoor;
import org.amparo.ui.shell.Paths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The door of the page on which anybody checks a release: no session, no cookie, nothing changed by asking. */
@Configuration(proxyBeanMethods = false)
class VerifyDoor {

    @Bean
    @Order(7)
    SecurityFilterChain verifyDoors(HttpSecurity http) {
        return OpenDoor.of(http, Paths.VERIFY);
    }
}
