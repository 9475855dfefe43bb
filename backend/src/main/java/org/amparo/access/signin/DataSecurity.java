package org.amparo.access.signin;

import jakarta.servlet.DispatcherType;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Permission;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The doors of everything that is not a screen: REST under {@code /api} by name and password on each request, without a session and so
 * without cookies to abuse; health for everybody; other operational figures for whoever may rebuild.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class DataSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain dataDoors(HttpSecurity http, PasswordSignIn signIn, CurrentViewer viewer) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").access(may(viewer, Permission.REBUILD_RUN))
                        .requestMatchers("/api/**").authenticated()
                        .anyRequest().denyAll())
                .authenticationProvider(signIn)
                .httpBasic(Customizer.withDefaults())
                .formLogin(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> {
                    new SecurityHeaders().customize(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.POLICY_OF_DATA));
                })
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> may(CurrentViewer viewer, Permission permission) {
        return (authentication, request) -> new AuthorizationDecision(
                viewer.find().filter(current -> current.may(permission)).isPresent());
    }
}
