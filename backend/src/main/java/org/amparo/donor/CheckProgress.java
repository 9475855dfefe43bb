package org.amparo.donor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.amparo.donor.disclosure.Candidate;
import org.amparo.platform.NodeMessages;
import org.springframework.stereotype.Component;

/** How far checks are, on all nodes. Only a step and a number are told; the answer itself is an event. */
@Component
class CheckProgress {

    private static final String CHANNEL = "release_check";
    private static final Duration EVERY = Duration.ofMillis(300);
    private static final String ENDED = "ended";

    private final NodeMessages nodes;
    private final Clock clock;
    private final Map<UUID, Candidate.Progress> steps = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> told = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> watchers = new CopyOnWriteArrayList<>();

    CheckProgress(NodeMessages nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
        nodes.on(CHANNEL, this::hear);
    }

    /** Where a check is; empty when none is going on, or nothing was heard of it yet. */
    Optional<Candidate.Progress> of(UUID releaseId) {
        return Optional.ofNullable(steps.get(releaseId));
    }

    /** Is told the release whose check went on or ended, on some thread. @return what ends it */
    Runnable watch(Consumer<UUID> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void told(UUID releaseId, Candidate.Progress step) {
        Candidate.Progress before = steps.put(releaseId, step);
        Instant now = clock.instant();
        boolean sameStep = before != null && before.step().equals(step.step());
        if (!sameStep || told.getOrDefault(releaseId, Instant.MIN).plus(EVERY).isBefore(now)) {
            told.put(releaseId, now);
            nodes.tell(CHANNEL, releaseId + "|" + step.step() + "|" + step.left());
        }
    }

    void ended(UUID releaseId) {
        told.remove(releaseId);
        nodes.tell(CHANNEL, releaseId + "|" + ENDED + "|0");
    }

    private void hear(String text) {
        String[] parts = text.split("\\|", 3);
        UUID releaseId = UUID.fromString(parts[0]);
        if (parts[1].equals(ENDED)) {
            steps.remove(releaseId);
        } else {
            steps.put(releaseId, new Candidate.Progress(parts[1], Integer.parseInt(parts[2])));
        }
        watchers.forEach(watcher -> watcher.accept(releaseId));
    }
}
