package org.amparo.access;

import java.util.Arrays;
import java.util.List;

/** Roles of domain 9.4. What each may do is data (table {@code access.role_grant}); these are the names people act under. */
public enum Role {
    CASEWORKER,
    SUPERVISOR,
    CLINICIAN,
    TECHNICIAN,
    PROVIDER,
    MANAGER,
    DONOR,
    PROTECTION_OFFICER,
    ADMIN,
    /** The product itself, when a day has come; nobody signs in under it and no grant is given to it. */
    SYSTEM;

    /** Roles that people have. */
    public static List<Role> ofPeople() {
        return Arrays.stream(values()).filter(role -> role != SYSTEM).toList();
    }
}
