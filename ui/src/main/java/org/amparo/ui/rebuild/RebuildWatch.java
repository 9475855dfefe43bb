package org.amparo.ui.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.Rebuild;
import org.amparo.platform.RebuildProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts a rebuild beside the work of everybody, and remembers where this node's latest one stands. */
@Component
class RebuildWatch implements RebuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);

    /** @param since when it began, or for an ended one when it ended */
    record Standing(State state, Instant since) {

        boolean isRunning() {
            return state.step() != Step.DONE && state.step() != Step.FAILED;
        }
    }

    private final Rebuild rebuild;
    private final Clock clock;
    private final AtomicReference<Standing> latest = new AtomicReference<>();

    RebuildWatch(@Lazy Rebuild rebuild, Clock clock) {
        this.rebuild = rebuild;
        this.clock = clock;
    }

    Optional<Standing> latest() {
        return Optional.ofNullable(latest.get());
    }

    /**
     * Begins; returns at once.
     *
     * @throws NotAllowed without {@code REBUILD_RUN}
     */
    void start(Viewer viewer) {
        viewer.require(Permission.REBUILD_RUN);
        at(new State(Step.READING, 0, 0, ""));
        Thread.ofVirtual().name("rebuild").start(this::run);
    }

    private void run() {
        try {
            rebuild.all();
        } catch (RuntimeException failure) {
            LOG.error("The rebuild failed: {}", failure.getClass().getName());
            at(new State(Step.FAILED, 0, 0, ""));
        }
    }

    @Override
    public void at(State state) {
        latest.updateAndGet(before -> new Standing(state, goesOn(before, state) ? before.since() : clock.instant()));
    }

    private static boolean goesOn(Standing before, State state) {
        return before != null && before.isRunning() && state.step() != Step.DONE && state.step() != Step.FAILED;
    }
}
