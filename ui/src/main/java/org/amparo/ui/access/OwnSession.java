package org.amparo.ui.access;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.amparo.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session in which this request runs. */
final class OwnSession {

    private OwnSession() {
    }

    /** Lets this one session go on after its user's generation was raised. */
    static void renew(int generation) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (!(before.getPrincipal() instanceof SignedIn(UUID user, String userName, int ended, Instant at))) {
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user, userName, generation, at), null,
                before.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }
}
