package org.amparo.access;

/** The person may not do or see this, or it does not exist: one answer for both, so that nothing can be learnt by trying ids. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public NotAllowed(Permission permission) {
        super("Not allowed: " + permission, null, false, false);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
