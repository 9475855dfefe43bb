package org.amparo.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff, teams and areas by their ids, for screens that name them. */
public interface People {

    /** What a screen calls a user: full name, initials and role; empty when unknown. */
    Optional<Staff> staff(UUID user);

    /** Tells that these users are about to be named, so that a list of many reads them at once. Not needed for the right answer. */
    default void prepare(Collection<UUID> users) {
    }

    record Staff(UUID user, String displayName, String initials, Role role, UUID team) {
    }

    /** A team's name; empty when unknown. */
    Optional<String> teamName(UUID team);

    /** First-level areas, by name. */
    List<Area> areas();

    /** @param code P-code, e.g. {@code CO05} */
    record Area(String code, String name) {
    }

    /** Active users in the viewer's reach to whom a file can be given. */
    List<Staff> assignable(Viewer viewer);

    /** Active users in the viewer's reach to whom a task can be given, the viewer among them; by name. */
    List<Staff> colleagues(Viewer viewer);

    /** A team by its id. */
    record Team(UUID team, String name) {
    }

    /** Active teams in the viewer's reach into whose queue a task can be put; the viewer's own first, then by name. */
    List<Team> teams(Viewer viewer);

    /** The viewer for a signed-in user name, read afresh so that a change of grants acts on the next message; empty when locked or gone. */
    Optional<Viewer> viewerOf(String userName);
}
