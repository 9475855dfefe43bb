package org.amparo.ui.voice;

import org.amparo.ui.open.OpenDoor;
import org.amparo.ui.shell.Paths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of the page on which anybody can tell something: no session, no cookie, nothing kept of who asks. Everybody may send, so a request
 * forged by another site can do no more than its own sender could.
 */
@Configuration(proxyBeanMethods = false)
class TellDoor {

    @Bean
    @Order(6)
    SecurityFilterChain tellDoors(HttpSecurity http) {
        return OpenDoor.of(http, Paths.TELL);
    }
}
