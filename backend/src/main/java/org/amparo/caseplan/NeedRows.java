package org.amparo.caseplan;

import static org.amparo.caseplan.Written.code;
import static org.amparo.caseplan.Written.codes;
import static org.amparo.caseplan.Written.ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.GoalStatus;
import org.axonframework.eventhandling.EventHandler;

/** What a person needs and wants to reach: needs with how they stand, goals with what became of them. */
@InlineProjection
class NeedRows implements ReadModel {

    static final Table NEED = Table.keyed(2, "read.need", "case_id", "need_id", "survivor_id", "service", "pillar", "urgency", "barriers",
            "source", "identified_on", "detail", "planned", "started", "reviewed", "evidence", "reviewed_on", "remarks", "unanswered_on",
            "sequence");
    static final Table GOAL = Table.keyed(2, "read.goal", "case_id", "goal_id", "need_ids", "pillar", "statement", "target", "baseline",
            "responsible", "start_on", "due_on", "status", "agreed_on", "attainment", "resolved_on", "reason", "sequence");

    private final Envelopes envelopes;

    NeedRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(NEED, GOAL);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID id = event.caseId();
        UUID survivor = event.survivorId();
        switch (event) {
            case CaseEvent.NeedIdentified e -> {
                Map<String, Object> row = need(survivor, e.need());
                row.putAll(Map.of("case_id", id, "need_id", e.need().needId(), "survivor_id", survivor, "planned", false, "started",
                        false, "sequence", recorded.sequence()));
                rows.put(NEED, row);
            }
            case CaseEvent.NeedCorrected e -> rows.change(NEED, new Object[]{id, e.need().needId()}, need(survivor, e.need()));
            case CaseEvent.NeedReviewed e -> {
                Map<String, Object> row = new HashMap<>();
                row.put("reviewed", code(e.review().status()));
                row.put("evidence", code(e.review().evidence()));
                row.put("reviewed_on", e.review().reviewedOn());
                row.put("barriers", codes(e.review().barriers()));
                row.put("remarks", sealed(survivor, "read.need.remarks", e.review().remarks()));
                row.put("unanswered_on", null);
                rows.change(NEED, new Object[]{id, e.review().needId()}, row);
            }
            case CaseEvent.NeedUnanswered e -> rows.change(NEED, new Object[]{id, e.needId()}, Map.of("unanswered_on", e.on()));
            case CaseEvent.NeedAnswered e -> rows.change(NEED, new Object[]{id, e.needId()}, answered(new HashMap<>()));
            case CaseEvent.ServiceGiven e -> e.service().needIds()
                    .forEach(need -> rows.change(NEED, new Object[]{id, need}, answered(new HashMap<>(Map.of("started", true)))));
            case CaseEvent.GoalSet e -> {
                Map<String, Object> row = goal(survivor, e.goal());
                row.putAll(Map.of("case_id", id, "goal_id", e.goal().goalId(), "sequence", recorded.sequence()));
                rows.put(GOAL, row);
                planned(id, e.goal(), rows);
            }
            case CaseEvent.GoalChanged e -> {
                rows.change(GOAL, new Object[]{id, e.goal().goalId()}, goal(survivor, e.goal()));
                planned(id, e.goal(), rows);
            }
            case CaseEvent.GoalCorrected e -> {
                Map<String, Object> row = goal(survivor, e.goal());
                row.remove("status");
                row.remove("agreed_on");
                rows.change(GOAL, new Object[]{id, e.goal().goalId()}, row);
                planned(id, e.goal(), rows);
            }
            case CaseEvent.PlanAgreed e -> e.goals().forEach(goal -> rows.change(GOAL, new Object[]{id, goal},
                    Map.of("status", GoalStatus.AGREED.name(), "agreed_on", e.agreedOn())));
            case CaseEvent.GoalResolved e -> rows.change(GOAL, new Object[]{id, e.result().goalId()}, result(survivor, e.result()));
            case CaseEvent.GoalResultCorrected e -> rows.change(GOAL, new Object[]{id, e.result().goalId()},
                    result(survivor, e.result()));
            case CaseEvent.ClosureRequested e -> e.closure().unresolvedGoals().forEach(goal -> {
                Map<String, Object> row = new HashMap<>();
                row.put("reason", sealed(survivor, "read.goal.reason", goal.reason()));
                rows.change(GOAL, new Object[]{id, goal.goalId()}, row);
            });
            default -> {
            }
        }
    }

    private Map<String, Object> need(UUID survivor, Need need) {
        Map<String, Object> row = new HashMap<>();
        row.put("service", code(need.service()));
        row.put("pillar", code(need.pillar()));
        row.put("urgency", code(need.urgency()));
        row.put("barriers", codes(need.barriers()));
        row.put("source", code(need.source()));
        row.put("identified_on", need.identifiedOn());
        row.put("detail", sealed(survivor, "read.need.detail", need.detail()));
        return row;
    }

    private Map<String, Object> goal(UUID survivor, Goal goal) {
        Map<String, Object> row = new HashMap<>();
        row.put("need_ids", ids(goal.needIds()));
        row.put("pillar", code(goal.pillar()));
        row.put("statement", sealed(survivor, "read.goal.statement", goal.statement()));
        row.put("target", sealed(survivor, "read.goal.target", goal.target()));
        row.put("baseline", sealed(survivor, "read.goal.baseline", goal.baseline()));
        row.put("responsible", goal.responsible());
        row.put("start_on", goal.startOn());
        row.put("due_on", goal.dueOn());
        row.put("status", GoalStatus.PROPOSED.name());
        row.put("agreed_on", null);
        return row;
    }

    private Map<String, Object> result(UUID survivor, GoalResult result) {
        Map<String, Object> row = new HashMap<>();
        row.put("status", code(result.status()));
        row.put("attainment", result.attainment());
        row.put("resolved_on", result.resolvedOn());
        row.put("reason", sealed(survivor, "read.goal.reason", result.reason()));
        return row;
    }

    private static Map<String, Object> answered(Map<String, Object> row) {
        row.put("unanswered_on", null);
        return row;
    }

    private static void planned(UUID id, Goal goal, Rows rows) {
        goal.needIds().forEach(need -> rows.change(NEED, new Object[]{id, need}, Map.of("planned", true)));
    }

    private String sealed(UUID survivor, String place, Personal<String> text) {
        return envelopes.seal(survivor, PersonalClass.MEDICAL, place, text);
    }
}
