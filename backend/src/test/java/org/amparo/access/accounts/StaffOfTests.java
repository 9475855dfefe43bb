package org.amparo.access.accounts;

import java.util.Set;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff for tests: an administrator with the seeded grants, and as many users with fresh names as a test asks for. */
@Component
public class StaffOfTests {

    private static final String PASSWORD = "seven pale herons wait";

    private final Users users;
    private final Credentials credentials;
    private final RoleGrants grants;
    private final Viewers viewers;
    private final JdbcClient jdbc;

    StaffOfTests(Users users, Credentials credentials, RoleGrants grants, Viewers viewers, JdbcClient jdbc) {
        this.users = users;
        this.credentials = credentials;
        this.grants = grants;
        this.viewers = viewers;
        this.jdbc = jdbc;
    }

    /** A user as just created; the one-time password still stands. */
    public record Newcomer(UUID id, String userName, String oneTimePassword) {
    }

    public Newcomer create(Role role) {
        return create(role, null);
    }

    public Newcomer create(Role role, UUID team, String... areas) {
        String userName = role.name().toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8);
        Users.Created created = users.create(administrator(), userName, new Users.Details("Ana Neto", role, team, Set.of(areas)));
        return new Newcomer(created.user(), userName, created.oneTimePassword());
    }

    /** A viewer who is a real user with the seeded grants of the role, ready to work. */
    public Viewer viewer(Role role, UUID team, String... areas) {
        Newcomer user = create(role, team, areas);
        credentials.changeOwnPassword(user.id(), user.oneTimePassword(), PASSWORD);
        return viewers.of(user.id()).orElseThrow().viewer();
    }

    /** Password of the users that {@link #viewer} makes. */
    public static String password() {
        return PASSWORD;
    }

    /** Somebody with all the administrator's permissions, who is not one of the users. */
    public Viewer administrator() {
        UUID organisation = jdbc.sql("select id from access.organisation order by name limit 1").query(UUID.class).single();
        return new Viewer(UUID.randomUUID(), Role.ADMIN, null, organisation, Set.of(), grants.of(Role.ADMIN));
    }
}
