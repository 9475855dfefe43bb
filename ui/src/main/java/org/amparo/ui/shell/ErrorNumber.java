package org.amparo.ui.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Number under which an unexpected error is found in the log. The log gets types and places in the code, never the error's own words:
 * a database repeats the refused row in them, names and all.
 */
final class ErrorNumber {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorNumber.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 4;

    private ErrorNumber() {
    }

    /** Logs the error and gives its number, eight hexadecimal digits. */
    static String of(Throwable error) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        LOG.error("Unexpected error {}", number, Wordless.of(error));
        return number;
    }

    private static final class Wordless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Wordless(Throwable error, Throwable cause) {
            super(error.getClass().getName(), cause);
            setStackTrace(error.getStackTrace());
        }

        static Wordless of(Throwable error) {
            return error == null ? null : new Wordless(error, error.getCause() == error ? null : of(error.getCause()));
        }
    }
}
