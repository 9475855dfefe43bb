package org.amparo.registry;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.amparo.access.Areas;
import org.amparo.access.Commands;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.platform.JobLock;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.SurvivorQueries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jakarta.annotation.PreDestroy;

/**
 * Imports of registers: started, watched, stopped and resumed by whoever may import. One runs at a time in the whole installation, held
 * by a lock of the database, which a stopped product lets go by itself.
 */
@Component
public class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int SECONDS_TO_STOP = 20;

    private final JobRows rows;
    private final RegisterUploads uploads;
    private final ImportRun.Doors doors;
    private final ImportLock lock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService runs = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("registry-import").factory());
    private final ExecutorService senders;

    ImportJobs(JobRows rows, RegisterUploads uploads, Commands commands, Viewers viewers, Areas areas,
            SurvivorQueries survivors,
            TransactionTemplate transaction, ImportLock lock, Clock programme, @Value("${amparo.registry.senders:4}") int senders) {
        this.rows = rows;
        this.uploads = uploads;
        this.lock = lock;
        this.senders = Executors.newFixedThreadPool(senders, Thread.ofPlatform().name("registry-sender-", 0).factory());
        this.doors = new ImportRun.Doors(rows, commands, viewers, areas, survivors, this.senders, transaction, stopping::get,
                programme.getZone());
    }

    /**
     * Starts an import or a dry run in the background.
     *
     * @param leaveOutRefused imports the good rows although others are refused; otherwise one refused row refuses the file
     * @return id of the job
     * @throws RuleBroken when the mapping cannot be used or another import is running
     */
    @Needs(Permission.REGISTRY_IMPORT)
    public UUID start(Viewer viewer, RegisterUpload file, ColumnMapping mapping, boolean dryRun, boolean leaveOutRefused) {
        RegisterUploads.requireImport(viewer);
        mapping.checked();
        JobLock.Held held = lock.take();
        UUID jobId = UUID.randomUUID();
        prepare(held, () -> {
            rows.markInterrupted(clock.instant());
            rows.insert(jobId, file, mapping, dryRun, leaveOutRefused, viewer.user(), clock.instant());
        });
        background(jobId, viewer.user(), held);
        return jobId;
    }

    /** Goes on with a job that stopped halfway, as the person who resumes it. */
    @Needs(Permission.REGISTRY_IMPORT)
    public void resume(Viewer viewer, UUID jobId) {
        JobRows.Work work = work(viewer, jobId);
        RuleBroken.require(work.job().canResume(), "registry.not-resumable", "job");
        RuleBroken.require(Files.exists(work.file()) && RegisterUploads.digest(work.file()).equals(work.digest()),
                "registry.file-changed", "file");
        JobLock.Held held = lock.take();
        prepare(held, () -> {
            rows.markInterrupted(clock.instant());
            rows.begin(jobId);
        });
        background(jobId, viewer.user(), held);
    }

    /** Stops a running job behind the rows being written; it can be resumed. */
    @Needs(Permission.REGISTRY_IMPORT)
    public void cancel(Viewer viewer, UUID jobId) {
        RegisterUploads.requireImport(viewer);
        rows.askCancel(jobId);
    }

    /** @throws NotAllowed also when there is no such job */
    @Needs(Permission.REGISTRY_IMPORT)
    public ImportJob job(Viewer viewer, UUID jobId) {
        return work(viewer, jobId).job();
    }

    /** Newest first. */
    @Needs(Permission.REGISTRY_IMPORT)
    public List<ImportJob> history(Viewer viewer, int limit) {
        RegisterUploads.requireImport(viewer);
        return rows.newest(limit, lock.isHeld());
    }

    /** The newest import of this very file, when it stopped halfway. */
    @Needs(Permission.REGISTRY_IMPORT)
    public Optional<ImportJob> unfinished(Viewer viewer, RegisterUpload file) {
        RegisterUploads.requireImport(viewer);
        return rows.unfinished(file.digest(), lock.isHeld());
    }

    /** What is wrong with which row, in the order of the file. */
    @Needs(Permission.REGISTRY_IMPORT)
    public List<RowError> errors(Viewer viewer, UUID jobId, int offset, int limit) {
        RegisterUploads.requireImport(viewer);
        return rows.errors(jobId, offset, limit);
    }

    @Needs(Permission.REGISTRY_IMPORT)
    public int countErrors(Viewer viewer, UUID jobId) {
        RegisterUploads.requireImport(viewer);
        return rows.countErrors(jobId);
    }

    private JobRows.Work work(Viewer viewer, UUID jobId) {
        RegisterUploads.requireImport(viewer);
        return rows.work(jobId, lock.isHeld()).orElseThrow(() -> new NotAllowed(Permission.REGISTRY_IMPORT));
    }

    private static void prepare(JobLock.Held held, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void background(UUID jobId, UUID user, JobLock.Held held) {
        runs.execute(() -> {
            try (held) {
                run(jobId, user);
            }
        });
    }

    private void run(UUID jobId, UUID user) {
        JobRows.Work work = rows.work(jobId, true).orElseThrow();
        try {
            ImportJob.State state = new ImportRun(doors, work, user).run();
            end(work, state, state == ImportJob.State.REFUSED ? "registry.rows-refused" : null, List.of());
        } catch (ImportRun.Stopped e) {
            end(work, stopping.get() ? ImportJob.State.INTERRUPTED : ImportJob.State.CANCELLED, null, List.of());
        } catch (RuleBroken refusal) {
            end(work, ImportJob.State.REFUSED, refusal.rule(), texts(refusal.values()));
        } catch (NotAllowed e) {
            end(work, ImportJob.State.FAILED, "registry.not-allowed", List.of());
        } catch (RuntimeException e) {
            // Only the kind of fault: texts of database errors can hold what was to be written.
            LOG.error("Import {} stopped: {}", jobId, kinds(e));
            end(work, ImportJob.State.FAILED, "registry.failed", List.of());
        }
    }

    private void end(JobRows.Work work, ImportJob.State state, String failure, List<String> values) {
        rows.end(work.job().jobId(), state, failure, values, clock.instant());
        if (work.uploaded() && !work.job().dryRun() && state == ImportJob.State.DONE) {
            uploads.delete(work.file());
        }
    }

    private static List<String> texts(List<Object> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static List<String> kinds(Throwable fault) {
        List<String> kinds = new ArrayList<>();
        for (Throwable cause = fault; cause != null && kinds.size() < 8; cause = cause.getCause()) {
            kinds.add(cause.getClass().getName() + (cause instanceof SQLException sql ? " " + sql.getSQLState() : ""));
        }
        return kinds;
    }

    /** Lets a running import finish the rows it is writing; it can be resumed after the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping.set(true);
        runs.shutdown();
        if (!runs.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("The running import did not stop within {} seconds", SECONDS_TO_STOP);
        }
        senders.shutdownNow();
    }
}
