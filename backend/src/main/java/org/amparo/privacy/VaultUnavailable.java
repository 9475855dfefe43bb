package org.amparo.privacy;

/** The store of keys cannot be reached: personal values can be neither read nor written; the rest goes on. */
public final class VaultUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultUnavailable(Throwable cause) {
        super("The vault of keys cannot be reached", cause);
    }
}
