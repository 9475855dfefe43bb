package org.amparo.ui.access;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.amparo.access.SignedIn;
import org.amparo.access.signin.SessionCheck;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session in which this request runs. */
final class OwnSession {

    private OwnSession() {
    }

    /**
     * Ends all sessions of the signed-in user but this one.
     *
     * @param end ends them and gives the generation that a session must carry from now on
     */
    static void outlive(IntSupplier end) {
        SessionCheck.renew(VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(), () -> renew(end.getAsInt()));
    }

    private static void renew(int generation) {
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
