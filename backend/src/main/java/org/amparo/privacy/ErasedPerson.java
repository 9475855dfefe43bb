package org.amparo.privacy;

/** The person's keys were destroyed: nothing personal can be written about them any more. */
public final class ErasedPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ErasedPerson() {
        super("The person's keys were destroyed; nothing personal can be written any more", null, false, false);
    }
}
