package org.amparo.donor;

/** A release that cannot be checked, for a reason that somebody has to know. */
final class ReleaseNotCheckable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CheckFailure why;

    ReleaseNotCheckable(CheckFailure why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    CheckFailure why() {
        return why;
    }
}
