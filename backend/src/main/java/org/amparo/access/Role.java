package org.amparo.access;

/** Roles of domain 9.4. What each may do is data (table {@code access.role_grant}); these are the names people act under. */
public enum Role {
    CASEWORKER, SUPERVISOR, CLINICIAN, TECHNICIAN, PROVIDER, MANAGER, DONOR, PROTECTION_OFFICER, ADMIN
}
