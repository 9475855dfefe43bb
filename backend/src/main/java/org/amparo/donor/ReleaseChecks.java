package org.amparo.donor;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.amparo.access.Commands;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Coarsening;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.platform.JobLock;
import org.amparo.vocabulary.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jakarta.annotation.PreDestroy;

/**
 * Carries out the checks of releases that wait for one, and then tries out what coarser tables would tell, one thing at a time on a node. That a
 * check is wanted is an event, and so is each answer: a node that stops leaves the rest to the next one. Checks go before trials.
 */
@Component
public class ReleaseChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseChecks.class);
    private static final String WANTED = """
            select release_id, run_id, donor, grant_code, area, from_day, to_day, coarser from read.donor_release
            where %s order by drafted_at, release_id""";
    private static final String CHECK = "state = 'CHECKING'";
    private static final String TRIALS = "trying and state = 'CHECKED'";

    private record Wanted(UUID releaseId, UUID runId, ReleaseScope scope, List<CoarseningWay> coarser) {
    }

    private final JdbcClient sql;
    private final JobLock locks;
    private final ReleaseTables tables;
    private final Commands commands;
    private final CheckProgress progress;
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("release-check").priority(Thread.MIN_PRIORITY).factory());

    ReleaseChecks(JdbcClient sql, JobLock locks, ReleaseTables tables, Commands commands, CheckProgress progress) {
        this.sql = sql;
        this.locks = locks;
        this.tables = tables;
        this.commands = commands;
        this.progress = progress;
    }

    /** Begins at once with the checks that are wanted, instead of when they are looked for next; returns at once. */
    @Needs(Permission.RELEASE_DRAFT)
    public void begin(Viewer viewer) {
        viewer.require(Permission.RELEASE_DRAFT);
        resume();
    }

    /** Looks for what is wanted, and returns at once. */
    void resume() {
        wanted(CHECK).forEach(each -> queue(each.releaseId(), this::carryOut));
        wanted(TRIALS).forEach(each -> queue(each.releaseId(), this::tryOut));
    }

    /** Each release waits once. What follows is looked for at once only after something was done: another node may be at what is left. */
    private void queue(UUID releaseId, Predicate<UUID> work) {
        if (!worker.isShutdown() && queued.add(releaseId)) {
            worker.execute(() -> {
                queued.remove(releaseId);
                if (work.test(releaseId)) {
                    resume();
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** Carries out a check. @return false when it is no longer wanted, or another node is at it */
    boolean carryOut(UUID releaseId) {
        return locked(releaseId, CHECK, this::check);
    }

    /** Tries out one way to make the tables coarser. @return false when none is left, another node is at it, or a check waits */
    boolean tryOut(UUID releaseId) {
        return wanted(CHECK).isEmpty() && locked(releaseId, TRIALS, this::tryOne);
    }

    private boolean locked(UUID releaseId, String which, Consumer<Wanted> work) {
        Optional<JobLock.Held> lock = locks.take(releaseId);
        if (lock.isEmpty()) {
            return false;
        }
        try (JobLock.Held held = lock.get()) {
            Optional<Wanted> wanted = wanted(which).stream().filter(each -> each.releaseId().equals(releaseId)).findFirst();
            wanted.ifPresent(work);
            return wanted.isPresent();
        } finally {
            progress.ended(releaseId);
        }
    }

    private void check(Wanted wanted) {
        ReleaseCommand answer;
        try {
            ReleaseTables.Told told = tables.check(wanted.scope(), wanted.coarser(),
                    step -> progress.told(wanted.releaseId(), step));
            answer = new ReleaseCommand.RecordCheck(wanted.releaseId(), wanted.runId(), told.check(), told.reasons());
        } catch (ReleaseNotCheckable failure) {
            LOG.warn("A release could not be checked: {}", failure.why(), failure);
            answer = new ReleaseCommand.RecordFailure(wanted.releaseId(), wanted.runId(), failure.why());
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return; // The node stops; the next one begins anew.
            }
            LOG.error("A release could not be checked", failure);
            answer = new ReleaseCommand.RecordFailure(wanted.releaseId(), wanted.runId(), CheckFailure.FAILED);
        }
        say(answer, wanted.runId() + " answered");
    }

    private void tryOne(Wanted wanted) {
        ReleaseCheck check = checked(wanted.releaseId());
        List<CoarseningWay> tried = tried(wanted);
        Optional<Coarsening.Way> next = tables.ways(wanted.scope(), wanted.coarser(), check).stream()
                .filter(way -> !tried.contains(CoarseningWay.of(way))).findFirst();
        if (next.isEmpty()) {
            say(new ReleaseCommand.EndCoarsenings(wanted.releaseId(), wanted.runId()), wanted.runId() + " tried");
            return;
        }
        attempt(wanted, check, next.get()).ifPresent(trial -> say(
                new ReleaseCommand.RecordCoarsening(wanted.releaseId(), wanted.runId(), trial), wanted.runId() + " tried " + trial.way()));
    }

    /** Empty when the node stops; the next one begins anew. */
    private Optional<CoarseningTrial> attempt(Wanted wanted, ReleaseCheck check, Coarsening.Way way) {
        progress.told(wanted.releaseId(), new Candidate.Progress("coarser " + CoarseningWay.of(way), 0));
        try {
            return Optional.of(CoarseningTrial.of(tables.attempt(wanted.scope(), wanted.coarser(), check, way,
                    step -> progress.told(wanted.releaseId(), new Candidate.Progress("coarser " + CoarseningWay.of(way), step.left())))));
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            LOG.error("Coarser tables of a release could not be tried out: {}", CoarseningWay.of(way), failure);
            return Optional.of(CoarseningTrial.failed(way));
        }
    }

    private void say(ReleaseCommand answer, String once) {
        commands.send(Viewer.SYSTEM, UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)), Channel.SYSTEM, answer);
    }

    private List<Wanted> wanted(String which) {
        return sql.sql(WANTED.formatted(which))
                .query((row, n) -> new Wanted(row.getObject("release_id", UUID.class), row.getObject("run_id", UUID.class),
                        Release.scope(row.getObject("donor", UUID.class), row.getString("grant_code"), row.getString("area"),
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                        ways(row.getArray("coarser"))))
                .list();
    }

    /** @param coarser null for none */
    static List<CoarseningWay> ways(Array coarser) throws SQLException {
        return coarser == null ? List.of() : Stream.of((String[]) coarser.getArray()).map(CoarseningWay::valueOf).toList();
    }

    private List<CoarseningWay> tried(Wanted wanted) {
        return sql.sql("select way from read.donor_release_coarsening where release_id = ? and run_id = ?")
                .params(wanted.releaseId(), wanted.runId()).query((row, n) -> CoarseningWay.valueOf(row.getString("way"))).list();
    }

    private ReleaseCheck checked(UUID releaseId) {
        return sql.sql("select * from read.donor_release where release_id = ?").param(releaseId)
                .query((row, n) -> new ReleaseCheck(row.getInt("auditor"), row.getInt("catalogue"), row.getInt("against"),
                        row.getInt("releases"), row.getInt("cells"), row.getInt("hidden"), row.getInt("widened"), row.getInt("withheld"),
                        row.getInt("findings"), row.getInt("open_findings"), row.getInt("units"), row.getString("payload"),
                        row.getString("payload_hash"), row.getString("certificate_hash")))
                .single();
    }
}
