package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.text;

import java.time.LocalDate;
import java.util.List;

import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.GoalResult;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** Goals of plans: by when they are to be reached, since when the person agrees to them, what became of them. Never what they say. */
@LaterProjection
class GoalFacts implements ReadModel {

    static final Facts GOAL = new Facts("stat.goal", id("survivor_id"), id("case_id"), text("pillar"), day("due_on"), day("agreed_on"),
            text("status"), day("resolved_on"));

    private final Days days;

    GoalFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(GOAL.table());
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case CaseEvent.GoalSet e -> goal(e, e.goal(), at, rows);
            case CaseEvent.GoalChanged e -> goal(e, e.goal(), at, rows);
            case CaseEvent.GoalCorrected e -> goal(e, e.goal(), at, rows);
            case CaseEvent.PlanAgreed e -> {
                LocalDate day = days.of(e.agreedOn(), recorded);
                e.goals().stream().sorted().forEach(goal -> GOAL.atFirst(rows, goal, at, "agreed_on", day));
            }
            case CaseEvent.GoalResolved e -> resolved(e.result(), recorded, at, rows);
            case CaseEvent.GoalResultCorrected e -> resolved(e.result(), recorded, at, rows);
            default -> {
            }
        }
    }

    private static void goal(CaseEvent event, Goal goal, SealedPosition at, Rows rows) {
        GOAL.always(rows, goal.goalId(), at, Said.that("survivor_id", event.survivorId()).and("case_id", event.caseId())
                .and("pillar", goal.pillar()).and("due_on", goal.dueOn()));
    }

    private void resolved(GoalResult result, Recorded recorded, SealedPosition at, Rows rows) {
        GOAL.always(rows, result.goalId(), at,
                Said.that("status", result.status()).and("resolved_on", days.of(result.resolvedOn(), recorded)));
    }
}
