package org.amparo.registry;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Tables of the import: jobs, what was wrong with which row, which rows are here already. */
@Component
class JobRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JobRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What a run needs besides the job that people see. */
    record Work(ImportJob job, Path file, String digest, boolean uploaded) {
    }

    void insert(UUID jobId, RegisterUpload file, ColumnMapping mapping, boolean dryRun, boolean leaveOutRefused, UUID by, Instant now) {
        jdbc.sql("""
                insert into registry.job (job_id, file_name, file_path, file_digest, uploaded, mapping, dry_run, leave_out_refused, state,
                    started_by, started_at)
                values (:job, :name, :path, :digest, :uploaded, :mapping::jsonb, :dryRun, :leaveOut, 'CHECKING', :by, :now)
                """).param("job", jobId).param("name", file.fileName()).param("path", file.path().toString()).param("digest", file.digest())
                .param("uploaded", file.uploaded()).param("mapping", JSON.writeValueAsString(mapping)).param("dryRun", dryRun)
                .param("leaveOut", leaveOutRefused).param("by", by).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Begins a run, for the first time or again: what was checked before is checked anew, what was imported stays. */
    void begin(UUID jobId) {
        jdbc.sql("delete from registry.row_error where job_id = ?").param(jobId).update();
        jdbc.sql("""
                update registry.job set state = 'CHECKING', cancel_asked = false, rows_total = null, rows_checked = 0, rows_refused = 0,
                    cells_left_out = 0, totals = null, failure = null, failure_values = null, ended_at = null
                where job_id = ?
                """).param(jobId).update();
    }

    /** Jobs that a stopped product left running. To be called while holding the lock that every run holds. */
    void markInterrupted(Instant now) {
        jdbc.sql("update registry.job set state = 'INTERRUPTED', ended_at = ? where state in ('CHECKING', 'IMPORTING')")
                .param(now.atOffset(ZoneOffset.UTC)).update();
    }

    void checked(UUID jobId, long checked, long refused, long leftOut) {
        jdbc.sql("update registry.job set rows_checked = ?, rows_refused = ?, cells_left_out = ? where job_id = ?").param(checked)
                .param(refused).param(leftOut).param(jobId).update();
    }

    void totals(UUID jobId, long rows, RegisterTotals totals, long present) {
        jdbc.sql("""
                update registry.job set rows_total = ?, totals = ?::jsonb, rows_present = case when dry_run then ? else rows_present end
                where job_id = ?
                """).param(rows).param(JSON.writeValueAsString(totals)).param(present).param(jobId).update();
    }

    void state(UUID jobId, ImportJob.State state) {
        jdbc.sql("update registry.job set state = ? where job_id = ?").param(state.name()).param(jobId).update();
    }

    void end(UUID jobId, ImportJob.State state, String failure, List<String> values, Instant now) {
        jdbc.sql("update registry.job set state = ?, failure = ?, failure_values = ?, ended_at = ? where job_id = ?").param(state.name())
                .param(failure).param(values.toArray(String[]::new)).param(now.atOffset(ZoneOffset.UTC)).param(jobId).update();
    }

    void progress(UUID jobId, long done, long created, long present, long refused, long files) {
        jdbc.sql("""
                update registry.job set rows_done = rows_done + ?, rows_created = rows_created + ?, rows_present = rows_present + ?,
                    rows_refused = rows_refused + ?, files_created = files_created + ? where job_id = ?
                """).param(done).param(created).param(present).param(refused).param(files).param(jobId).update();
    }

    boolean isCancelAsked(UUID jobId) {
        return jdbc.sql("select cancel_asked from registry.job where job_id = ?").param(jobId).query(Boolean.class).single();
    }

    void askCancel(UUID jobId) {
        jdbc.sql("update registry.job set cancel_asked = true where job_id = ?").param(jobId).update();
    }

    void errors(UUID jobId, List<RowError> errors) {
        batches.batchUpdate("""
                insert into registry.row_error (job_id, row_number, error_number, column_name, cell, refused, reason)
                values (?, ?, (select count(*) from registry.row_error where job_id = ? and row_number = ?), ?, ?, ?, ?)
                """, errors, 500, (statement, error) -> {
            statement.setObject(1, jobId);
            statement.setLong(2, error.row());
            statement.setObject(3, jobId);
            statement.setLong(4, error.row());
            statement.setString(5, error.column());
            statement.setString(6, error.value());
            statement.setBoolean(7, error.refused());
            statement.setString(8, error.reason());
        });
    }

    /** Errors in the order of the file. */
    List<RowError> errors(UUID jobId, int offset, int limit) {
        return jdbc.sql("""
                select row_number, column_name, cell, refused, reason from registry.row_error where job_id = ?
                order by row_number, error_number offset ? limit ?
                """).param(jobId).param(offset).param(limit)
                .query((row, n) -> new RowError(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5)))
                .list();
    }

    int countErrors(UUID jobId) {
        return jdbc.sql("select count(*) from registry.row_error where job_id = ?").param(jobId).query(Integer.class).single();
    }

    /**
     * Writes down that these rows are about to be sent, and says which need not be, because they are here.
     *
     * @return entries whose commands are committed
     */
    Set<UUID> claim(UUID jobId, Collection<UUID> entries) {
        UUID[] ids = entries.toArray(UUID[]::new);
        jdbc.sql("insert into registry.entry (entry_id, job_id) select e, ? from unnest(?::uuid[]) as e on conflict (entry_id) do nothing")
                .param(jobId).param(ids).update();
        return present(entries);
    }

    Set<UUID> present(Collection<UUID> entries) {
        return new HashSet<>(jdbc.sql("select entry_id from registry.entry where done and entry_id = any(?::uuid[])")
                .param(entries.toArray(UUID[]::new)).query((row, n) -> row.getObject(1, UUID.class)).list());
    }

    void markDone(UUID jobId, Collection<UUID> entries) {
        jdbc.sql("update registry.entry set done = true, job_id = ? where entry_id = any(?::uuid[])").param(jobId)
                .param(entries.toArray(UUID[]::new)).update();
    }

    byte[] rowKey() {
        return jdbc.sql("select key_bytes from registry.row_key").query((row, n) -> row.getBytes(1)).single();
    }

    Optional<Work> work(UUID jobId, boolean anyRunning) {
        return jdbc.sql("select * from registry.job where job_id = ?").param(jobId)
                .query((row, n) -> new Work(job(row, anyRunning), Path.of(row.getString("file_path")), row.getString("file_digest"),
                        row.getBoolean("uploaded")))
                .optional();
    }

    List<ImportJob> newest(int limit, boolean anyRunning) {
        return jdbc.sql("select * from registry.job order by started_at desc limit ?").param(limit)
                .query((row, n) -> job(row, anyRunning)).list();
    }

    /** The newest job on this very file that stopped halfway. */
    Optional<ImportJob> unfinished(String digest, boolean anyRunning) {
        return jdbc.sql("select * from registry.job where file_digest = ? and not dry_run order by started_at desc limit 1").param(digest)
                .query((row, n) -> job(row, anyRunning)).optional().filter(ImportJob::canResume);
    }

    /** Paths of uploads that a job could still go on with. */
    Set<String> filesInUse() {
        return new HashSet<>(
                jdbc.sql("select file_path from registry.job where uploaded and not dry_run and state not in ('DONE', 'REFUSED')")
                        .query(String.class).list());
    }

    private static ImportJob job(ResultSet row, boolean anyRunning) throws SQLException {
        var state = ImportJob.State.valueOf(row.getString("state"));
        Array values = row.getArray("failure_values");
        String totals = row.getString("totals");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportJob(row.getObject("job_id", UUID.class), row.getString("file_name"),
                JSON.readValue(row.getString("mapping"), ColumnMapping.class), row.getBoolean("dry_run"),
                row.getBoolean("leave_out_refused"), state.isRunning() && !anyRunning ? ImportJob.State.INTERRUPTED : state,
                row.getObject("rows_total", Long.class), row.getLong("rows_checked"), row.getLong("rows_refused"),
                row.getLong("cells_left_out"), row.getLong("rows_done"), row.getLong("rows_created"), row.getLong("rows_present"),
                row.getLong("files_created"), totals == null ? null : JSON.readValue(totals, RegisterTotals.class),
                row.getString("failure"), values == null ? List.of() : List.of((String[]) values.getArray()),
                row.getObject("started_by", UUID.class), row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
