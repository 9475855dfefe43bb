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
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;

/** The head of a case: where it is, since when, its plan, its dates, how it ended; and its assessments. */
@InlineProjection
class CaseRows implements ReadModel {

    static final Table FILE = Table.of("read.case_file", "case_id", "survivor_id", "stage", "stage_since", "opened_on", "risk",
            "risk_set_on", "risk_reasons", "maintenance", "plan_version", "plan_due_on", "plan_agreed_on", "agreed_words",
            "plan_submitted_by", "plan_approved_by", "plan_approved_at", "plan_comment", "review_id", "review_due_on", "hold_until",
            "hold_reason", "closure_reason", "closure_requested_by", "closure_summary", "follow_on_plan", "person_informed", "closed_on",
            "reopen_reason", "version", "last_recorded_at");
    static final Table ASSESSMENT = Table.keyed(2, "read.case_assessment", "case_id", "assessment_id", "type", "started_on",
            "completed_on", "summary", "sequence");
    static final Table FINDING = Table.keyed(3, "read.assessment_finding", "case_id", "assessment_id", "pillar", "finding");

    private final Envelopes envelopes;

    CaseRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(FILE, ASSESSMENT, FINDING);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID id = event.caseId();
        UUID survivor = event.survivorId();
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        row.put("last_recorded_at", recorded.recordedAt());
        CaseStages.after(event).ifPresent(stage -> {
            row.put("stage", stage.name());
            row.put("stage_since", recorded.recordedAt());
        });
        switch (event) {
            case CaseEvent.Opened e -> {
                row.putAll(Map.of("case_id", id, "survivor_id", survivor, "opened_on", e.openedOn(), "maintenance", false, "plan_version",
                        0));
                rows.put(FILE, row);
                return;
            }
            case CaseEvent.PlanDue e -> row.put("plan_due_on", e.dueOn());
            case CaseEvent.AssessmentStarted e -> {
                Map<String, Object> assessment = new HashMap<>();
                assessment.put("case_id", id);
                assessment.put("assessment_id", e.assessmentId());
                assessment.put("type", code(e.type()));
                assessment.put("started_on", e.startedOn());
                assessment.put("sequence", recorded.sequence());
                rows.put(ASSESSMENT, assessment);
            }
            case CaseEvent.AssessmentCompleted e -> {
                assessed(id, survivor, e.assessment(), rows);
                row.put("plan_due_on", e.planDueOn());
            }
            case CaseEvent.RiskLevelSet e -> {
                row.put("risk", code(e.level()));
                row.put("risk_set_on", e.setOn());
                row.put("risk_reasons",
                        envelopes.seal(survivor, PersonalClass.PROTECTION, "read.case_file.risk_reasons", e.reasons()));
            }
            case CaseEvent.PlanAgreed e -> {
                row.put("plan_agreed_on", e.agreedOn());
                row.put("agreed_words", sealed(survivor, "agreed_words", e.inTheirWords()));
            }
            case CaseEvent.PlanSubmitted e -> {
                row.put("plan_version", e.version());
                row.put("plan_submitted_by", e.submittedBy());
                row.put("plan_comment", null);
            }
            case CaseEvent.PlanApproved e -> {
                row.put("plan_approved_by", e.approvedBy());
                row.put("plan_approved_at", recorded.recordedAt());
                row.put("plan_due_on", null);
                row.put("review_due_on", e.reviewDueOn());
                row.put("plan_comment", sealed(survivor, "plan_comment", e.comment()));
            }
            case CaseEvent.PlanReturned e -> row.put("plan_comment", sealed(survivor, "plan_comment", e.comment()));
            case CaseEvent.ReviewStarted e -> row.put("review_id", e.reviewId());
            case CaseEvent.ReviewHeld e -> {
                row.put("review_id", null);
                row.put("maintenance", e.review().decision() == ReviewDecision.MAINTENANCE);
                row.put("review_due_on", e.review().nextReviewOn());
            }
            case CaseEvent.PutOnHold e -> {
                row.put("hold_until", e.reviewBy());
                row.put("hold_reason", sealed(survivor, "hold_reason", e.reason()));
            }
            case CaseEvent.Resumed e -> released(row);
            case CaseEvent.ClosureRequested e -> {
                released(row);
                row.put("closure_reason", code(e.closure().reason()));
                row.put("closure_requested_by", e.requestedBy());
                row.put("person_informed", e.closure().personInformed());
                row.put("closure_summary", sealed(survivor, "closure_summary", e.closure().summary()));
                row.put("follow_on_plan", sealed(survivor, "follow_on_plan", e.closure().followOnPlan()));
            }
            case CaseEvent.ClosureRejected e -> reopened(row);
            case CaseEvent.Closed e -> {
                row.put("closure_reason", code(e.reason()));
                row.put("closed_on", e.closedOn());
                row.put("plan_due_on", null);
                row.put("review_due_on", null);
                row.put("review_id", null);
                if (e.summary() != null) {
                    row.put("closure_summary", sealed(survivor, "closure_summary", e.summary()));
                }
            }
            case CaseEvent.Reopened e -> {
                reopened(row);
                row.put("maintenance", false);
                row.put("reopen_reason", code(e.reason()));
            }
            default -> {
            }
        }
        rows.change(FILE, new Object[]{id}, row);
    }

    private void assessed(UUID id, UUID survivor, Assessment assessment, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("completed_on", assessment.completedOn());
        row.put("summary", envelopes.seal(survivor, PersonalClass.MEDICAL, "read.case_assessment.summary", assessment.summary()));
        rows.change(ASSESSMENT, new Object[]{id, assessment.assessmentId()}, row);
        for (PillarFinding finding : assessment.findings()) {
            Map<String, Object> found = new HashMap<>();
            found.put("case_id", id);
            found.put("assessment_id", assessment.assessmentId());
            found.put("pillar", code(finding.pillar()));
            found.put("finding",
                    envelopes.seal(survivor, PersonalClass.MEDICAL, "read.assessment_finding.finding", finding.finding()));
            rows.put(FINDING, found);
        }
    }

    private static void released(Map<String, Object> row) {
        row.put("hold_until", null);
        row.put("hold_reason", null);
    }

    private static void reopened(Map<String, Object> row) {
        row.put("closure_reason", null);
        row.put("closure_requested_by", null);
        row.put("closure_summary", null);
        row.put("follow_on_plan", null);
        row.put("person_informed", null);
        row.put("closed_on", null);
    }

    private String sealed(UUID survivor, String column, Personal<String> text) {
        return envelopes.seal(survivor, PersonalClass.MEDICAL, "read.case_file." + column, text);
    }
}
