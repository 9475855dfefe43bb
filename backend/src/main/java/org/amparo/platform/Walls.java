package org.amparo.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens the connections behind a {@link Wall}, and refuses the start when its database user can do more than read what the wall names, or
 * less. The user is the one that the settings give; without one the application makes it, where its own user may.
 */
@Component
@DependsOnDatabaseInitialization
public class Walls {

    private static final String CONNECTIONS = "4";
    private static final String OPTIONS = "-c statement_timeout=120s -c default_transaction_read_only=on";
    private static final int NAMED = 5;
    /** Unknown user, wrong password, no right to connect: the other database keeps the user out. */
    private static final Set<String> KEPT_OUT = Set.of("28000", "28P01", "42501");

    private final HikariDataSource main;
    private final VaultDatabase vault;
    private final Environment settings;

    Walls(DataSource main, VaultDatabase vault, Environment settings) throws SQLException {
        this.main = main.unwrap(HikariDataSource.class);
        this.vault = vault;
        this.settings = settings;
    }

    /**
     * A small pool of connections of the wall's user; each transaction is read-only from the start.
     *
     * @throws CannotStart when there is no such user, or it can read or write more than it should, or less
     */
    public HikariDataSource open(Wall wall) {
        try (Connection connection = main.getConnection()) {
            Login login = SchemaRoles.login(connection, wall, settings.getProperty(wall.setting("username"), ""),
                    settings.getProperty(wall.setting("password"), ""), ownPassword());
            return checked(wall, login);
        } catch (SQLException refused) {
            throw cannotMake(wall, refused);
        }
    }

    private HikariDataSource checked(Wall wall, Login login) throws SQLException {
        HikariDataSource pool = pool(wall, login);
        try (Connection connection = pool.getConnection()) {
            refuse(wall, login, new WallCheck(connection).of(wall, login));
            refuse(wall, login, beyond(login, connection));
            return pool;
        } catch (CannotStart refused) {
            pool.close();
            throw refused;
        }
    }

    private HikariDataSource pool(Wall wall, Login login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(wall.name());
        config.setJdbcUrl(withoutUser(main.getJdbcUrl()));
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(Integer.parseInt(settings.getProperty(wall.setting("connections"), CONNECTIONS)));
        config.setMinimumIdle(1);
        main.getDataSourceProperties().forEach((name, value) -> config.addDataSourceProperty(name.toString(), value));
        config.addDataSourceProperty("options", OPTIONS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException refused) {
            throw new CannotStart("The database does not let in the user " + login.user() + ", under which " + wall.name() + " run: "
                    + NestedExceptionUtils.getMostSpecificCause(refused).getMessage(), SchemaRoles.howToGive(wall, login.user()));
        }
    }

    /** The keys of persons may lie in another database of the same server: there the user must find nothing. */
    private List<String> beyond(Login login, Connection connection) throws SQLException {
        try (Connection keys = DriverManager.getConnection(vault.url(), vault.username(), vault.password())) {
            if (!WallCheck.server(keys).equals(WallCheck.server(connection))) {
                return List.of();
            }
        }
        try (Connection intruding = DriverManager.getConnection(withoutUser(vault.url()), login.user(), login.password())) {
            return new WallCheck(intruding).ofAnotherDatabase().stream().map(found -> found + " in the vault of keys").toList();
        } catch (SQLException refused) {
            if (KEPT_OUT.contains(refused.getSQLState())) {
                return List.of();
            }
            throw refused;
        }
    }

    /** The driver takes them from the address before all else. */
    private static String withoutUser(String url) {
        return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "");
    }

    private String ownPassword() {
        Properties known = new Properties();
        if (main.getPassword() != null) {
            PGProperty.PASSWORD.set(known, main.getPassword());
        }
        Properties all = Driver.parseURL(main.getJdbcUrl(), known);
        return all == null ? null : PGProperty.PASSWORD.getOrDefault(all);
    }

    private static void refuse(Wall wall, Login login, List<String> found) {
        if (!found.isEmpty()) {
            String more = found.size() > NAMED ? ", and " + (found.size() - NAMED) + " more" : "";
            throw new CannotStart("The database user " + login.user() + ", under which " + wall.name() + " run, must read " + wall.what()
                    + " and nothing else. But it " + String.join(", ", found.stream().limit(NAMED).toList()) + more + ".",
                    "Take those rights away (revoke) or give the ones that are missing, and start again; or use another user. "
                            + SchemaRoles.howToGive(wall, login.user() + "_2"));
        }
    }

    private static CannotStart cannotMake(Wall wall, SQLException refused) {
        return new CannotStart("The database user under which " + wall.name() + " run could not be made ready: " + refused.getMessage(),
                SchemaRoles.howToGive(wall, "amparo_" + wall.name()));
    }

    /** Who logs in behind a wall. @param roles roles without login that the user may be a member of */
    record Login(String user, String password, Set<String> roles) {

        @Override
        public String toString() {
            return user;
        }
    }
}
