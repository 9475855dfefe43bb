package org.amparo.ui.voice;

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
 * The door of the page on which anybody can tell something: no session, no cookie, nothing kept of who asks. Everybody may send, so a request
 * forged by another site can do no more than its own sender could.
 */
@Configuration(proxyBeanMethods = false)
class TellDoor {

    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(6)
    SecurityFilterChain tellDoors(HttpSecurity http) {
        return http.securityMatcher("/" + Paths.TELL, "/" + Paths.TELL + "/**")
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
