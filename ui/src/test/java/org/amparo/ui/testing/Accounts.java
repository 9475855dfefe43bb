package org.amparo.ui.testing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes accounts for tests through the same door as an administrator, with the first password already changed. */
@Component
public class Accounts {

    /** Long and unlike any name, so that the password rules accept it. */
    public static final String PASSWORD = "river-copper-lantern-41";

    private final Users users;
    private final Teams teams;
    private final Credentials credentials;
    private final JdbcClient jdbc;

    Accounts(Users users, Teams teams, Credentials credentials, JdbcClient jdbc) {
        this.users = users;
        this.teams = teams;
        this.credentials = credentials;
        this.jdbc = jdbc;
    }

    /** @param userName name to sign in with, with {@link #PASSWORD} */
    public record Account(UUID user, String userName, Role role, UUID team) {
    }

    /** A new account in a team of its own. */
    public Account of(Role role) {
        return of(role, teams.create(administrator(), "Team " + UUID.randomUUID().toString().substring(0, 8)));
    }

    public Account of(Role role, UUID team) {
        return named("Ana " + role.name().charAt(0), role, team);
    }

    /** A new account of somebody with this name. */
    public Account named(String name, Role role, UUID team) {
        String userName = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Users.Created created = users.create(administrator(), userName,
                new Users.Details(name, role, team, Set.of()));
        credentials.changeOwnPassword(created.user(), created.oneTimePassword(), PASSWORD);
        return new Account(created.user(), userName, role, team);
    }

    private Viewer administrator() {
        UUID organisation = jdbc.sql("select id from access.organisation order by name limit 1").query(UUID.class).single();
        return new Viewer(UUID.randomUUID(), Role.ADMIN, null, organisation, Set.of(), Map.of(Permission.USERS_ADMIN, Scope.ALL));
    }
}
