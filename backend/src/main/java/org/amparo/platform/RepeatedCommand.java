package org.amparo.platform;

/** The command was carried out before: its first event is stored already. Nothing was changed; whoever sent it answers as success (R43). */
public final class RepeatedCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RepeatedCommand() {
        super("The command was carried out before", null, false, false);
    }
}
