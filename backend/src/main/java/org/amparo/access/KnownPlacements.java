package org.amparo.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.platform.StillTrue;
import org.springframework.stereotype.Component;

/**
 * To whom the targets of commands belong: asked of the capability that knows, and remembered. What is remembered may be out of date, since
 * somebody on any node may have moved the file a moment ago; it lets a command in only together with the condition that it still holds
 * when the command's events are written. So the second command on a file pays no trip to the server for its placement.
 */
@Component
class KnownPlacements {

    private static final int REMEMBERED = 20_000;

    private final List<Placements> lookups;
    private final Map<Target, Placement> remembered = Caffeine.newBuilder().maximumSize(REMEMBERED).<Target, Placement>build().asMap();

    KnownPlacements(List<Placements> lookups) {
        this.lookups = List.copyOf(lookups);
    }

    /** Sealed interfaces of all commands there are. */
    List<Class<?>> commands() {
        return lookups.stream().<Class<?>>map(Placements::commands).toList();
    }

    /** As the database says now; empty when there is no such target. */
    Optional<Placement> asked(Command command) {
        Optional<Placements> lookup = lookup(command);
        Optional<Placement> placement = lookup.flatMap(found -> found.of(command));
        lookup.ifPresent(found -> placement.filter(now -> found.unchanged(command, now).isPresent())
                .ifPresent(now -> remembered.put(Target.of(found, command), now)));
        return placement;
    }

    /** To whom else the target belongs, as the database says now. */
    List<Placement> also(Command command) {
        return lookup(command).map(found -> found.also(command)).orElse(List.of());
    }

    /** As it was when it was last asked. */
    Optional<Known> remembered(Command command) {
        return lookup(command).flatMap(found -> Optional.ofNullable(remembered.get(Target.of(found, command)))
                .flatMap(then -> found.unchanged(command, then).map(condition -> new Known(then, condition))));
    }

    /** @param unchanged holds as long as it is so */
    record Known(Placement placement, StillTrue unchanged) {
    }

    private record Target(Class<?> commands, UUID id) {
        static Target of(Placements lookup, Command command) {
            return new Target(lookup.commands(), command.target());
        }
    }

    private Optional<Placements> lookup(Command command) {
        return lookups.stream().filter(lookup -> lookup.commands().isInstance(command)).findFirst();
    }
}
