package org.amparo.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;

/** Viewers that are no accounts, for tests. */
public final class Looking {

    private Looking() {
    }

    /** May do everything with every file. */
    public static Viewer everywhere() {
        return with(UUID.randomUUID(), null, Scope.ALL, Permission.values());
    }

    /** May do these things within a scope. */
    public static Viewer with(UUID user, UUID team, Scope scope, Permission... permissions) {
        Map<Permission, Scope> grants = new EnumMap<>(Permission.class);
        for (Permission permission : permissions) {
            grants.put(permission, scope);
        }
        return new Viewer(user, Role.CASEWORKER, team, null, Set.of(), grants);
    }
}
