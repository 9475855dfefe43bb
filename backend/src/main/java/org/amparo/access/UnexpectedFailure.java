package org.amparo.access;

/**
 * Something failed that no rule foresees. Nothing has changed. The person is shown the number, under which the log tells more;
 * neither holds anything of what was typed.
 */
public final class UnexpectedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String number;

    public UnexpectedFailure(String number) {
        super("Unexpected failure " + number, null, false, false);
        this.number = number;
    }

    /** Number to read out to the help desk, e.g. {@code 7F3K-2M9Q}. */
    public String number() {
        return number;
    }
}
