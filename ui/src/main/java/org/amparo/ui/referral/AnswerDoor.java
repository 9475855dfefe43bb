package org.amparo.ui.referral;

import org.amparo.ui.open.OpenDoor;
import org.amparo.ui.shell.Paths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of the page on which a provider without an account answers: no session, no cookie, nothing kept. What is sent there carries its
 * secret with it, which no other site knows; so a forged request is one that guesses the secret.
 */
@Configuration(proxyBeanMethods = false)
class AnswerDoor {

    @Bean
    @Order(5)
    SecurityFilterChain answerDoors(HttpSecurity http) {
        return OpenDoor.withScript(http, Paths.ANSWER);
    }
}
