package org.amparo.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a task: whose it is, how it stands, by when. A task belongs to its assignee. */
@InlineProjection
class TaskRows implements ReadModel, Placements {

    static final String TITLE = "read.task.title";
    static final String REMARK = "read.task.remark";
    static final Table TASK = Table.of("read.task", "task_id", "kind", "state", "survivor_id", "about", "text_owner", "title", "due_on",
            "for_user", "for_team", "for_role", "organisation", "given_by", "given_at", "ended_by", "ended_at", "finding", "remark",
            "version");

    private final JdbcClient sql;
    private final Envelopes envelopes;

    TaskRows(JdbcClient sql, Envelopes envelopes) {
        this.sql = sql;
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(TASK);
    }

    @Override
    public Class<? extends Command> commands() {
        return TaskCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select for_user, for_team, organisation from read.task where task_id = ?").param(target)
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), null,
                        row.getObject(3, UUID.class)))
                .optional();
    }

    @EventHandler
    void on(TaskEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        switch (event) {
            case TaskEvent.Given e -> {
                row.put("kind", TaskKind.HAND_MADE);
                row.put("survivor_id", e.survivorId());
                row.put("text_owner", e.textOwner());
                row.put("title", envelopes.seal(e.textOwner(), PersonalClass.MEDICAL, TITLE, e.title()));
                row.put("due_on", e.dueOn());
                row.put("organisation", e.organisation());
                begin(row, e.taskId(), e.assignee(), recorded, rows);
                return;
            }
            case TaskEvent.Raised e -> {
                row.put("kind", e.kind());
                row.put("survivor_id", e.survivorId());
                row.put("about", e.about());
                row.put("due_on", e.dueOn());
                row.put("organisation", e.organisation());
                begin(row, e.taskId(), e.assignee(), recorded, rows);
                return;
            }
            case TaskEvent.Done e -> ended(row, TaskState.DONE, recorded);
            case TaskEvent.FileChecked e -> {
                ended(row, TaskState.DONE, recorded);
                row.put("text_owner", e.textOwner());
                row.put("finding", e.finding());
                row.put("remark", envelopes.seal(e.textOwner(), PersonalClass.MEDICAL, REMARK, e.remark()));
            }
            case TaskEvent.Cancelled e -> ended(row, TaskState.CANCELLED, recorded);
            case TaskEvent.Withdrawn e -> ended(row, TaskState.WITHDRAWN, recorded);
            case TaskEvent.Reopened e -> {
                row.put("state", TaskState.OPEN);
                row.put("ended_by", null);
                row.put("ended_at", null);
                row.put("finding", null);
                row.put("remark", null);
            }
            case TaskEvent.HandedOn e -> assigned(row, e.assignee());
            case TaskEvent.Postponed e -> row.put("due_on", e.dueOn());
        }
        rows.change(TASK, new Object[]{event.taskId()}, row);
    }

    private static void begin(Map<String, Object> row, UUID taskId, Assignee assignee, Recorded recorded, Rows rows) {
        row.put("task_id", taskId);
        row.put("state", TaskState.OPEN);
        row.put("given_by", recorded.by());
        row.put("given_at", recorded.recordedAt());
        assigned(row, assignee);
        rows.put(TASK, row);
    }

    private static void assigned(Map<String, Object> row, Assignee assignee) {
        row.put("for_user", assignee.user());
        row.put("for_team", assignee.team());
        row.put("for_role", assignee.role());
    }

    private static void ended(Map<String, Object> row, TaskState state, Recorded recorded) {
        row.put("state", state);
        row.put("ended_by", recorded.by());
        row.put("ended_at", recorded.recordedAt());
    }
}
