package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.vocabulary.ClosureReason;
import org.axonframework.eventhandling.EventHandler;

/** Cases: when they were opened, assessed, planned and closed, why, and at which risk. */
@LaterProjection
class CaseFacts implements ReadModel {

    static final Facts CASE = new Facts("stat.case_episode", id("survivor_id"), day("opened_on"), day("assessed_on"),
            day("plan_approved_on"),
            text("status"), text("closure_reason"), text("risk"), text("maintenance"));

    private final Days days;

    CaseFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(CASE.table());
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.caseId();
        switch (event) {
            case CaseEvent.Opened e -> {
                CASE.always(rows, id, at, Said.that("survivor_id", e.survivorId()).and("opened_on", days.of(e.openedOn(), recorded)));
                status(id, at, days.of(e.openedOn(), recorded), "OPEN", null, rows);
            }
            case CaseEvent.AssessmentCompleted e -> CASE.atFirst(rows, id, at, "assessed_on",
                    days.of(e.assessment().completedOn(), recorded));
            case CaseEvent.PlanApproved e -> CASE.atFirst(rows, id, at, "plan_approved_on", days.of(recorded));
            case CaseEvent.RiskLevelSet e -> CASE.since(rows, id, at, days.of(e.setOn(), recorded), Said.that("risk", e.level()));
            case CaseEvent.ReviewHeld e -> CASE.since(rows, id, at, days.of(e.review().heldOn(), recorded),
                    Said.that("maintenance", e.review().decision() == ReviewDecision.MAINTENANCE ? "YES" : null));
            case CaseEvent.PutOnHold e -> status(id, at, days.of(e.heldOn(), recorded), "ON_HOLD", null, rows);
            case CaseEvent.Resumed e -> status(id, at, days.of(e.resumedOn(), recorded), "OPEN", null, rows);
            case CaseEvent.Closed e -> status(id, at, days.of(e.closedOn(), recorded), "CLOSED", e.reason(), rows);
            case CaseEvent.Reopened e -> {
                status(id, at, days.of(e.reopenedOn(), recorded), "OPEN", null, rows);
                CASE.since(rows, id, at, days.of(e.reopenedOn(), recorded), Said.that("maintenance", null));
            }
            default -> {
            }
        }
    }

    private static void status(UUID id, SealedPosition at, LocalDate day, String status, ClosureReason reason, Rows rows) {
        CASE.since(rows, id, at, day, Said.that("status", status).and("closure_reason", reason));
    }
}
