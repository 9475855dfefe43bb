package org.amparo.ui.access;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.signin.SecurityHeaders;
import org.amparo.access.signin.SessionCheck;
import org.amparo.access.signin.SessionSettings;
import org.amparo.access.signin.TooSoon;
import org.amparo.ui.shell.Paths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The outer door of all screens: sign-in, sessions, headers. What a signed-in person may see is decided behind it. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    private static final String SIGN_IN = "/" + Paths.SIGN_IN;
    private static final Set<String> MADE_BY_THE_PAGE = Set.of(RequestType.HEARTBEAT.getIdentifier(), RequestType.PUSH.getIdentifier());

    /** A page is forwarded within the server and complete before the filter comes to write its headers: so they are written first. */
    private static final ObjectPostProcessor<HeaderWriterFilter> WRITE_FIRST = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain screenDoors(HttpSecurity http, AuthenticationProvider signIn, Credentials credentials, SessionSettings sessions,
            Clock clock) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/styles.css", "/aura/**", "/js/**", "/webjars/**", SessionLeft.PATH).permitAll())
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(ScreenSecurity::refused))
                .with(VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView(SignInView.class, SIGN_IN + "?" + SignInView.OUT))
                .exceptionHandling(errors -> errors.accessDeniedHandler(ScreenSecurity::denied))
                .addFilterAfter(new SessionCheck(credentials, sessions, ScreenSecurity::comesFromThePage,
                        SIGN_IN + "?" + SignInView.ENDED, clock),
                        SecurityContextHolderFilter.class)
                .headers(headers -> {
                    new SecurityHeaders().customize(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.POLICY_OF_DATA));
                    headers.addObjectPostProcessor(WRITE_FIRST);
                })
                .build();
    }

    private static boolean comesFromThePage(HttpServletRequest request) {
        String kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        return kind != null && MADE_BY_THE_PAGE.contains(kind) || SessionLeft.PATH.equals(request.getServletPath());
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String why = refusal instanceof TooSoon tooSoon ? SignInView.WAIT + "=" + tooSoon.seconds() : SignInView.ERROR;
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + why);
    }

    /** A sign-in page that stood open for long has lost its session, and with it the token against forged requests: start afresh. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getRequestURI().equals(request.getContextPath() + SIGN_IN)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + SignInView.ENDED);
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, refusal);
        }
    }
}
