package org.amparo.bulk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs and their rows as they stand in the database. Ids, codes and rule keys only. */
@Component
class BulkRows {

    /** Sign 31 of ASCII stands in no code, day or number. */
    private static final String BETWEEN = "\u001f";
    private static final String WORDS = "bulk.job.words";

    private final JdbcClient sql;
    private final Envelopes envelopes;

    BulkRows(JdbcClient sql, Envelopes envelopes) {
        this.sql = sql;
        this.envelopes = envelopes;
    }

    /** A job that has rows left. */
    record Open(UUID jobId, String kind, Map<String, String> with, Personal<String> words, UUID by) {
    }

    /** Adds nothing when there is a job with this id. */
    void insert(Open job, List<UUID> files, Instant at) {
        UUID jobId = job.jobId();
        Map<String, String> with = new TreeMap<>(job.with());
        int added = sql.sql("""
                insert into bulk.job (job_id, kind, with_keys, with_values, words, by_user, total, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (job_id) do nothing""")
                .params(jobId, job.kind(), with.keySet().toArray(String[]::new), with.values().toArray(String[]::new),
                        envelopes.seal(jobId, PersonalClass.MEDICAL, WORDS, job.words()), job.by(), files.size(), utc(at))
                .update();
        if (added == 0) {
            return;
        }
        sql.sql("""
                insert into bulk.job_row (job_id, survivor_id, place)
                select ?, file.id, file.place from unnest(?::uuid[]) with ordinality as file (id, place)""")
                .params(jobId, texts(files)).update();
    }

    Optional<BulkJob> job(UUID jobId, UUID by) {
        return sql.sql("""
                select j.kind, j.total, j.started_at, j.ended_at, count(*) filter (where r.state = 'DONE'),
                    count(*) filter (where r.state = 'REFUSED')
                from bulk.job j join bulk.job_row r on r.job_id = j.job_id where j.job_id = ? and j.by_user = ? group by j.job_id""")
                .params(jobId, by)
                .query((row, n) -> new BulkJob(jobId, row.getString(1), row.getLong(2), row.getLong(5), row.getLong(6),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null)))
                .optional();
    }

    List<BulkJob.Refused> refused(UUID jobId) {
        return sql.sql("select survivor_id, rule from bulk.job_row where job_id = ? and state = 'REFUSED' order by place").param(jobId)
                .query((row, n) -> new BulkJob.Refused(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    /** All rows in the order in which they were chosen; numbers of those files only that the viewer may list. */
    List<BulkJob.Row> rows(UUID jobId, Viewer viewer) {
        RowScope scope = RowScope.of(viewer, Permission.FILE_LIST, RowScope.Columns.of("s"));
        return sql.sql("""
                select r.survivor_id, s.file_number, r.state, r.rule, r.rule_values from bulk.job_row r
                left join read.survivor s on s.survivor_id = r.survivor_id and %s
                where r.job_id = :jobId order by r.place""".formatted(scope.sql())).params(scope.parameters()).param("jobId", jobId)
                .query((row, n) -> new BulkJob.Row(row.getObject(1, UUID.class), row.getString(2),
                        BulkJob.RowState.valueOf(row.getString(3)), why(row)))
                .list();
    }

    private static BulkJob.Why why(ResultSet row) throws SQLException {
        Array values = row.getArray(5);
        String rule = row.getString(4);
        return rule == null ? null : new BulkJob.Why(rule, values == null ? List.of() : List.of((String[]) values.getArray()));
    }

    List<UUID> unfinished() {
        return sql.sql("select job_id from bulk.job where ended_at is null order by started_at").query(UUID.class).list();
    }

    Optional<Open> open(UUID jobId) {
        return sql.sql("select kind, with_keys, with_values, words, by_user from bulk.job where job_id = ? and ended_at is null")
                .param(jobId)
                .query((row, n) -> new Open(jobId, row.getString(1),
                        pairs((String[]) row.getArray(2).getArray(), (String[]) row.getArray(3).getArray()),
                        envelopes.open(jobId, WORDS, row.getString(4)), row.getObject(5, UUID.class)))
                .optional();
    }

    List<UUID> waiting(UUID jobId, int limit) {
        return sql.sql("select survivor_id from bulk.job_row where job_id = ? and state = 'WAITING' order by place limit ?")
                .params(jobId, limit).query(UUID.class).list();
    }

    /** @param answers what refused each row; empty for one that was carried out */
    void dealtWith(UUID jobId, Map<UUID, Optional<BulkJob.Why>> answers) {
        List<BulkJob.Why> whys = answers.values().stream().map(why -> why.orElse(new BulkJob.Why("", List.of()))).toList();
        sql.sql("""
                update bulk.job_row r set state = case when a.rule = '' then 'DONE' else 'REFUSED' end, rule = nullif(a.rule, ''),
                    rule_values = case when a.rule_values = '' then null else string_to_array(a.rule_values, chr(31)) end
                from unnest(?::uuid[], ?::text[], ?::text[]) as a (id, rule, rule_values)
                where r.job_id = ? and r.survivor_id = a.id""")
                .params(texts(List.copyOf(answers.keySet())), whys.stream().map(BulkJob.Why::rule).toArray(String[]::new),
                        whys.stream().map(why -> String.join(BETWEEN, why.values())).toArray(String[]::new), jobId)
                .update();
    }

    /** The words are in the files now, or were refused; none stay with the job. */
    void ended(UUID jobId, Instant at) {
        sql.sql("update bulk.job set ended_at = ?, words = null where job_id = ?").params(utc(at), jobId).update();
    }

    private static Map<String, String> pairs(String[] keys, String[] values) {
        return java.util.stream.IntStream.range(0, keys.length).boxed().collect(Collectors.toMap(i -> keys[i], i -> values[i]));
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
