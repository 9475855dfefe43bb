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
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.SignedIn;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Credentials.Credential;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On every request: a session goes on only while its account is open, its generation is the user's present one, and it is not older than
 * the longest time. Otherwise it is ended, and the request goes on as that of a stranger. What was looked up serves for half a second.
 */
public final class SessionCheck extends OncePerRequestFilter {

    private final Credentials credentials;
    private final Duration longest;
    private final Clock clock;
    private final Cache<UUID, Optional<Credential>> seen = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofMillis(500)).build();

    /** @param longest how long a session may last however busy it is */
    public SessionCheck(Credentials credentials, Duration longest, Clock clock) {
        this.credentials = credentials;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn session && !goesOn(session)) {
            SecurityContextHolder.clearContext();
            HttpSession http = request.getSession(false);
            if (http != null) {
                http.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    /** True while the session may go on. */
    public boolean goesOn(SignedIn session) {
        return session.at().plus(longest).isAfter(clock.instant()) && seen.get(session.user(), credentials::of)
                .filter(account -> account.active() && account.generation() == session.generation()).isPresent();
    }
}
