package org.amparo.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.task.Assignee;
import org.amparo.task.TaskEvent;
import org.amparo.task.TaskKind;
import org.axonframework.eventhandling.EventHandler;

/** One row a task that was given to somebody by somebody else, as long as it is open. */
@InlineProjection
class ReminderRows implements ReadModel {

    static final Table REMINDER = Table.of("read.reminder", "task_id", "for_user", "kind", "survivor_id", "by_user", "at");

    @Override
    public List<Table> tables() {
        return List.of(REMINDER);
    }

    @EventHandler
    void on(TaskEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case TaskEvent.Given e -> put(e, TaskKind.HAND_MADE, e.survivorId(), e.assignee(), recorded, rows);
            case TaskEvent.Raised e -> put(e, e.kind(), e.survivorId(), e.assignee(), recorded, rows);
            case TaskEvent.HandedOn e -> rows.change(REMINDER, new Object[]{e.taskId()}, whom(e.assignee(), recorded));
            case TaskEvent.Done e -> rows.remove(REMINDER, e.taskId());
            case TaskEvent.FileChecked e -> rows.remove(REMINDER, e.taskId());
            case TaskEvent.Cancelled e -> rows.remove(REMINDER, e.taskId());
            case TaskEvent.Withdrawn e -> rows.remove(REMINDER, e.taskId());
            case TaskEvent.Reopened e -> {
                // whoever did it knows of it
            }
            case TaskEvent.Postponed e -> {
                // the task's own list has the day
            }
        }
    }

    private static void put(TaskEvent event, TaskKind kind, UUID survivorId, Assignee assignee, Recorded recorded, Rows rows) {
        Map<String, Object> row = whom(assignee, recorded);
        row.put("task_id", event.taskId());
        row.put("kind", kind);
        row.put("survivor_id", survivorId);
        rows.put(REMINDER, row);
    }

    /** Nobody is reminded of what they gave themselves, or of what lies in a queue. */
    private static Map<String, Object> whom(Assignee assignee, Recorded recorded) {
        Map<String, Object> row = new HashMap<>();
        row.put("for_user", recorded.by().equals(assignee.user()) ? null : assignee.user());
        row.put("by_user", recorded.by());
        row.put("at", recorded.recordedAt());
        return row;
    }
}
