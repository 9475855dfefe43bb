package org.amparo.bulk;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.UnexpectedFailure;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.platform.JobLock;
import org.amparo.platform.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries a job on from the first row that is not dealt with, until all are. One node works on a job at a time, held by a lock of the database. */
@Component
class BulkRun {

    private static final int ROWS_AT_ONCE = 40;

    private final BulkRows rows;
    private final Commands commands;
    private final Viewers viewers;
    private final JobLock locks;
    private final Clock clock;
    private final ExecutorService senders;
    private volatile boolean stopping;

    BulkRun(BulkRows rows, Commands commands, Viewers viewers, JobLock locks, Clock clock,
            @Value("${amparo.bulk.senders:4}") int senders) {
        this.rows = rows;
        this.commands = commands;
        this.viewers = viewers;
        this.locks = locks;
        this.clock = clock;
        this.senders = Executors.newFixedThreadPool(senders, Thread.ofPlatform().name("bulk-sender-", 0).factory());
    }

    void stop() {
        stopping = true;
    }

    @PreDestroy
    void end() {
        senders.shutdown();
    }

    /** Does nothing when another node or thread is at it. */
    void carryOn(UUID jobId, Map<String, BulkWork> kinds) {
        Optional<JobLock.Held> lock = locks.take(jobId);
        if (lock.isEmpty()) {
            return;
        }
        try (JobLock.Held held = lock.get()) {
            rows.open(jobId).ifPresent(job -> carryOn(job, kinds.get(job.kind())));
        }
    }

    private void carryOn(BulkRows.Open job, BulkWork work) {
        List<UUID> waiting = rows.waiting(job.jobId(), ROWS_AT_ONCE);
        while (!waiting.isEmpty() && !stopping) {
            Optional<Viewer> viewer = viewers.of(job.by()).filter(Viewers.Standing::active).map(Viewers.Standing::viewer);
            Map<UUID, Future<Optional<BulkJob.Why>>> sent = new LinkedHashMap<>();
            waiting.forEach(
                    file -> sent.put(file,
                            senders.submit(() -> viewer.map(by -> send(by, job, work, file)).orElse(refused("form.forbidden")))));
            rows.dealtWith(job.jobId(), answers(sent));
            waiting = rows.waiting(job.jobId(), ROWS_AT_ONCE);
        }
        if (waiting.isEmpty()) {
            rows.ended(job.jobId(), clock.instant());
        }
    }

    /** What refuses; empty when it was carried out. */
    private Optional<BulkJob.Why> send(Viewer by, BulkRows.Open job, BulkWork work, UUID file) {
        try {
            UUID commandId = UUID.nameUUIDFromBytes((job.jobId() + " " + file).getBytes(StandardCharsets.UTF_8));
            commands.send(by, commandId, work.command(new BulkWork.Item(by, job.jobId(), file, job.with(), job.words())));
            return Optional.empty();
        } catch (RuleBroken refusal) {
            return Optional.of(BulkJob.Why.of(refusal));
        } catch (NotAllowed refused) {
            return refused("form.notFound");
        } catch (UnexpectedFailure failure) {
            return refused("bulk.failed");
        }
    }

    private static Optional<BulkJob.Why> refused(String rule) {
        return Optional.of(BulkJob.Why.of(rule));
    }

    private static Map<UUID, Optional<BulkJob.Why>> answers(Map<UUID, Future<Optional<BulkJob.Why>>> sent) {
        Map<UUID, Optional<BulkJob.Why>> answers = new LinkedHashMap<>();
        sent.forEach((file, answer) -> {
            try {
                answers.put(file, answer.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        });
        return answers;
    }
}
