package org.amparo.bulk;

import static org.amparo.platform.RuleBroken.require;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on many files at once: begun, watched, taken up again. Everybody sees their own jobs only. */
@Component
public class BulkJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BulkJobs.class);
    private static final int AT_ONCE = 2;
    private static final int MOST = 20_000;
    private static final int SECONDS_TO_STOP = 10;

    private final Map<String, BulkWork> kinds = new HashMap<>();
    private final BulkRows rows;
    private final BulkRun run;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("bulk-", 0).factory());

    BulkJobs(Collection<BulkWork> kinds, BulkRows rows, BulkRun run, TransactionTemplate transaction, Clock clock) {
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
        this.rows = rows;
        this.run = run;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins work in the background.
     *
     * @param kind of a {@link BulkWork}
     * @param survivorIds 1-20,000 files; each is taken once
     * @param with what was chosen for all of them
     * @return id of the job
     * @throws NotAllowed without BULK_WORK, or without the permission of this kind
     */
    @Needs(Permission.BULK_WORK)
    public UUID start(Viewer viewer, String kind, Collection<UUID> survivorIds, Map<String, String> with) {
        UUID jobId = UUID.randomUUID();
        start(viewer, jobId, kind, survivorIds, with, null);
        return jobId;
    }

    /**
     * The same under an id that was made when the form opened: sent twice, it is one job (R43).
     *
     * @param words what was written once for all files; null when nothing was
     */
    @Needs(Permission.BULK_WORK)
    public void start(Viewer viewer, UUID jobId, String kind, Collection<UUID> survivorIds, Map<String, String> with,
            Personal<String> words) {
        viewer.require(Permission.BULK_WORK);
        BulkWork work = kinds.get(kind);
        require(work != null, "form.code", "kind");
        viewer.require(work.needs());
        Set<UUID> files = new LinkedHashSet<>(survivorIds);
        require(!files.isEmpty() && files.size() <= MOST, "form.number", "survivorIds", 1, MOST);
        work.check(with, words);
        transaction.executeWithoutResult(
                status -> rows.insert(new BulkRows.Open(jobId, kind, with, words, viewer.user()), List.copyOf(files), clock.instant()));
        background(jobId);
    }

    /** How an own job stands. */
    @Needs(Permission.BULK_WORK)
    public BulkJob of(Viewer viewer, UUID jobId) {
        viewer.require(Permission.BULK_WORK);
        return rows.job(jobId, viewer.user()).orElseThrow(() -> new NotAllowed(Permission.BULK_WORK));
    }

    /** Rows of an own job that were refused so far, in the order in which they were chosen. */
    @Needs(Permission.BULK_WORK)
    public List<BulkJob.Refused> refused(Viewer viewer, UUID jobId) {
        of(viewer, jobId);
        return rows.refused(jobId);
    }

    /** All rows of an own job with what became of each, in the order in which they were chosen. */
    @Needs(Permission.BULK_WORK)
    public List<BulkJob.Row> rows(Viewer viewer, UUID jobId) {
        of(viewer, jobId);
        return rows.rows(jobId, viewer);
    }

    /** Takes up what a stopped node left; what is being worked on anywhere is let alone. */
    void resume() {
        rows.unfinished().forEach(this::background);
    }

    private void background(UUID jobId) {
        runs.execute(() -> {
            try {
                run.carryOn(jobId, kinds);
            } catch (RuntimeException failure) {
                LOG.warn("A job on many files stopped ({}); it will be taken up again", failure.getClass().getName());
            }
        });
    }

    @PreDestroy
    void stop() throws InterruptedException {
        run.stop();
        runs.shutdown();
        if (!runs.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("A job on many files did not stop within {} seconds", SECONDS_TO_STOP);
        }
    }
}
