package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
}
