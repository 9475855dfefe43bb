package org.amparo.platform;

/** What a command was let in on had changed when its events were to be written; nothing was. */
public final class NoLongerTrue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE that {@code es.require} answers with. */
    static final String STATE = "AM001";

    NoLongerTrue() {
        super("Something changed since it was decided on");
    }
}
