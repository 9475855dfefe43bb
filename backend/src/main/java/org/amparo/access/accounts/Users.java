package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of staff, as an administrator runs them. Every change leaves an audit row and acts on the user's next message.
 * Nobody changes their own role, and nobody goes from administrator to protection officer or back: who watches must not be who grants.
 */
@Component
public class Users {

    static final String DISPLAY_NAME = "access.app_user.display_name";

    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,63}");
    private static final int LONGEST_NAME = 200;
    private static final Set<Role> APART = Set.of(Role.ADMIN, Role.PROTECTION_OFFICER);

    private final JdbcClient jdbc;
    private final Envelopes envelopes;
    private final PasswordEncoder passwords;
    private final StaffDirectory directory;
    private final AccountChanges changes;

    Users(JdbcClient jdbc, Envelopes envelopes, PasswordEncoder passwords, StaffDirectory directory, AccountChanges changes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.passwords = passwords;
        this.directory = directory;
        this.changes = changes;
    }

    /**
     * What an administrator sets for a user.
     *
     * @param displayName the person's name as colleagues know it; kept sealed
     * @param team null for none
     * @param areas codes of first-level areas
     * @param organisation the organisation the user works for; null for the administrator's own, or to leave it as it is
     */
    public record Details(String displayName, Role role, UUID team, Set<String> areas, UUID organisation) {
        public Details {
            areas = areas == null ? Set.of() : Set.copyOf(areas);
        }

        /** A user of the administrator's own organisation. */
        public Details(String displayName, Role role, UUID team, Set<String> areas) {
            this(displayName, role, team, areas, null);
        }
    }

    /** A new account with the password that is shown this once. */
    public record Created(UUID user, String oneTimePassword) {
        @Override
        public String toString() {
            return "Created[" + user + "]";
        }
    }

    /** One line of the list of users. */
    public record UserRow(UUID user, String userName, Personal<String> displayName, Role role, UUID team, Set<String> areas,
            UUID organisation, boolean active, boolean mustChange, Instant createdAt) {
    }

    /** What the list is narrowed to; null means no narrowing. */
    public record Filter(String words, Role role, UUID team, Boolean active) {
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    /**
     * One page of users by sign-in name.
     *
     * @param after sign-in name of the last row of the page before; null for the first page
     * @param limit 1-200
     */
    @Needs(Permission.USERS_ADMIN)
    public List<UserRow> page(Viewer viewer, Filter filter, String after, int limit) {
        viewer.require(Permission.USERS_ADMIN);
        return jdbc.sql("""
                select u.*, array(select area from access.user_area where app_user = u.id order by area) as areas
                from access.app_user u
                where (:words::text is null or strpos(u.user_name, :words) > 0)
                  and (:role::text is null or u.role = :role)
                  and (:team::uuid is null or u.team = :team)
                  and (:active::boolean is null or u.active = :active)
                  and (:after::text is null or u.user_name > :after)
                order by u.user_name
                limit :limit""")
                .param("words", filter.words() == null || filter.words().isBlank() ? null : asUserName(filter.words()))
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("team", filter.team())
                .param("active", filter.active())
                .param("after", after)
                .param("limit", Math.clamp(limit, 1, 200))
                .query((row, n) -> userRow(row)).list();
    }

    /** One user. */
    @Needs(Permission.USERS_ADMIN)
    public UserRow user(Viewer viewer, UUID user) {
        viewer.require(Permission.USERS_ADMIN);
        return jdbc.sql("""
                select u.*, array(select area from access.user_area where app_user = u.id order by area) as areas
                from access.app_user u where u.id = ?""")
                .param(user).query((row, n) -> userRow(row)).optional()
                .orElseThrow(() -> new NotAllowed(Permission.USERS_ADMIN));
    }

    /**
     * Opens an account.
     *
     * @param userName name to sign in with: letters, digits, dot, dash, underscore; 2-64 characters; capital letters make no difference
     * @return the one-time password, which is kept nowhere and must be changed at the first sign-in
     */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public Created create(Viewer by, String userName, Details details) {
        by.require(Permission.USERS_ADMIN);
        String name = checkedUserName(userName);
        check(details);
        return insert(by.user(), details.organisation() == null ? by.organisation() : details.organisation(), name, details);
    }

    Created insert(UUID by, UUID organisation, String userName, Details details) {
        UUID user = UUID.randomUUID();
        String oneTime = OneTimePassword.fresh();
        int inserted = jdbc.sql("""
                insert into access.app_user (id, user_name, display_name, password_hash, must_change, role, team, organisation, created_at)
                values (?, ?, ?, ?, true, ?, ?::uuid, ?, clock_timestamp())
                on conflict (user_name) do nothing""")
                .params(user, userName, sealed(user, details.displayName()), passwords.encode(PasswordRules.normalised(oneTime)),
                        details.role().name(), details.team(), organisation)
                .update();
        require(inserted == 1, "account.taken", "userName");
        putAreas(user, details.areas());
        changes.record(by, "user.created", user, Map.of("role", details.role(), "team", String.valueOf(details.team()), "areas",
                new TreeSet<>(details.areas())));
        return new Created(user, oneTime);
    }

    /** New details of a user. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void change(Viewer by, UUID user, Details details) {
        UserRow before = user(by, user);
        check(details);
        Role role = details.role();
        require(role == before.role() || !by.user().equals(user), "account.own-role", "role");
        require(role == before.role() || !APART.containsAll(Set.of(role, before.role())), "account.apart", "role");
        UUID organisation = details.organisation() == null ? before.organisation() : details.organisation();
        jdbc.sql("update access.app_user set display_name = ?, role = ?, team = ?::uuid, organisation = ? where id = ?")
                .params(sealed(user, details.displayName()), role.name(), details.team(), organisation, user).update();
        jdbc.sql("delete from access.user_area where app_user = ?").param(user).update();
        putAreas(user, details.areas());
        changes.record(by.user(), "user.changed", user, Map.of(
                "role", List.of(before.role(), role),
                "team", List.of(String.valueOf(before.team()), String.valueOf(details.team())),
                "areas", List.of(before.areas(), new TreeSet<>(details.areas())),
                "organisation", List.of(before.organisation(), organisation),
                "nameChanged", !Personal.value(before.displayName()).equals(java.util.Optional.of(details.displayName().strip()))));
        directory.forget(user);
    }

    /** Closes the account: the user is out at once and cannot sign in. What the user recorded stays. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void close(Viewer by, UUID user) {
        notOneself(by, user);
        update(by, user, "user.closed", "active = false, session_generation = session_generation + 1");
    }

    /** Opens a closed account again, with a new one-time password. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public Created reopen(Viewer by, UUID user) {
        notOneself(by, user);
        update(by, user, "user.reopened", "active = true");
        return resetPassword(by, user);
    }

    /** Gives a new one-time password, shown this once; the old one stops working and all sessions of the user end. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public Created resetPassword(Viewer by, UUID user) {
        notOneself(by, user);
        String oneTime = OneTimePassword.fresh();
        update(by, user, "user.password-reset", "must_change = true, session_generation = session_generation + 1");
        jdbc.sql("update access.app_user set password_hash = ? where id = ?")
                .params(passwords.encode(PasswordRules.normalised(oneTime)), user).update();
        return new Created(user, oneTime);
    }

    /** Ends all sessions of a user on every node. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void signOutEverywhere(Viewer by, UUID user) {
        by.require(Permission.USERS_ADMIN);
        update(by, user, "user.signed-out-everywhere", "session_generation = session_generation + 1");
    }

    private void update(Viewer by, UUID user, String what, String assignments) {
        int changed = jdbc.sql("update access.app_user set " + assignments + " where id = ?").param(user).update();
        if (changed == 0) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
        changes.record(by.user(), what, user, Map.of());
        directory.forget(user);
    }

    private void putAreas(UUID user, Set<String> areas) {
        for (String area : areas) {
            jdbc.sql("insert into access.user_area (app_user, area) values (?, ?)").params(user, area).update();
        }
    }

    private void check(Details details) {
        require(details.displayName() != null && !details.displayName().isBlank(), "form.required", "displayName");
        require(details.displayName().length() <= LONGEST_NAME, "form.length", "displayName", LONGEST_NAME);
        require(details.role() != null, "form.required", "role");
        require(details.team() == null || exists("access.team", "id", details.team()), "account.team", "team");
        require(details.organisation() == null || exists("access.organisation", "id", details.organisation()), "account.organisation",
                "organisation");
        require(details.areas().stream().allMatch(area -> exists("access.area", "code", area)), "account.area", "areas");
    }

    private boolean exists(String table, String column, Object value) {
        return jdbc.sql("select exists (select from " + table + " where " + column + " = ?)").param(value).query(Boolean.class).single();
    }

    private static String checkedUserName(String typed) {
        require(typed != null && !typed.isBlank(), "form.required", "userName");
        String name = asUserName(typed);
        require(USER_NAME.matcher(name).matches(), "account.user-name", "userName");
        return name;
    }

    /** The form in which sign-in names are kept and compared. */
    public static String asUserName(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private String sealed(UUID user, String displayName) {
        return envelopes.seal(user, PersonalClass.IDENTITY, DISPLAY_NAME, Personal.of(displayName.strip()));
    }

    private UserRow userRow(ResultSet row) throws SQLException {
        UUID user = row.getObject("id", UUID.class);
        return new UserRow(user, row.getString("user_name"), envelopes.open(user, DISPLAY_NAME, row.getString("display_name")),
                Role.valueOf(row.getString("role")), row.getObject("team", UUID.class),
                new TreeSet<>(Arrays.asList((String[]) row.getArray("areas").getArray())), row.getObject("organisation", UUID.class),
                row.getBoolean("active"),
                row.getBoolean("must_change"), row.getTimestamp("created_at").toInstant());
    }

    private static void notOneself(Viewer by, UUID user) {
        by.require(Permission.USERS_ADMIN);
        require(!by.user().equals(user), "account.oneself", "");
    }
}
