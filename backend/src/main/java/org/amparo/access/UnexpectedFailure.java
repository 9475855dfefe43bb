package org.amparo.access;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.slf4j.Logger;

/**
 * Something failed that no rule foresees. Nothing has changed. The person is shown the number, under which the log tells more;
 * neither holds anything of what was typed.
 */
public final class UnexpectedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String number;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 4;

    public UnexpectedFailure(String number) {
        super("Unexpected failure " + number, null, false, false);
        this.number = number;
    }

    /** Number to read out to the help desk, e.g. {@code 7f3a2c9d}. */
    public String number() {
        return number;
    }

    /**
     * Logs a failure under a fresh number. Types and places in the code only, never the failure's own words: a database repeats the refused
     * row in them.
     *
     * @param doing what was being done: a class name, a route
     */
    public static UnexpectedFailure logged(Logger log, String doing, Throwable failure) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        log.error("Unexpected failure {} in {}", number, doing, Wordless.of(failure));
        return new UnexpectedFailure(number);
    }

    private static final class Wordless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Wordless(Throwable failure, Throwable cause) {
            super(failure instanceof SQLException sql
                    ? failure.getClass().getName() + " " + sql.getSQLState()
                    : failure.getClass().getName(), cause);
            setStackTrace(failure.getStackTrace());
        }

        static Wordless of(Throwable failure) {
            return failure == null ? null : new Wordless(failure, of(failure.getCause()));
        }
    }
}
