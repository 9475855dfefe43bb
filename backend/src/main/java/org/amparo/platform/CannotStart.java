package org.amparo.platform;

/** The application must not start as things are. Says in plain words why, and what the person who runs it can do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param reason what is wrong; no personal values
     * @param action what to do about it
     */
    public CannotStart(String reason, String action) {
        super(reason);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
