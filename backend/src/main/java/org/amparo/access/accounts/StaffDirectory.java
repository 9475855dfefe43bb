package org.amparo.access.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Staff by their ids, and what each may do at this moment. Nothing is remembered longer than a second, so that a change made on another
 * node acts within a second; a change made here acts at once. A user who must first change the password may do nothing.
 */
@Component
class StaffDirectory implements People, Viewers, Organisations {

    private static final String ALL_TEAMS = "all";
    private static final String USERS = """
            select u.*, array(select area from access.user_area where app_user = u.id) as areas from access.app_user u where\s""";
    private static final Set<Role> CARRY_FILES = Set.of(Role.CASEWORKER, Role.SUPERVISOR);
    private static final Set<Role> DO_TASKS = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.CLINICIAN, Role.TECHNICIAN,
            Role.PROTECTION_OFFICER);

    private final JdbcClient jdbc;
    private final Envelopes envelopes;
    private final RoleGrants grants;
    private final Cache<UUID, Optional<User>> users = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1))
            .build();
    private final Cache<String, Map<UUID, String>> teamNames = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build();

    /** Whatever the product does by itself, it does under its own name. */
    private static final Staff PRODUCT = new Staff(Viewer.SYSTEM.user(), "Amparo", "A", Role.SYSTEM, null);

    StaffDirectory(JdbcClient jdbc, Envelopes envelopes, RoleGrants grants) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.grants = grants;
    }

    private record User(UUID id, String displayName, Role role, UUID team, UUID organisation, Set<String> areas, boolean active,
            boolean mustChange) {
    }

    /** When the change is committed, not before: somebody who looked in between would keep the old standing for a second. */
    void forget(UUID user) {
        AfterCommit.run(() -> users.invalidate(user));
    }

    @Override
    public Optional<Staff> staff(UUID user) {
        return Viewer.SYSTEM.user().equals(user) ? Optional.of(PRODUCT) : user(user).map(this::staff);
    }

    @Override
    public void prepare(Collection<UUID> wanted) {
        users.getAll(wanted.stream().filter(Objects::nonNull).toList(), missing -> {
            Map<UUID, Optional<User>> found = new HashMap<>();
            missing.forEach(id -> found.put(id, Optional.empty()));
            jdbc.sql(USERS + "u.id = any(?)").param(missing.toArray(UUID[]::new)).query((row, n) -> user(row)).list()
                    .forEach(user -> found.put(user.id(), Optional.of(user)));
            return found;
        });
    }

    @Override
    public Optional<String> teamName(UUID team) {
        return team == null
                ? Optional.empty()
                : Optional.ofNullable(teamNames.get(ALL_TEAMS, any -> teamNames()).get(team)).or(() -> nameOfNewTeam(team));
    }

    /** Of one that was made since all were read. */
    private Optional<String> nameOfNewTeam(UUID team) {
        return jdbc.sql("select name from access.team where id = ?").param(team).query(String.class).optional();
    }

    /** All of them: a list of users names many, and there are few. */
    private Map<UUID, String> teamNames() {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from access.team").query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list();
        return names;
    }

    @Override
    public List<Area> areas() {
        return jdbc.sql("select code, name from access.area where level = 1 order by name, code")
                .query((row, n) -> new Area(row.getString(1), row.getString(2))).list();
    }

    @Override
    public Optional<String> organisationName(UUID organisation) {
        return organisation == null
                ? Optional.empty()
                : jdbc.sql("select name from access.organisation where id = ?").param(organisation).query(String.class).optional();
    }

    @Override
    public List<Organisation> organisations() {
        return jdbc.sql("select id, name from access.organisation order by name")
                .query((row, n) -> new Organisation(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    @Override
    public List<Staff> assignable(Viewer viewer) {
        return within(viewer, Permission.FILE_ASSIGN, CARRY_FILES);
    }

    @Override
    public List<Staff> colleagues(Viewer viewer) {
        return within(viewer, Permission.TASK_WORK, DO_TASKS).stream().sorted(Comparator.comparing(Staff::displayName)).toList();
    }

    @Override
    public List<Team> teams(Viewer viewer) {
        boolean all = viewer.scopeOf(Permission.TASK_WORK).filter(scope -> scope == Scope.ALL).isPresent();
        boolean organisation = viewer.scopeOf(Permission.TASK_WORK).filter(scope -> scope == Scope.ORGANISATION).isPresent();
        return viewer.may(Permission.TASK_WORK)
                ? jdbc.sql(
                        """
                                select id, name from access.team where active and (:all or id = :own::uuid or :organisation and organisation = :of::uuid)
                                order by id is not distinct from :own::uuid desc, name""")
                        .param("all", all).param("own", viewer.team())
                        .param("organisation", organisation).param("of", viewer.organisation())
                        .query((row, n) -> new Team(row.getObject(1, UUID.class), row.getString(2))).list()
                : List.of();
    }

    private List<Staff> within(Viewer viewer, Permission permission, Set<Role> roles) {
        Optional<Scope> scope = viewer.scopeOf(permission);
        if (scope.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(USERS + "u.active and u.role = any(?) order by u.user_name")
                .param(roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> user(row)).list().stream()
                .filter(user -> reaches(viewer, scope.get(), user)).map(this::staff).toList();
    }

    private static boolean reaches(Viewer viewer, Scope scope, User user) {
        boolean own = user.id().equals(viewer.user());
        boolean sameTeam = viewer.team() != null && viewer.team().equals(user.team());
        return switch (scope) {
            case OWN -> own;
            case TEAM -> own || sameTeam;
            case AREA -> own || sameTeam || user.areas().stream().anyMatch(viewer.areas()::contains);
            case ORGANISATION -> user.organisation().equals(viewer.organisation());
            case ALL -> true;
        };
    }

    @Override
    public Optional<Viewer> viewerOf(String userName) {
        return jdbc.sql("select id from access.app_user where user_name = ?").param(Users.asUserName(userName)).query(UUID.class)
                .optional().flatMap(this::of).filter(Standing::active).map(Standing::viewer);
    }

    @Override
    public Optional<Standing> of(UUID user) {
        return user(user).map(found -> new Standing(viewer(found), found.active()));
    }

    private Viewer viewer(User user) {
        Map<Permission, Scope> granted = user.active() && !user.mustChange() ? grants.of(user.role()) : new EnumMap<>(Permission.class);
        return new Viewer(user.id(), user.role(), user.team(), user.organisation(), user.areas(), granted);
    }

    private Optional<User> user(UUID user) {
        return user == null
                ? Optional.empty()
                : users.get(user, id -> jdbc.sql(USERS + "u.id = ?").param(id).query((row, n) -> user(row)).optional());
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(row.getObject("id", UUID.class), row.getString("display_name"), Role.valueOf(row.getString("role")),
                row.getObject("team", UUID.class), row.getObject("organisation", UUID.class),
                Set.copyOf(Arrays.asList((String[]) row.getArray("areas").getArray())), row.getBoolean("active"),
                row.getBoolean("must_change"));
    }

    private Staff staff(User user) {
        String name = Personal.value(envelopes.open(user.id(), Users.DISPLAY_NAME, user.displayName())).orElse("");
        return new Staff(user.id(), name, initials(name), user.role(), user.team());
    }

    /** First letters of the first and the last word; empty for a name that was erased. */
    private static String initials(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        return (words.size() > 1 ? List.of(words.getFirst(), words.getLast()) : words).stream().filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))))).collect(Collectors.joining());
    }
}
