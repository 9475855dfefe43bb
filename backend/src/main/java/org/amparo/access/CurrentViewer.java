package org.amparo.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in on this thread, as the viewer that queries and commands take. Ask for it on every message; never keep it in a field. */
@Component
public class CurrentViewer {

    private final People people;

    CurrentViewer(People people) {
        this.people = people;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in, or the account was closed meanwhile */
    public Viewer get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in, or the account is closed"));
    }

    /** The viewer; empty when nobody is signed in, or the account was closed meanwhile. */
    public Optional<Viewer> find() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || !signedIn.isAuthenticated() ? Optional.empty() : people.viewerOf(signedIn.getName());
    }
}
