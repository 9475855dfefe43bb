package org.amparo.registry;

import java.util.Optional;

import org.amparo.platform.JobLock;
import org.amparo.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One import at a time in the whole installation: a lock of the database, which a killed product lets go by itself. */
@Component
class ImportLock {

    /** Two numbers of our own that name the lock. */
    private static final int FIRST = 0x414D50;
    private static final int SECOND = 60;
    private static final int TRIES = 20;
    private static final int MILLIS_BETWEEN_TRIES = 50;

    private static final long KEY = (long) FIRST << Integer.SIZE | SECOND;

    private final JobLock locks;
    private final JdbcClient jdbc;

    ImportLock(JobLock locks, JdbcClient jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * Takes the lock; waits a moment, because a job is seen as ended just before it lets go.
     *
     * @throws RuleBroken when an import is running
     */
    JobLock.Held take() {
        for (int tries = TRIES; tries > 0; tries--) {
            Optional<JobLock.Held> held = locks.take(KEY);
            if (held.isPresent()) {
                return held.get();
            }
            pause();
        }
        throw new RuleBroken("registry.busy", "job");
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the lock of imports", e);
        }
    }

    boolean isHeld() {
        return jdbc.sql("""
                select exists (select 1 from pg_locks where locktype = 'advisory' and classid = ? and objid = ? and granted
                    and database = (select oid from pg_database where datname = current_database()))
                """).param(FIRST).param(SECOND).query(Boolean.class).single();
    }
}
