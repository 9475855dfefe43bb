package org.amparo.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks the server, as the user behind a wall, what that user can do beyond the wall: in which schemas it finds its way, which tables,
 * columns and sequences it can read or write, which functions lend it the rights of others, what it owns and whose member it is. Its own
 * temporary tables are not asked after: nobody else sees them.
 */
final class WallCheck {

    private static final String WHO = """
            with own as (select * from pg_roles where rolname = current_user),
            named as (select oid from own union select r.oid from pg_roles r where r.rolname = any(?::text[]))
            select 'is logged in as ' || session_user from own where session_user <> ?
            union all select 'is a superuser' from own where rolsuper
            union all select 'may make roles' from own where rolcreaterole
            union all select 'may make databases' from own where rolcreatedb
            union all select 'may replicate' from own where rolreplication
            union all select 'passes row security' from own where rolbypassrls
            union all
            select 'is a member of ' || r.rolname from pg_roles r, own
            where r.oid <> own.oid and not own.rolsuper and r.oid not in (select oid from named) and pg_has_role(own.oid, r.oid, 'MEMBER')
            union all
            select case d.deptype when 'o' then 'owns ' else 'has rights on ' end
                   || case when d.dbid = 0 or o.datname = current_database() then pg_describe_object(d.classid, d.objid, d.objsubid)
                           else 'something in the database ' || coalesce(o.datname, d.dbid::text) end
            from pg_shdepend d left join pg_database o on o.oid = d.dbid
            where d.refclassid = 'pg_authid'::regclass and d.refobjid in (select oid from named)
              and (d.deptype = 'o' or d.deptype = 'a' and o.datname is distinct from current_database() and d.classid <> 'pg_database'::regclass
                   or d.deptype = 'a' and d.classid not in ('pg_class'::regclass, 'pg_namespace'::regclass, 'pg_default_acl'::regclass,
                                                             'pg_database'::regclass))""";
    private static final String REACH = """
            with place as (
                select oid, nspname, nspname in ('pg_catalog', 'information_schema', 'pg_toast') as is_system, nspname = any(?::text[]) as is_open
                from pg_namespace where nspname !~ '^pg_(toast_)?temp_'),
            thing as (
                select c.oid, c.relname, c.relkind, p.nspname, p.is_system, p.is_open from pg_class c join place p on p.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S'))
            select 'may look into schema ' || nspname from place
            where not is_system and not is_open and nspname <> 'public' and has_schema_privilege(oid, 'usage')
            union all select 'may make things in schema ' || nspname from place where has_schema_privilege(oid, 'create')
            union all select 'may make schemas' where has_database_privilege(current_database(), 'create')
            union all
            select 'may read ' || format('%I.%I', nspname, relname) from thing
            where not is_system and not is_open and relkind <> 'S' and has_any_column_privilege(oid, 'select')
            union all
            select 'may change ' || format('%I.%I', nspname, relname) from thing
            where not is_system and relkind <> 'S' and (has_table_privilege(oid, 'insert, update, delete, truncate, references, trigger')
                                                        or has_any_column_privilege(oid, 'insert, update, references'))
            union all
            select 'may use ' || format('%I.%I', nspname, relname) from thing
            where not is_system and case when relkind = 'S' then has_sequence_privilege(oid, 'usage, select, update') end
            union all
            select distinct 'may use ' || format('%I.%I', nspname, relname) || ' of the server' from thing, unnest(array['select', 'insert', 'update', 'delete']) what
            where is_system and relkind <> 'S' and has_table_privilege(oid, what) and not has_table_privilege('public', oid, what)
            union all
            select 'may call ' || f.oid::regprocedure || ' with the rights of its owner' from pg_proc f join place p on p.oid = f.pronamespace
            where f.prosecdef and not p.is_system and has_schema_privilege(p.oid, 'usage') and has_function_privilege(f.oid, 'execute')""";
    private static final String MISSING = """
            select 'finds no schema ' || wanted from unnest(?::text[]) wanted where to_regnamespace(quote_ident(wanted)) is null
            union all
            select 'may not look into schema ' || nspname from pg_namespace where nspname = any(?::text[]) and not has_schema_privilege(oid, 'usage')
            union all
            select 'cannot read ' || format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?::text[]) and c.relkind in ('r', 'p', 'v', 'm') and not has_table_privilege(c.oid, 'select')""";
    private static final String SERVER = "select system_identifier::text from pg_control_system()";

    private final Connection connection;

    /** @param connection of the user behind the wall */
    WallCheck(Connection connection) {
        this.connection = connection;
    }

    /** What the user can do too much or too little, each as the end of a sentence that begins with it; empty when all is well. */
    List<String> of(Wall wall, Walls.Login login) throws SQLException {
        List<String> found = new ArrayList<>(found(WHO, login.roles(), login.user()));
        found.addAll(found(REACH, wall.schemas()));
        found.addAll(found(MISSING, wall.schemas(), wall.schemas(), wall.schemas()));
        return found;
    }

    /** What the user can do in a database in which it has nothing to look for. */
    List<String> ofAnotherDatabase() throws SQLException {
        return found(REACH, List.of());
    }

    /** Tells servers apart, whatever the name under which they are reached. */
    static String server(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SERVER)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<String> found(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Collection<?> some
                        ? connection.createArrayOf("text", some.toArray())
                        : values[i]);
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
}
