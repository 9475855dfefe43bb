package org.amparo.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;

/** What screens may ask about tasks. A viewer sees own tasks, those given by themselves, and those of the reach that the permission has. */
public interface TaskQueries {

    /** Whose tasks. */
    enum Whose {
        /** For the viewer by name. */
        MINE,
        /** In the queue of the viewer's team, for anyone of the viewer's role to take. */
        QUEUE,
        /** Given by the viewer to somebody else. */
        GIVEN,
        /** All of the viewer's team. */
        TEAM
    }

    /**
     * One page, open ones by the day they are due, ended ones by when they ended, latest first.
     *
     * @param open false for those that are done, cancelled or withdrawn
     * @param after the {@code next} of the page before; null for the first
     * @param limit 1-200
     */
    @Needs(Permission.TASK_READ)
    Page page(Viewer viewer, Whose whose, boolean open, String after, int limit);

    /** @param next key of the next page; null on the last */
    record Page(List<TaskRow> rows, String next) {
    }

    /**
     * What the viewer has to do: open tasks of their own and of the queue, the longest overdue first.
     *
     * @param limit 1-200
     */
    @Needs(Permission.TASK_READ)
    List<TaskRow> today(Viewer viewer, int limit);

    /**
     * Open tasks that are due between two days, both counted, by day: with OWN the viewer's own and those of the queue, else all in reach.
     *
     * @param to at most 62 days after {@code from}
     * @param reach what the viewer asked to see; never widens what is granted
     */
    @Needs(Permission.TASK_READ)
    List<TaskRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /**
     * Files of the month's sample that the viewer is to read through, by name or in the queue, the first due first (domain 5.3).
     *
     * @param limit 1-200
     */
    @Needs(Permission.TASK_READ)
    List<TaskRow> fileChecks(Viewer viewer, int limit);

    /** How much of it is to be done by now. */
    @Needs(Permission.TASK_READ)
    DueNow dueNow(Viewer viewer);

    /**
     * Open tasks that wait for the viewer.
     *
     * @param own of the viewer's, due today or overdue, checks of files aside
     * @param queue of the queue, due today or overdue, checks of files aside
     * @param fileChecks files of the month's sample to be read through, due or not
     */
    record DueNow(long own, long queue, long fileChecks) {
    }

    /** Tasks about a file, open ones first. */
    @Needs(Permission.TASK_READ)
    List<TaskRow> ofFile(Viewer viewer, UUID survivorId);

    /** How many open tasks the viewer has by name, and how many of them are due today or overdue. */
    @Needs(Permission.TASK_READ)
    Counts counts(Viewer viewer);

    record Counts(long open, long due) {
    }
}
