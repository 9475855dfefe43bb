package org.amparo.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tray and the pieces of its files. */
@Component
class DownloadRows {

    /** A file that nobody has worked on for so long was left behind by a node that stopped. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Clock clock;
    private final ExportSettings settings;

    DownloadRows(JdbcClient sql, Clock clock, ExportSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    void begin(UUID id, UUID owner, ExportContent table, ExportFormat format) {
        Instant now = clock.instant();
        sql.sql("""
                insert into export.download (download_id, owner, title, stamp, format, personal, state, started_at, moved_at, expires_at)
                values (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)""").param(id).param(owner).param(table.title()).param(table.stamp())
                .param(format.name()).param(table.personal()).param(Timestamp.from(now)).param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(settings.keep()))).update();
    }

    long running(UUID owner) {
        return sql.sql("select count(*) from export.download where owner = ? and state = 'RUNNING'").param(owner).query(Long.class)
                .single();
    }

    long personalToday(UUID owner) {
        return sql.sql("""
                select count(*) from export.download where owner = ? and personal and state in ('RUNNING', 'READY') and started_at > ?""")
                .param(owner).param(Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).query(Long.class).single();
    }

    /** @return false when the file is not wanted any more */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean moved(UUID id, long rows, long expected) {
        return sql.sql("""
                update export.download set rows = ?, expected = ?, moved_at = ? where download_id = ? and state = 'RUNNING'""").param(rows)
                .param(expected).param(Timestamp.from(clock.instant())).param(id).update() == 1;
    }

    /** In the transaction of the writer: a file that breaks off leaves nothing. */
    void piece(UUID id, int number, byte[] bytes) {
        sql.sql("insert into export.piece (download_id, number, bytes) values (?, ?, ?)").param(id).param(number).param(bytes).update();
    }

    Optional<byte[]> piece(UUID id, int number) {
        return sql.sql("select bytes from export.piece where download_id = ? and number = ?").param(id).param(number).query(byte[].class)
                .optional();
    }

    @Transactional
    void ready(UUID id, long rows, long bytes) {
        sql.sql("""
                update export.download set state = 'READY', rows = ?, bytes = ?, ended_at = ? where download_id = ? and state = 'RUNNING'""")
                .param(rows).param(bytes).param(Timestamp.from(clock.instant())).param(id).update();
    }

    @Transactional
    void failed(UUID id, String failure) {
        sql.sql("update export.download set state = 'FAILED', failure = ?, ended_at = ? where download_id = ? and state = 'RUNNING'")
                .param(failure).param(Timestamp.from(clock.instant())).param(id).update();
    }

    @Transactional
    void cancel(UUID id) {
        sql.sql("update export.download set state = 'CANCELLED', ended_at = ? where download_id = ? and state = 'RUNNING'")
                .param(Timestamp.from(clock.instant())).param(id).update();
    }

    @Transactional
    void fetched(UUID id) {
        sql.sql("update export.download set fetched = fetched + 1 where download_id = ?").param(id).update();
    }

    @Transactional
    void remove(UUID id) {
        sql.sql("delete from export.piece where download_id = ?").param(id).update();
        sql.sql("delete from export.download where download_id = ?").param(id).update();
    }

    /** Newest first, none that has expired. */
    List<Download> of(UUID owner, int limit) {
        return sql.sql("select * from export.download where owner = ? and expires_at > ? order by started_at desc, download_id limit ?")
                .param(owner).param(Timestamp.from(clock.instant())).param(limit).query((row, n) -> download(row)).list();
    }

    Optional<Download> one(UUID owner, UUID id) {
        return sql.sql("select * from export.download where owner = ? and download_id = ? and expires_at > ?").param(owner).param(id)
                .param(Timestamp.from(clock.instant())).query((row, n) -> download(row)).optional();
    }

    /** Deletes what has expired, and says of files that were left behind that they broke off. */
    @Transactional
    void sweep() {
        Timestamp now = Timestamp.from(clock.instant());
        sql.sql("update export.download set state = 'FAILED', failure = 'export.interrupted', ended_at = ? "
                + "where state = 'RUNNING' and moved_at < ?").param(now).param(Timestamp.from(clock.instant().minus(LEFT_BEHIND))).update();
        sql.sql("delete from export.download where expires_at <= ?").param(now).update();
        sql.sql("delete from export.piece p where not exists (select from export.download d where d.download_id = p.download_id "
                + "and d.state in ('RUNNING', 'READY'))").update();
    }

    private static Download download(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Download(row.getObject("download_id", UUID.class), row.getObject("owner", UUID.class), row.getString("title"),
                row.getString("stamp"), ExportFormat.valueOf(row.getString("format")), row.getBoolean("personal"),
                Download.State.valueOf(row.getString("state")), row.getLong("rows"), row.getLong("expected"), row.getLong("bytes"),
                row.getInt("fetched"), row.getString("failure"), row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(), row.getTimestamp("expires_at").toInstant());
    }
}
