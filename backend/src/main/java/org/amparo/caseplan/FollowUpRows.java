package org.amparo.caseplan;

import static org.amparo.caseplan.Written.code;

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
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.FollowUpResult;
import org.axonframework.eventhandling.EventHandler;

/** When a person is seen next, what came of it, and how the person was tried to be reached. */
@InlineProjection
class FollowUpRows implements ReadModel {

    static final Table FOLLOW_UP = Table.keyed(2, "read.follow_up", "case_id", "follow_up_id", "survivor_id", "open_case", "type",
            "due_on", "grace_days", "result", "held_on", "findings", "missed_in_a_row", "sequence");
    static final Table ATTEMPT = Table.keyed(2, "read.contact_attempt", "case_id", "attempt_id", "method", "attempted_on", "reached",
            "note", "sequence");

    private final Envelopes envelopes;

    FollowUpRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(FOLLOW_UP, ATTEMPT);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID id = event.caseId();
        UUID survivor = event.survivorId();
        Map<String, Object> row = new HashMap<>();
        switch (event) {
            case CaseEvent.FollowUpScheduled e -> {
                row.putAll(Map.of("case_id", id, "follow_up_id", e.followUp().followUpId(), "survivor_id", survivor, "open_case", id,
                        "sequence", recorded.sequence()));
                row.put("type", code(e.followUp().type()));
                row.put("due_on", e.followUp().dueOn());
                row.put("grace_days", e.graceDays());
                rows.put(FOLLOW_UP, row);
            }
            case CaseEvent.FollowUpMoved e -> rows.change(FOLLOW_UP, new Object[]{id, e.followUp().followUpId()},
                    Map.of("due_on", e.followUp().dueOn(), "grace_days", e.graceDays()));
            case CaseEvent.FollowUpCompleted e -> {
                row.put("open_case", null);
                row.put("result", code(e.outcome().result()));
                row.put("held_on", e.outcome().heldOn());
                row.put("findings",
                        envelopes.seal(survivor, PersonalClass.MEDICAL, "read.follow_up.findings", e.outcome().findings()));
                rows.change(FOLLOW_UP, new Object[]{id, e.followUp().followUpId()}, row);
            }
            case CaseEvent.FollowUpCorrected e -> {
                row.put("held_on", e.heldOn());
                row.put("findings", envelopes.seal(survivor, PersonalClass.MEDICAL, "read.follow_up.findings", e.findings()));
                rows.change(FOLLOW_UP, new Object[]{id, e.followUp().followUpId()}, row);
            }
            case CaseEvent.FollowUpMissed e -> {
                row.put("open_case", null);
                row.put("result", FollowUpResult.MISSED.name());
                row.put("held_on", e.missedOn());
                row.put("missed_in_a_row", e.inARow());
                rows.change(FOLLOW_UP, new Object[]{id, e.followUp().followUpId()}, row);
            }
            case CaseEvent.ContactAttempted e -> {
                row.putAll(Map.of("case_id", id, "attempt_id", e.attempt().attemptId(), "sequence", recorded.sequence()));
                row.putAll(attempt(survivor, e.attempt()));
                rows.put(ATTEMPT, row);
            }
            case CaseEvent.ContactAttemptCorrected e -> rows.change(ATTEMPT, new Object[]{id, e.attempt().attemptId()},
                    attempt(survivor, e.attempt()));
            case CaseEvent.Closed e -> {
                row.put("open_case", null);
                rows.changeAll(FOLLOW_UP, "open_case", id, row);
            }
            default -> {
            }
        }
    }

    private Map<String, Object> attempt(UUID survivor, ContactAttempt attempt) {
        Map<String, Object> row = new HashMap<>();
        row.put("method", code(attempt.method()));
        row.put("attempted_on", attempt.attemptedOn());
        row.put("reached", attempt.reached());
        row.put("note", envelopes.seal(survivor, PersonalClass.MEDICAL, "read.contact_attempt.note", attempt.note()));
        return row;
    }
}
