package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each role may do, and how far. An administrator widens and narrows scopes, within limits that no setting moves: a donor never
 * reads anything but releases, a manager never a name, an administrator never a file; only the protection officer reads logs and
 * approves erasures; the workshop never psychosocial support; and nobody changes what the role they act under may do.
 */
@Component
public class RoleGrants {

    private static final Set<Permission> OF_ADMINISTRATORS = EnumSet.of(Permission.USERS_ADMIN, Permission.REBUILD_RUN,
            Permission.REGISTRY_IMPORT, Permission.INCIDENT_RECORD, Permission.CASUALTY_COUNT_READ, Permission.TREATY_READ,
            Permission.TREATY_KEEP);
    private static final Set<Permission> OF_MANAGERS = EnumSet.of(Permission.REPORT_READ, Permission.REPORT_EXPORT,
            Permission.FILE_EXPORT, Permission.CASUALTY_COUNT_READ, Permission.RELEASE_READ, Permission.DIRECTORY_READ,
            Permission.DIRECTORY_EDIT, Permission.BUDGET_READ, Permission.BUDGET_KEEP,
            Permission.FORECAST_READ, Permission.UNIT_COST_SET, Permission.TARGET_SET, Permission.GRANT_READ, Permission.GRANT_KEEP,
            Permission.STOCK_READ, Permission.TREATY_READ,
            Permission.TREATY_WRITE, Permission.RELEASE_REVIEW, Permission.RELEASE_DRAFT, Permission.RELEASE_APPROVE,
            Permission.RELEASE_WITHDRAW);
    private static final Set<Permission> OF_PROTECTION_OFFICERS = EnumSet.of(Permission.FILE_LIST, Permission.FILE_READ,
            Permission.IDENTITY_READ, Permission.CONTACT_READ, Permission.READ_LOG_READ, Permission.ERASURE_APPROVE,
            Permission.CASUALTY_COUNT_READ, Permission.REPORT_READ, Permission.RELEASE_READ, Permission.DIRECTORY_READ,
            Permission.GRANT_READ, Permission.TASK_READ,
            Permission.TASK_WORK, Permission.FEEDBACK_READ, Permission.FEEDBACK_RECORD, Permission.FEEDBACK_SENSITIVE,
            Permission.RELEASE_REVIEW, Permission.RELEASE_APPROVE, Permission.RELEASE_WITHDRAW);
    private static final Set<Permission> NEVER_OF_CASE_STAFF = EnumSet.of(Permission.USERS_ADMIN, Permission.REBUILD_RUN,
            Permission.REGISTRY_IMPORT, Permission.READ_LOG_READ, Permission.ERASURE_APPROVE, Permission.FEEDBACK_SENSITIVE,
            Permission.BUDGET_KEEP, Permission.UNIT_COST_SET, Permission.TARGET_SET, Permission.GRANT_KEEP, Permission.TREATY_KEEP,
            Permission.RELEASE_REVIEW,
            Permission.RELEASE_DRAFT, Permission.RELEASE_APPROVE, Permission.RELEASE_WITHDRAW, Permission.TIMER_FIRE);

    /** Of the staff of cases, the workshop has nothing to do with these. */
    private static final Set<Permission> NEVER_OF_TECHNICIANS = EnumSet.of(Permission.PSYCHOSOCIAL_READ, Permission.PSYCHOSOCIAL_WRITE);

    private final JdbcClient jdbc;
    private final AccountChanges changes;
    private final LoadingCache<Role, Map<Permission, Scope>> granted = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1))
            .build(this::read);

    RoleGrants(JdbcClient jdbc, AccountChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** The permissions that a role can ever have, whatever an administrator sets. */
    public static Set<Permission> possible(Role role) {
        return switch (role) {
            case CASEWORKER, SUPERVISOR, CLINICIAN -> ofCaseStaff();
            case TECHNICIAN -> {
                Set<Permission> possible = ofCaseStaff();
                possible.removeAll(NEVER_OF_TECHNICIANS);
                yield possible;
            }
            case PROVIDER -> EnumSet.of(Permission.REFERRAL_ANSWER);
            case MANAGER -> EnumSet.copyOf(OF_MANAGERS);
            case DONOR -> EnumSet.of(Permission.RELEASE_READ);
            case PROTECTION_OFFICER -> EnumSet.copyOf(OF_PROTECTION_OFFICERS);
            case ADMIN -> EnumSet.copyOf(OF_ADMINISTRATORS);
            case SYSTEM -> EnumSet.noneOf(Permission.class);
        };
    }

    private static Set<Permission> ofCaseStaff() {
        return EnumSet.complementOf(EnumSet.copyOf(NEVER_OF_CASE_STAFF));
    }

    /** What every role may do now. */
    @Needs(Permission.USERS_ADMIN)
    public Map<Role, Map<Permission, Scope>> all(Viewer viewer) {
        viewer.require(Permission.USERS_ADMIN);
        return Role.ofPeople().stream()
                .collect(Collectors.toMap(role -> role, this::of, (a, b) -> a, () -> new EnumMap<>(Role.class)));
    }

    /**
     * Sets how far a permission of a role reaches.
     *
     * @param scope null takes the permission away
     */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void set(Viewer by, Role role, Permission permission, Scope scope) {
        by.require(Permission.USERS_ADMIN);
        require(role != by.role(), "grant.own-role", "scope");
        require(scope == null || possible(role).contains(permission), "grant.never", "scope");
        Scope before = read(role).get(permission);
        if (scope == null) {
            jdbc.sql("delete from access.role_grant where role = ? and permission = ?").params(role.name(), permission.name()).update();
        } else {
            jdbc.sql("""
                    insert into access.role_grant (role, permission, scope) values (?, ?, ?)
                    on conflict (role, permission) do update set scope = excluded.scope""")
                    .params(role.name(), permission.name(), scope.name()).update();
        }
        changes.record(by.user(), "grant.changed", role, Map.of("permission", permission, "scope",
                Arrays.asList(String.valueOf(before), String.valueOf(scope))));
        AfterCommit.run(() -> granted.invalidate(role));
    }

    Map<Permission, Scope> of(Role role) {
        return granted.get(role);
    }

    /** A permission that this version does not know, written by a newer one, is not granted here. */
    private Map<Permission, Scope> read(Role role) {
        Map<Permission, Scope> grants = new EnumMap<>(Permission.class);
        Set<String> known = Arrays.stream(Permission.values()).map(Permission::name).collect(Collectors.toSet());
        jdbc.sql("select permission, scope from access.role_grant where role = ?").param(role.name())
                .query((row, n) -> Map.entry(row.getString(1), Scope.valueOf(row.getString(2)))).list().stream()
                .filter(grant -> known.contains(grant.getKey()))
                .forEach(grant -> grants.put(Permission.valueOf(grant.getKey()), grant.getValue()));
        grants.keySet().retainAll(possible(role));
        return grants;
    }
}
