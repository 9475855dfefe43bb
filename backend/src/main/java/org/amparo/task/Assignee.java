package org.amparo.task;

import java.util.UUID;
import org.amparo.access.Role;

/**
 * Who a task is for.
 *
 * @param user the colleague; null for a team's queue, from which anyone in it may take it
 * @param team the colleague's team, or the team whose queue it is; null only for a colleague without a team
 * @param role in a queue, the only role it is for; null for all
 */
public record Assignee(UUID user, UUID team, Role role) {

    /** A colleague. */
    public static Assignee colleague(UUID user, UUID team) {
        return new Assignee(user, team, null);
    }

    /** Whoever of a team takes it. */
    public static Assignee queue(UUID team) {
        return new Assignee(null, team, null);
    }

    /** The supervisors of a team. */
    public static Assignee supervisorsOf(UUID team) {
        return new Assignee(null, team, Role.SUPERVISOR);
    }
}
