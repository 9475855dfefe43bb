package org.amparo.ui.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.ui.testing.Accounts.Account;
import org.springframework.stereotype.Component;

/** Gives and raises tasks for tests of screens. */
@Component
public class Tasks {

    private static final Viewer PRODUCT = new Viewer(UUID.randomUUID(), Role.ADMIN, null, null, Set.of(),
            Map.of(Permission.TIMER_FIRE, Scope.ALL));

    private final Commands commands;
    private final Files files;
    private final Clock clock;

    Tasks(Commands commands, Files files, Clock clock) {
        this.commands = commands;
        this.files = files;
        this.clock = clock;
    }

    /** A colleague asks for something about a file, or about none when that is null. */
    public UUID given(Account by, Assignee whom, UUID survivorId, String title, int daysFromToday) {
        UUID task = UUID.randomUUID();
        commands.send(files.viewer(by), UUID.randomUUID(), new TaskCommand.GiveTask(task, survivorId, Personal.of(title),
                LocalDate.now(clock).plusDays(daysFromToday), whom, files.viewer(by).organisation()));
        return task;
    }

    /** The product asks; its days may lie in the past. */
    public UUID raised(TaskKind kind, Assignee whom, UUID survivorId, int daysFromToday) {
        UUID task = UUID.randomUUID();
        commands.send(PRODUCT, UUID.randomUUID(), new TaskCommand.RaiseTask(task, kind, survivorId, survivorId,
                LocalDate.now(clock).plusDays(daysFromToday), whom, null));
        return task;
    }
}
