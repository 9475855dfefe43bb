package org.amparo.ui.referral;

import org.amparo.access.signin.SecurityHeaders;
import org.amparo.ui.shell.Paths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of the page on which a provider without an account answers: no session, no cookie, nothing kept. What is sent there carries its
 * secret with it, which no other site knows; so a forged request is one that guesses the secret.
 */
@Configuration(proxyBeanMethods = false)
class AnswerDoor {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    @Order(5)
    SecurityFilterChain answerDoors(HttpSecurity http) {
        return http.securityMatcher("/" + Paths.ANSWER, "/" + Paths.ANSWER + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    new SecurityHeaders().customize(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
                }).build();
    }
}
