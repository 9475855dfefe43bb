package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.platform.StillTrue;

/** Looks up to whom the target of a command belongs. Each capability with files of its own offers one; found by the command's type. */
public interface Placements {

    /** The sealed command interface this lookup answers for. */
    Class<? extends Command> commands();

    /** Placement of the aggregate with this id; empty when there is none. */
    Optional<Placement> of(UUID target);

    /** Placement that decides whether this very command reaches its target, where it is not simply the target's. */
    default Optional<Placement> of(Command command) {
        return of(command.target());
    }

    /** To whom else the target of this command belongs: it is reached by whoever reaches one of them. */
    default List<Placement> also(Command command) {
        return List.of();
    }

    /**
     * How the server is asked whether the aggregate is still placed so, for a command that is let in on what this node remembers; empty where
     * the placement is asked afresh for each command.
     */
    default Optional<StillTrue> unchanged(Command command, Placement placement) {
        return Optional.empty();
    }
}
