package org.amparo.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.VaultUnavailable;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The second fence and the only door: days that no one can mean first, then permission and scope, then the repeat, then the future, then
 * the aggregate. A target that does not exist and one that is out of reach give the same refusal.
 */
@Component
class CommandGuard implements Commands {

    private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);

    private final Map<Class<?>, Permission> needs;
    private final KnownPlacements placements;
    private final Viewers viewers;
    private final CommandDoor door;
    private final Clock clock;

    CommandGuard(KnownPlacements placements, Viewers viewers, CommandDoor door, Clock clock) {
        this.placements = placements;
        this.needs = CommandNeeds.of(placements.commands());
        this.viewers = viewers;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public void send(Viewer by, UUID commandId, Channel channel, Command command) {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(command, "command");
        Permission needed = Optional.ofNullable(needs.get(command.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("No capability answers for " + command.getClass().getName()));
        try {
            new DaysOfCommand(LocalDate.now(clock)).require7(command);
            Viewer now = asOfNow(by, needed);
            if (!isDoneOnWhatIsRemembered(now, needed, commandId, channel, command)) {
                reachesTarget(now, needed, command);
                refuseFuture(command.occurredOn());
                door.pass(message(now, commandId, channel, command), commandId, command.target());
            }
        } catch (RuntimeException failure) {
            throw understood(failure, needed, command);
        }
    }

    /** A viewer that was read a while ago counts as what that user is now; one that is no account, as a test or a program makes it, as given. */
    private Viewer asOfNow(Viewer by, Permission needed) {
        Optional<Viewers.Standing> standing = viewers.of(by.user());
        if (standing.isPresent() && !standing.get().active()) {
            throw new NotAllowed(needed);
        }
        return standing.map(Viewers.Standing::viewer).orElse(by);
    }

    /**
     * Tries the short way: where the target's placement is remembered and lets this viewer in, on the condition that it still is so when
     * the events are written. Whatever goes wrong, nothing was changed and nothing is told; the long way then finds out what to say.
     */
    private boolean isDoneOnWhatIsRemembered(Viewer viewer, Permission needed, UUID commandId, Channel channel, Command command) {
        Optional<KnownPlacements.Known> known = viewer.may(needed) && command.target() != null && command.createdAt() == null
                ? placements.remembered(command).filter(remembered -> viewer.may(needed, remembered.placement()))
                : Optional.empty();
        return known.isPresent() && !isInFuture(command.occurredOn())
                && door.passIf(known.get().unchanged(), message(viewer, commandId, channel, command));
    }

    private void reachesTarget(Viewer viewer, Permission needed, Command command) {
        if (!viewer.may(needed) || command.target() == null) {
            throw new NotAllowed(needed);
        }
        Optional<Placement> present = placements.asked(command);
        Placement created = command.createdAt();
        boolean known = present.isPresent() || created != null;
        boolean reached = present.map(placement -> viewer.may(needed, placement) || placements.also(command).stream()
                .anyMatch(other -> viewer.may(needed, other))).orElse(true) && (created == null || viewer.may(needed, created));
        if (!known || !reached) {
            throw new NotAllowed(needed);
        }
    }

    private void refuseFuture(PartialDate occurredOn) {
        if (isInFuture(occurredOn)) {
            throw new RuleBroken("R7.future", "occurredOn", occurredOn.date());
        }
    }

    private boolean isInFuture(PartialDate occurredOn) {
        return occurredOn != null && occurredOn.isSurelyAfter(LocalDate.now(clock));
    }

    private static GenericCommandMessage<?> message(Viewer by, UUID commandId, Channel channel, Command command) {
        return new GenericCommandMessage<>(command, metadata(by, commandId, channel, command));
    }

    private static Map<String, Object> metadata(Viewer by, UUID commandId, Channel channel, Command command) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Recorded.BY, by.user().toString());
        metadata.put(Recorded.ROLE, by.role().name());
        metadata.put(Recorded.CHANNEL, channel.name());
        metadata.put(Recorded.COMMAND_ID, commandId.toString());
        if (by.team() != null) {
            metadata.put(Recorded.TEAM, by.team().toString());
        }
        PartialDate occurredOn = command.occurredOn();
        if (occurredOn != null && occurredOn.isKnown()) {
            metadata.put(Recorded.OCCURRED_ON, occurredOn.date() + "/" + occurredOn.precision());
        }
        return metadata;
    }

    /** What the caller can act on comes out as it is; the rest is logged without a word of the payload, under a number. */
    private static RuntimeException understood(RuntimeException failure, Permission needed, Command command) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RuleBroken refusal -> {
                    return refusal;
                }
                case ChangedMeanwhile changed -> {
                    return changed;
                }
                case NotAllowed refused -> {
                    return refused;
                }
                case VaultUnavailable closed -> {
                    return closed;
                }
                case UnexpectedFailure known -> {
                    return known;
                }
                case AggregateNotFoundException missing -> {
                    return new NotAllowed(needed);
                }
                default -> {
                    // look at what caused it
                }
            }
        }
        return UnexpectedFailure.logged(LOG, command.getClass().getSimpleName(), failure);
    }
}
