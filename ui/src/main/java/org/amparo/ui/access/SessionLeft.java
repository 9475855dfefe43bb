package org.amparo.ui.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.amparo.access.SignedIn;
import org.amparo.access.signin.SessionCheck;
import org.amparo.access.signin.SessionSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page how long its session still lasts, so that it can warn in time (WCAG 2.2.1). To ask is no sign of the person. */
@RestController
class SessionLeft {

    static final String PATH = "/session/left";
    private static final Duration WARNING = Duration.ofMinutes(2);

    private final SessionSettings settings;
    private final Clock clock;

    SessionLeft(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * All in milliseconds.
     *
     * @param idle until it ends if the person does nothing
     * @param longest until it ends however busy the person is
     * @param warn so long before an end the person is warned
     */
    record Left(long idle, long longest, long warn) {
    }

    @GetMapping(PATH)
    ResponseEntity<Left> left(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return http != null && who != null && who.getPrincipal() instanceof SignedIn session
                ? ResponseEntity.ok(left(http, session))
                : ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    private Left left(HttpSession http, SignedIn session) {
        Instant now = clock.instant();
        long longest = Duration.between(now, session.at().plus(settings.longest())).toMillis();
        long third = settings.idle().toMillis() / 3;
        return new Left(SessionCheck.untilIdle(http, settings, now).toMillis(), Math.max(0, longest), Math.min(WARNING.toMillis(), third));
    }
}
