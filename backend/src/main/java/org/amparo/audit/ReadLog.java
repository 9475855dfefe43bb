package org.amparo.audit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placements;
import org.amparo.access.ReadAudit;
import org.amparo.access.Role;
import org.amparo.access.Needs;
import org.amparo.access.Viewer;
import org.amparo.privacy.KeyedHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was shown what about whom: written in the reader's transaction before the answer leaves, never changed afterwards. A survivor's
 * file shows who opened it and when; a protection officer sees everyone's reads.
 */
@Component
public class ReadLog implements ReadAudit {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String TERMS = "searched words";
    /** So long a file takes at most to be put together. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final KeyedHash hash;
    private final Clock clock;
    private final ObjectProvider<Placements> placements;

    ReadLog(JdbcClient sql, KeyedHash hash, Clock clock, ObjectProvider<Placements> placements) {
        this.sql = sql;
        this.hash = hash;
        this.clock = clock;
        this.placements = placements;
    }

    /**
     * One look at one or many files.
     *
     * @param seq place in the log; later looks have higher ones
     * @param role role the person acted under
     * @param shown how many files were on the page
     * @param asOf the past date a file was shown for; null for now
     * @param subject what was opened, when it was one; null for a page of a list
     */
    public record Entry(long seq, Instant at, UUID actor, Role role, Look look, int shown, LocalDate asOf, UUID subject) {
    }

    /** Must run inside the transaction that reads; without one it refuses, and the caller has nothing to answer with. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(Viewer viewer, Look look, Collection<UUID> shown, String detail) {
        if (shown.isEmpty() && (look == Look.FILE || look == Look.FILE_AS_OF)) {
            return;
        }
        LocalDate asOf = look == Look.FILE_AS_OF ? date(detail) : null;
        String terms = asOf != null || detail == null || detail.isBlank() ? null : hash.of(TERMS, detail.strip().toLowerCase(Locale.ROOT));
        if (asOf != null && shown.size() == 1 && isTheSameLook(viewer, shown.iterator().next(), asOf)) {
            return;
        }
        sql.sql("""
                insert into audit.file_read (at, actor, role, look, subjects, as_of, term_hash)
                values (?, ?, ?, ?, cast(? as uuid[]), ?, ?)""").params(Arrays.asList(Timestamp.from(clock.instant()), viewer.user(),
                viewer.role().name(), look.name(), shown.stream().map(UUID::toString).toArray(String[]::new),
                asOf == null ? null : Date.valueOf(asOf), terms)).update();
    }

    /** A file on a past day is put together by several capabilities, each of which says that it was looked at: that is one look. */
    private boolean isTheSameLook(Viewer viewer, UUID shown, LocalDate asOf) {
        return sql.sql("""
                select exists (select from audit.file_read where subjects @> array[cast(? as uuid)] and actor = ? and role = ? and look = ?
                    and as_of = ? and at > ?)""")
                .params(shown, viewer.user(), viewer.role().name(), Look.FILE_AS_OF.name(), Date.valueOf(asOf),
                        Timestamp.from(clock.instant().minus(ONE_LOOK)))
                .query(Boolean.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastLooked(Viewer viewer, Look look, UUID shown, Instant before) {
        return sql.sql("select at from audit.file_read where subjects @> array[cast(? as uuid)] and actor = ? and look = ? and at < ? "
                + "order by seq desc limit 1").params(shown, viewer.user(), look.name(), Timestamp.from(before))
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    /**
     * Who was shown a survivor, the latest first. For those who may read the log, and for those who may open the file.
     *
     * @param before place in the log to go on from, as {@link Entry#seq}; null for the latest
     * @param limit at most 200
     * @throws NotAllowed for everybody else
     */
    @Transactional(readOnly = true)
    @Needs(Permission.FILE_READ)
    public List<Entry> whoOpened(Viewer viewer, UUID survivorId, Long before, int limit) {
        if (!viewer.may(Permission.READ_LOG_READ) && !mayOpen(viewer, survivorId)) {
            throw new NotAllowed(Permission.READ_LOG_READ);
        }
        return entries("subjects @> array[cast(? as uuid)]", survivorId, before, limit);
    }

    /**
     * What a user was shown, the latest first.
     *
     * @throws NotAllowed without {@link Permission#READ_LOG_READ}, except about oneself
     */
    @Transactional(readOnly = true)
    @Needs(Permission.READ_LOG_READ)
    public List<Entry> ofUser(Viewer viewer, UUID user, Long before, int limit) {
        if (!viewer.may(Permission.READ_LOG_READ) && !viewer.user().equals(user)) {
            throw new NotAllowed(Permission.READ_LOG_READ);
        }
        return entries("actor = ?", user, before, limit);
    }

    /**
     * What anybody was shown, the latest first.
     *
     * @throws NotAllowed without {@link Permission#READ_LOG_READ}
     */
    @Transactional(readOnly = true)
    public List<Entry> latest(Viewer viewer, Long before, int limit) {
        viewer.require(Permission.READ_LOG_READ);
        return entries("actor is distinct from ?", NOBODY, before, limit);
    }

    private List<Entry> entries(String which, UUID id, Long before, int limit) {
        return sql.sql("select seq, at, actor, role, look, cardinality(subjects), as_of, subjects[1] from audit.file_read where " + which
                + " and seq < ? order by seq desc limit ?").params(id, before == null ? Long.MAX_VALUE : before, Math.clamp(limit, 1, 200))
                .query((row, n) -> entry(row)).list();
    }

    private boolean mayOpen(Viewer viewer, UUID survivorId) {
        return placements.stream().flatMap(lookup -> lookup.of(survivorId).stream())
                .anyMatch(placement -> viewer.may(Permission.FILE_READ, placement));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Date asOf = row.getDate(7);
        return new Entry(row.getLong(1), row.getTimestamp(2).toInstant(), row.getObject(3, UUID.class), Role.valueOf(row.getString(4)),
                Look.valueOf(row.getString(5)), row.getInt(6), asOf == null ? null : asOf.toLocalDate(),
                row.getInt(6) == 1 ? row.getObject(8, UUID.class) : null);
    }

    private static LocalDate date(String detail) {
        try {
            return detail == null ? null : LocalDate.parse(detail);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
