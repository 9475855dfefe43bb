package org.amparo.platform;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcOperations;

/** Fresh tables beside the ones in use: made alike, filled by COPY, and put in their place by renaming. */
final class ShadowTables {

    private static final String SUFFIX = "_rebuild";
    private static final int BYTES_AT_ONCE = 256 * 1024;

    private ShadowTables() {
    }

    static Table of(Table table) {
        return new Table(table.name() + SUFFIX, table.keyColumns(), table.columns(), table.isLog());
    }

    /** Without keys and indexes: made after the rows are there, each is built in one go. How the server is to look after it stays the same. */
    static void create(JdbcOperations sql, Table table) {
        drop(sql, table);
        sql.execute("create table " + of(table).name() + " (like " + table.name() + " including all excluding indexes)");
        sql.queryForList("""
                select format('alter table %s set (%s)', ?::text, array_to_string(reloptions, ', ')) from pg_class
                where oid = ?::regclass and reloptions is not null""", String.class, of(table).name(), table.name()).forEach(sql::execute);
    }

    /** Gives the filled table the keys and indexes of the one in use; in the caller's transaction. */
    static void index(JdbcOperations sql, Table table) {
        sql.execute("set local maintenance_work_mem = '256MB'");
        sql.queryForList("""
                select case when c.oid is not null then format('alter table %s add %s', ?::text, pg_get_constraintdef(c.oid))
                            else regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX .+? ON (ONLY )?\\S+ USING ',
                                                'create \\1index on ' || ?::text || ' using ') end
                from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')
                where i.indrelid = ?::regclass order by i.indexrelid""", String.class, of(table).name(), of(table).name(), table.name())
                .forEach(sql::execute);
    }

    static void drop(JdbcOperations sql, Table table) {
        sql.execute("drop table if exists " + of(table).name());
    }

    /** Adds rows, each as {@link CopyText} writes it. */
    static void fill(Connection connection, Table table, Collection<byte[]> lines) throws SQLException {
        String statement = "copy " + of(table).name() + " (" + String.join(", ", table.columns()) + ") from stdin";
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            ByteArrayOutputStream some = new ByteArrayOutputStream(BYTES_AT_ONCE + BYTES_AT_ONCE / 2);
            for (byte[] line : lines) {
                some.writeBytes(line);
                if (some.size() > BYTES_AT_ONCE) {
                    send(copy, some);
                }
            }
            send(copy, some);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, ByteArrayOutputStream some) throws SQLException {
        copy.writeToCopy(some.toByteArray(), 0, some.size());
        some.reset();
    }

    /** Puts the fresh table in the place of the one in use, with the same names of its indexes and the same grants; in the caller's transaction. */
    static void swap(JdbcOperations sql, Table table) {
        String fresh = of(table).name();
        List<String> renames = sql.queryForList("""
                with index_of as (
                    select i.indrelid, c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')
                           || i.indisprimary || i.indisunique as shape,
                           row_number() over (partition by i.indrelid, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')
                           || i.indisprimary || i.indisunique order by i.indexrelid) as nth
                    from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid in (?::regclass, ?::regclass))
                select format('alter index %I.%I rename to %I', split_part(?::text, '.', 1), fresh.relname, old.relname)
                from index_of old join index_of fresh using (shape, nth)
                where old.indrelid = ?::regclass and fresh.indrelid = ?::regclass""", String.class, table.name(), fresh, table.name(),
                table.name(), fresh);
        List<String> grants = sql.queryForList("""
                select format('grant %s on %s to %I', string_agg(privilege_type, ', '), ?::text, grantee)
                from information_schema.table_privileges
                where (table_schema || '.' || table_name) = ?::text and grantee <> grantor group by grantee""", String.class, table.name(),
                table.name());
        sql.execute("drop table " + table.name());
        sql.execute("alter table " + fresh + " rename to " + table.name().substring(table.name().indexOf('.') + 1));
        renames.forEach(sql::execute);
        grants.forEach(sql::execute);
    }
}
