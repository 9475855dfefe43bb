package org.amparo.access.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.amparo.access.SignedIn;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Credentials.Credential;
import org.amparo.access.accounts.PasswordRules;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in by name and password. An unknown name, a wrong password and a closed account get the same answer after the same work: a hash is
 * computed in each case. What the user may do is not kept in the session; it is read afresh on every message.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** The one authority of everybody who is signed in; permissions are looked up elsewhere. */
    static final String STAFF = "ROLE_STAFF";

    private final Credentials credentials;
    private final PasswordEncoder passwords;
    private final SignInDelay delay;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(Credentials credentials, PasswordEncoder passwords, SignInDelay delay, Clock clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.delay = delay;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String userName = typed.getName();
        String password = PasswordRules.normalised(typed.getCredentials() == null ? "" : typed.getCredentials().toString());
        String address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (userName.length() > PasswordRules.LONGEST || password.length() > 2 * PasswordRules.LONGEST) {
            throw new BadCredentialsException("Bad credentials");
        }
        delay.take(userName, address);
        Optional<Credential> found = credentials.byUserName(userName);
        boolean matches = passwords.matches(password, found.map(Credential::passwordHash).orElse(hashOfNobody));
        Credential credential = found.filter(account -> matches && account.active())
                .orElseThrow(() -> new BadCredentialsException("Bad credentials"));
        delay.succeeded(userName, address);
        if (passwords.upgradeEncoding(credential.passwordHash())) {
            credentials.rehash(credential.user(), password);
        }
        SignedIn signedIn = new SignedIn(credential.user(), credential.userName(), credential.generation(), clock.instant());
        var token = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of(new SimpleGrantedAuthority(STAFF)));
        token.setDetails(typed.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
