package org.amparo.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs and their rows as they stand in the database. Ids, codes and rule keys only. */
@Component
class BulkRows {

    private final JdbcClient sql;

    BulkRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A job that has rows left. */
    record Open(UUID jobId, String kind, Map<String, String> with, UUID by) {
    }

    void insert(UUID jobId, String kind, Map<String, String> with, UUID by, List<UUID> files, Instant at) {
        sql.sql("insert into bulk.job (job_id, kind, with_keys, with_values, by_user, total, started_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(jobId, kind, with.keySet().stream().sorted().toArray(String[]::new),
                        with.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toArray(String[]::new), by,
                        files.size(), utc(at))
                .update();
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

    List<UUID> unfinished() {
        return sql.sql("select job_id from bulk.job where ended_at is null order by started_at").query(UUID.class).list();
    }

    Optional<Open> open(UUID jobId) {
        return sql.sql("select kind, with_keys, with_values, by_user from bulk.job where job_id = ? and ended_at is null").param(jobId)
                .query((row, n) -> new Open(jobId, row.getString(1),
                        pairs((String[]) row.getArray(2).getArray(), (String[]) row.getArray(3).getArray()), row.getObject(4, UUID.class)))
                .optional();
    }

    List<UUID> waiting(UUID jobId, int limit) {
        return sql.sql("select survivor_id from bulk.job_row where job_id = ? and state = 'WAITING' order by place limit ?")
                .params(jobId, limit).query(UUID.class).list();
    }

    /** @param answers key of the refusing sentence; empty for a row that was carried out */
    void dealtWith(UUID jobId, Map<UUID, String> answers) {
        sql.sql("""
                update bulk.job_row r set state = case when a.rule = '' then 'DONE' else 'REFUSED' end, rule = nullif(a.rule, '')
                from unnest(?::uuid[], ?::text[]) as a (id, rule) where r.job_id = ? and r.survivor_id = a.id""")
                .params(texts(answers.keySet().stream().toList()), answers.values().toArray(String[]::new), jobId).update();
    }

    void ended(UUID jobId, Instant at) {
        sql.sql("update bulk.job set ended_at = ? where job_id = ?").params(utc(at), jobId).update();
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
