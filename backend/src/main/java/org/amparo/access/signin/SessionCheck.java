package org.amparo.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.amparo.access.SignedIn;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Credentials.Credential;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On every request: a session goes on only while its account is open, its generation is the user's present one, it is not older than the
 * longest time and the person has done something lately. Otherwise it is ended, and the request goes on as that of a stranger. What was
 * looked up serves for half a second.
 */
public final class SessionCheck extends OncePerRequestFilter {

    private static final String LAST_SIGN = SessionCheck.class.getName() + ".lastSign";
    private static final String RENEWING = SessionCheck.class.getName() + ".renewing";

    private final Credentials credentials;
    private final SessionSettings settings;
    private final Predicate<HttpServletRequest> comesFromThePage;
    private final String pageOfTheEnd;
    private final Clock clock;
    private final Cache<UUID, Optional<Credential>> seen = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofMillis(500)).build();

    /**
     * @param comesFromThePage tells the requests that a page left open makes by itself; they are no sign of the person
     * @param pageOfTheEnd where a browser that opens a page is led when its session has ended; other requests get the answer of a stranger
     */
    public SessionCheck(Credentials credentials, SessionSettings settings, Predicate<HttpServletRequest> comesFromThePage,
            String pageOfTheEnd, Clock clock) {
        this.credentials = credentials;
        this.settings = settings;
        this.comesFromThePage = comesFromThePage;
        this.pageOfTheEnd = pageOfTheEnd;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession http = request.getSession(false);
        if (http != null && authentication != null && authentication.getPrincipal() instanceof SignedIn session
                && !((goesOn(session) || wasRenewed(http, session)) && isInUse(http, request))) {
            SecurityContextHolder.clearContext();
            http.invalidate();
            if (opensAPage(request)) {
                response.sendRedirect(request.getContextPath() + pageOfTheEnd);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /**
     * Carries out a change that ends all sessions of a user, and lets this one go on. Other requests of the same page that come in
     * meanwhile still bear the old generation; without this they would end the session under the hands of the person.
     *
     * @param change ends the sessions and puts the renewed sign-in into this one
     */
    public static void renew(HttpSession http, Runnable change) {
        http.setAttribute(RENEWING, true);
        try {
            change.run();
        } finally {
            http.removeAttribute(RENEWING);
        }
    }

    /** True when this session is being renewed, or was since the request began; the request then goes on under the renewed sign-in. */
    private boolean wasRenewed(HttpSession http, SignedIn old) {
        if (http.getAttribute(RENEWING) != null) {
            return isNotTooOld(old);
        }
        if (http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext now
                && now.getAuthentication() != null && now.getAuthentication().getPrincipal() instanceof SignedIn session
                && session.user().equals(old.user()) && session.generation() > old.generation() && goesOn(session)) {
            SecurityContextHolder.setContext(now);
            return true;
        }
        return false;
    }

    private static boolean opensAPage(HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        return request.getMethod().equals("GET") && request.getQueryString() == null && accepts != null && accepts.contains("text/html");
    }

    private boolean isInUse(HttpSession http, HttpServletRequest request) {
        Instant now = clock.instant();
        boolean idle = http.getAttribute(LAST_SIGN) instanceof Instant last && last.plus(settings.idle()).isBefore(now);
        if (!idle && !comesFromThePage.test(request)) {
            http.setAttribute(LAST_SIGN, now);
        }
        return !idle;
    }

    /** How long a session lasts from this moment on if the person does nothing more; never negative. */
    public static Duration untilIdle(HttpSession http, SessionSettings settings, Instant now) {
        Instant last = http.getAttribute(LAST_SIGN) instanceof Instant sign ? sign : now;
        Duration left = Duration.between(now, last.plus(settings.idle()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** True while the session may go on. */
    public boolean goesOn(SignedIn session) {
        return isNotTooOld(session) && (isPresent(session) || isPresentAfterAll(session));
    }

    private boolean isNotTooOld(SignedIn session) {
        return session.at().plus(settings.longest()).isAfter(clock.instant());
    }

    private boolean isPresent(SignedIn session) {
        return seen.get(session.user(), credentials::of)
                .filter(account -> account.active() && account.generation() == session.generation()).isPresent();
    }

    /** A session renewed a moment ago is newer than what was looked up before. */
    private boolean isPresentAfterAll(SignedIn session) {
        seen.invalidate(session.user());
        return isPresent(session);
    }
}
