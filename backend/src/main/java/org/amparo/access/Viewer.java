package org.amparo.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is looking or acting, with what they may do at this moment. Every query and every command takes one.
 *
 * @param user pseudonymous id of the user
 * @param role role the person acts under
 * @param team the user's team; null when none
 * @param organisation the user's organisation; null when none
 * @param areas first-level area codes the user works in
 * @param grants widest scope of each permission the role grants; a missing permission is denied
 */
public record Viewer(UUID user, Role role, UUID team, UUID organisation, Set<String> areas, Map<Permission, Scope> grants) {

    /** The product itself: fires timers and raises tasks, and may nothing else. */
    public static final Viewer SYSTEM = new Viewer(UUID.fromString("00000000-0000-4000-8000-00000000a3b0"), Role.SYSTEM, null, null,
            Set.of(),
            Map.of(Permission.TIMER_FIRE, Scope.ALL));

    public Viewer {
        areas = Set.copyOf(areas);
        grants = Map.copyOf(grants);
    }

    public boolean may(Permission permission) {
        return grants.containsKey(permission);
    }

    /** @throws NotAllowed without the permission, whatever its scope */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission);
        }
    }

    public Optional<Scope> scopeOf(Permission permission) {
        return Optional.ofNullable(grants.get(permission));
    }

    /** True when the permission is granted and its scope reaches the placement. */
    public boolean may(Permission permission, Placement placement) {
        Scope scope = grants.get(permission);
        if (scope == null) {
            return false;
        }
        return switch (scope) {
            case OWN -> user.equals(placement.caseworker());
            case TEAM -> user.equals(placement.caseworker()) || (team != null && team.equals(placement.team()));
            case AREA -> user.equals(placement.caseworker()) || (team != null && team.equals(placement.team()))
                    || (placement.adm1() != null && areas.contains(placement.adm1()));
            case ORGANISATION -> organisation != null && organisation.equals(placement.organisation());
            case ALL -> true;
        };
    }
}
