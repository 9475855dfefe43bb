package org.amparo.ui.open;

import org.amparo.access.signin.SecurityHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A door that asks nobody for a name: no session, no cookie, and so no token against forged requests; what is sent there needs none. */
public final class OpenDoor {

    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String WITH_SCRIPT = POLICY + "; script-src 'self'";

    private OpenDoor() {
    }

    /** The door of an address and of all below it; pages behind it run no script. */
    public static SecurityFilterChain of(HttpSecurity http, String path) {
        return of(http, path, POLICY);
    }

    /** The same for pages with a script of their own. */
    public static SecurityFilterChain withScript(HttpSecurity http, String path) {
        return of(http, path, WITH_SCRIPT);
    }

    private static SecurityFilterChain of(HttpSecurity http, String path, String policy) {
        return http.securityMatcher("/" + path, "/" + path + "/**").authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable).headers(headers -> {
                    new SecurityHeaders().customize(headers);
                    headers.contentSecurityPolicy(own -> own.policyDirectives(policy));
                }).build();
    }
}
