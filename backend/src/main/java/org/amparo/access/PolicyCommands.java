package org.amparo.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.amparo.platform.Recorded;
import org.amparo.vocabulary.Channel;
import org.springframework.stereotype.Component;

/**
 * Commands that follow from an event by themselves, given by a later processor in the product's own name. The command's id comes from the
 * event, so that an event handled twice has no second effect (R43).
 */
@Component
public class PolicyCommands {

    /** A transaction of the command's own, not the one in which the later processor follows the events. */
    private static final Executor ASIDE = task -> Thread.ofVirtual().name("policy-command").start(task);

    private final Commands commands;

    PolicyCommands(Commands commands) {
        this.commands = commands;
    }

    /**
     * Carries the command out and returns when it is done.
     *
     * @param cause the event it follows from
     * @param allowed what the product may do for this once, and nothing else
     * @throws RuntimeException as {@link Commands#send}
     */
    public void send(Recorded cause, Permission allowed, Command command) {
        UUID commandId = UUID.nameUUIDFromBytes(
                (cause.eventId() + " then " + command.getClass().getSimpleName() + " " + command.target())
                        .getBytes(StandardCharsets.UTF_8));
        Viewer product = new Viewer(Viewer.SYSTEM.user(), Viewer.SYSTEM.role(), null, null, Set.of(), Map.of(allowed, Scope.ALL));
        try {
            CompletableFuture.runAsync(() -> commands.send(product, commandId, Channel.SYSTEM, command), ASIDE).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
        }
    }
}
