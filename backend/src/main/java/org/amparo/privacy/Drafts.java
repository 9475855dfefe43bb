package org.amparo.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has typed into a form and not yet saved, kept as they go so that a timeout, a lost connection or a refusal loses nothing.
 * Sealed under the staff member's own key: nobody else can read a draft, and it goes with the staff member's keys. A draft about a person
 * goes when that person is erased; any other is kept for {@link #KEPT}, then dropped.
 */
@Component
public class Drafts implements ErasureListener {

    /** How long a draft that nobody touches is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String PLACE = "read.draft.envelope:";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final Clock clock;

    Drafts(JdbcClient sql, Envelopes envelopes, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /**
     * One draft.
     *
     * @param about the person or incident the form is about; null when none
     * @param content what was typed, as JSON or whatever the form writes
     */
    public record Draft(String form, UUID about, String content, Instant savedAt) {
    }

    /** A draft in a list, without its content. */
    public record Listed(String form, UUID about, Instant savedAt) {
    }

    /**
     * Keeps a draft, replacing the one of the same form.
     *
     * @param form key of the form and its target, e.g. {@code injury:<survivor id>}; holds no name
     * @param about the person or incident the form is about, also when it is not saved yet; null when none
     */
    @Transactional
    public void save(UUID user, String form, UUID about, String content) {
        String envelope = envelopes.seal(user, PersonalClass.PROTECTION, PLACE + form, Personal.of(content));
        sql.sql("""
                insert into read.draft (user_id, form, about, envelope, saved_at) values (?, ?, ?, ?, ?)
                on conflict (user_id, form) do update set about = excluded.about, envelope = excluded.envelope,
                    saved_at = excluded.saved_at""").params(java.util.Arrays.asList(user, form, about, envelope,
                Timestamp.from(clock.instant()))).update();
    }

    /** The draft of a form; empty when there is none, or when the staff member's keys were destroyed. */
    public Optional<Draft> load(UUID user, String form) {
        return sql.sql("select about, envelope, saved_at from read.draft where user_id = ? and form = ?").params(user, form)
                .query((row, n) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant())).optional()
                .flatMap(kept -> Personal.value(envelopes.open(user, PLACE + form, kept.envelope))
                        .map(content -> new Draft(form, kept.about, content, kept.savedAt)));
    }

    private record Kept(UUID about, String envelope, Instant savedAt) {
    }

    /** Drops the draft of a form, if any; after it was saved or given up. */
    @Transactional
    public void discard(UUID user, String form) {
        sql.sql("delete from read.draft where user_id = ? and form = ?").params(user, form).update();
    }

    /** A user's drafts, the newest first. */
    public List<Listed> list(UUID user) {
        return sql.sql("select form, about, saved_at from read.draft where user_id = ? order by saved_at desc, form").param(user)
                .query((row, n) -> new Listed(row.getString(1), row.getObject(2, UUID.class), row.getTimestamp(3).toInstant())).list();
    }

    /** Drops drafts that nobody has touched for {@link #KEPT}. */
    @Scheduled(cron = "0 30 3 * * *")
    @Transactional
    public int dropOld() {
        return sql.sql("delete from read.draft where saved_at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    @Override
    @Transactional
    public void erased(Set<UUID> persons) {
        List<Object> ids = List.of((Object) persons.stream().map(UUID::toString).toArray(String[]::new));
        sql.sql("delete from read.draft where about = any(cast(? as uuid[]))").params(ids).update();
        sql.sql("delete from read.draft where user_id = any(cast(? as uuid[]))").params(ids).update();
    }
}
