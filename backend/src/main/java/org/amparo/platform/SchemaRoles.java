package org.amparo.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * Makes the roles of the database, each of which can read one schema and nothing else, and the users behind walls. Roles belong to a whole
 * server, so that their names begin with that of the database: {@code amparo_stat}, {@code amparo_reports}. What is there is left as it
 * is; what is missing is granted, now and for each table made later.
 */
final class SchemaRoles {

    private static final long LOCK = 0x726f6c6573L;
    private static final int LONGEST_NAME = 63;
    private static final String SCHEMAS = """
            select nspname from pg_namespace
            where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and pg_has_role(nspowner, 'USAGE')
            order by 1""";
    private static final String MAY_MAKE_ROLES = "select rolcreaterole or rolsuper from pg_roles where rolname = current_user";
    private static final String MISSING_ROLES = """
            select format('create role %I nologin', wanted) from unnest(?::text[]) wanted
            where not exists (select from pg_roles where rolname = wanted)""";
    private static final String MISSING_USER = """
            select unnest(array[format('create role %1$I login', ?::text), format('alter role %1$I set default_transaction_read_only = on', ?::text)])
            where not exists (select from pg_roles where rolname = ?)""";
    private static final String MISSING_MEMBERSHIPS = """
            select format('grant %I to %I', wanted, ?::text) from unnest(?::text[]) wanted where not pg_has_role(?, wanted, 'MEMBER')""";
    /** Only what the application may grant; what it may not, the check of the wall finds missing. */
    private static final String MISSING_GRANTS = """
            with wanted as (
                select n.oid, n.nspname, w.grantee from unnest(?::text[], ?::text[]) w (schema, grantee)
                join pg_namespace n on n.nspname = w.schema and pg_has_role(n.nspowner, 'USAGE'))
            select format('grant usage on schema %I to %I', nspname, grantee) from wanted where not has_schema_privilege(grantee, oid, 'usage')
            union all
            select format('grant select on %I.%I to %I', w.nspname, c.relname, w.grantee)
            from wanted w join pg_class c on c.relnamespace = w.oid and c.relkind in ('r', 'p', 'v', 'm') and pg_has_role(c.relowner, 'USAGE')
            where not has_table_privilege(w.grantee, c.oid, 'select')
            union all
            select format('alter default privileges in schema %I grant select on tables to %I', w.nspname, w.grantee) from wanted w
            where not exists (
                select from pg_default_acl d cross join aclexplode(d.defaclacl) given
                where d.defaclnamespace = w.oid and d.defaclobjtype = 'r' and d.defaclrole = current_user::regrole
                  and given.grantee = w.grantee::regrole and given.privilege_type = 'SELECT')""";

    private final Connection connection;
    private final String database;

    private SchemaRoles(Connection connection) throws SQLException {
        this.connection = connection;
        this.database = connection.getCatalog();
    }

    /**
     * The user behind a wall, with all that it needs: the given one, or one that is made here.
     *
     * @param connection of the application's own user
     * @param user as the settings give it; empty when they give none
     * @param own password of the application's own user
     * @throws CannotStart when none is given and none can be made
     */
    static Walls.Login login(Connection connection, Wall wall, String user, String password, String own) throws SQLException {
        SchemaRoles roles = new SchemaRoles(connection);
        boolean maker = roles.first(MAY_MAKE_ROLES).equals("t");
        if (user.isEmpty() && !maker) {
            throw new CannotStart("There is no database user under which " + wall.name() + " can run: none is set, and the application's "
                    + "own user may not make one. It must read " + wall.what() + " and nothing else.",
                    howToGive(wall, roles.name(wall.name())) + " Or let the application make it: alter role \""
                            + roles.first("select current_user") + "\" createrole;");
        }
        return roles.make(wall, user, password, maker, own);
    }

    /** What whoever runs the server can do to give a wall its user; what that user may read, the application grants it itself. */
    static String howToGive(Wall wall, String user) {
        return "As somebody who may make roles, run: create role \"" + user + "\" login password '...'; then start with "
                + wall.environment("username") + "=" + user + " and " + wall.environment("password") + " set.";
    }

    private Walls.Login make(Wall wall, String given, String password, boolean maker, String own) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(List.of("select pg_advisory_xact_lock(" + LOCK + ")"));
            Walls.Login login = given.isEmpty() ? made(wall, own) : new Walls.Login(given, password, Set.of());
            if (maker) {
                Map<String, String> all = ofAllSchemas();
                Set<String> allowed = wall.schemas().stream().filter(all::containsKey).map(all::get).collect(Collectors.toSet());
                run(statements(MISSING_ROLES, (Object) array(all.values())));
                grant(all);
                run(statements(MISSING_MEMBERSHIPS, login.user(), array(allowed), login.user()));
                login = new Walls.Login(login.user(), login.password(), allowed);
            } else {
                grant(wall.schemas().stream().collect(Collectors.toMap(schema -> schema, schema -> given)));
            }
            connection.commit();
            return login;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Walls.Login made(Wall wall, String own) throws SQLException {
        String user = name(wall.name());
        String password = password(own, user);
        run(statements(MISSING_USER, user, user, user));
        if (!password.isEmpty()) {
            connection.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), null);
        }
        return new Walls.Login(user, password, Set.of());
    }

    /**
     * All nodes must come to the same without telling each other, and nothing may lie anywhere: so it follows from the application's own
     * password. A server that lets the application in without one asks the other user for none either.
     */
    private static String password(String own, String user) {
        if (own == null || own.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(own.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(("amparo database user " + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("A password could not be made", missing);
        }
    }

    private Map<String, String> ofAllSchemas() throws SQLException {
        Map<String, String> roles = new TreeMap<>();
        for (String schema : statements(SCHEMAS)) {
            roles.put(schema, name(schema));
        }
        return roles;
    }

    private void grant(Map<String, String> readers) throws SQLException {
        List<String> schemas = List.copyOf(readers.keySet());
        run(statements(MISSING_GRANTS, array(schemas), array(schemas.stream().map(readers::get).toList())));
    }

    /** PostgreSQL cuts longer names, and two of them could then be one. */
    private String name(String last) {
        String name = database + "_" + last;
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME && name.matches("\\p{ASCII}*")) {
            return name;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(database.getBytes(StandardCharsets.UTF_8));
            return "amparo_" + HexFormat.of().formatHex(hash, 0, 12) + "_" + last;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("A role could not be named", missing);
        }
    }

    private Array array(java.util.Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private String first(String query) throws SQLException {
        return statements(query).getFirst();
    }

    private List<String> statements(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private void run(List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(String.join(";\n", statements));
            }
        }
    }
}
