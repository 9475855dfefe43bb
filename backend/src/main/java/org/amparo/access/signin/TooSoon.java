package org.amparo.access.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many tries with this sign-in name or from this address: the next one is looked at after a wait. Says nothing about the account. */
public final class TooSoon extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final int seconds;

    TooSoon(int seconds) {
        super("Too many tries");
        this.seconds = seconds;
    }

    /** Seconds to wait, from 1 to 900. */
    public int seconds() {
        return seconds;
    }
}
