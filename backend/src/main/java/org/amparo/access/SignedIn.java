package org.amparo.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * Who a session belongs to. Holds nothing that a change of role or grants could make wrong: those are read afresh on every message.
 *
 * @param generation generation of the user's sessions at sign-in; the session has ended once the user's generation is another
 * @param at moment of sign-in, for the longest time a session may last
 */
public record SignedIn(UUID user, String userName, int generation, Instant at) implements Principal, Serializable {

    @Override
    public String getName() {
        return userName;
    }
}
