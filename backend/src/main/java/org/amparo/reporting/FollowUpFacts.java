package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.util.List;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.FollowUp;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** Follow-ups: when they were due, until when they were in time, and what came of them. */
@LaterProjection
class FollowUpFacts implements ReadModel {

    static final Facts FOLLOW_UP = new Facts("stat.follow_up", id("survivor_id"), id("case_id"), text("type"), day("due_on"),
            number("grace_days"),
            day("done_on"), text("result"), day("missed_on"), number("in_a_row"));

    private final Days days;

    FollowUpFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(FOLLOW_UP.table());
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case CaseEvent.FollowUpScheduled e -> FOLLOW_UP.always(rows, e.followUp().followUpId(), at,
                    due(e.followUp(), e.graceDays()).and("survivor_id", e.survivorId()).and("case_id", e.caseId()));
            case CaseEvent.FollowUpMoved e -> FOLLOW_UP.always(rows, e.followUp().followUpId(), at, due(e.followUp(), e.graceDays()));
            case CaseEvent.FollowUpCompleted e -> FOLLOW_UP.always(rows, e.followUp().followUpId(), at,
                    Said.that("done_on", days.of(e.outcome().heldOn(), recorded)).and("result", e.outcome().result()));
            case CaseEvent.FollowUpCorrected e -> FOLLOW_UP.always(rows, e.followUp().followUpId(), at,
                    Said.that("done_on", days.of(e.heldOn(), recorded)));
            case CaseEvent.FollowUpMissed e -> FOLLOW_UP.always(rows, e.followUp().followUpId(), at,
                    Said.that("missed_on", days.of(e.missedOn(), recorded)).and("in_a_row", e.inARow()));
            default -> {
            }
        }
    }

    private static Said due(FollowUp followUp, int graceDays) {
        return Said.that("type", followUp.type()).and("due_on", followUp.dueOn()).and("grace_days", graceDays);
    }
}
