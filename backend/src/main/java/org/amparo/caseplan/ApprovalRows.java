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

/** What waits for somebody's answer: plans, closures and reopenings for a supervisor, transfers for the receiver. */
@InlineProjection
class ApprovalRows implements ReadModel {

    static final Table APPROVAL = Table.keyed(2, "read.case_approval", "case_id", "kind", "survivor_id", "requested_by", "requested_at",
            "reason", "remark");
    static final Table TRANSFER = Table.keyed(2, "read.case_transfer", "case_id", "transfer_id", "survivor_id", "to_caseworker", "to_team",
            "to_organisation", "agency", "agency_name", "requested_by", "requested_on", "reason", "status", "over_limit", "answer",
            "sequence");

    private final Envelopes envelopes;

    ApprovalRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(APPROVAL, TRANSFER);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID id = event.caseId();
        switch (event) {
            case CaseEvent.PlanSubmitted e -> waits(e, ApprovalKind.PLAN, e.submittedBy(), null, null, recorded, rows);
            case CaseEvent.PlanApproved e -> answered(id, ApprovalKind.PLAN, rows);
            case CaseEvent.PlanReturned e -> answered(id, ApprovalKind.PLAN, rows);
            case CaseEvent.ClosureRequested e -> waits(e, ApprovalKind.CLOSURE, e.requestedBy(), code(e.closure().reason()),
                    e.closure().summary(), recorded, rows);
            case CaseEvent.ClosureApproved e -> answered(id, ApprovalKind.CLOSURE, rows);
            case CaseEvent.ClosureRejected e -> answered(id, ApprovalKind.CLOSURE, rows);
            case CaseEvent.Closed e -> answered(id, ApprovalKind.PLAN, rows);
            case CaseEvent.ReopeningRequested e -> waits(e, ApprovalKind.REOPENING, e.requestedBy(), code(e.reason()), e.remark(), recorded,
                    rows);
            case CaseEvent.ReopeningRejected e -> answered(id, ApprovalKind.REOPENING, rows);
            case CaseEvent.Reopened e -> answered(id, ApprovalKind.REOPENING, rows);
            case CaseEvent.TransferRequested e -> rows.put(TRANSFER, transfer(e, recorded));
            case CaseEvent.OverLimitConfirmed e -> rows.change(TRANSFER, new Object[]{id, e.transferId()}, Map.of("over_limit", true));
            case CaseEvent.TransferAccepted e -> status(id, e.transferId(), TransferStatus.ACCEPTED, rows);
            case CaseEvent.Transferred e -> status(id, e.transferId(), TransferStatus.DONE, rows);
            case CaseEvent.TransferWithdrawn e -> status(id, e.transferId(), TransferStatus.WITHDRAWN, rows);
            case CaseEvent.TransferRejected e -> {
                Map<String, Object> row = new HashMap<>();
                row.put("status", TransferStatus.REJECTED.name());
                row.put("answer",
                        envelopes.seal(e.survivorId(), PersonalClass.MEDICAL, "read.case_transfer.answer", e.reason()));
                rows.change(TRANSFER, new Object[]{id, e.transferId()}, row);
            }
            default -> {
            }
        }
    }

    private void waits(CaseEvent event, ApprovalKind kind, UUID by, String reason, Personal<String> remark, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("case_id", event.caseId());
        row.put("kind", kind.name());
        row.put("survivor_id", event.survivorId());
        row.put("requested_by", by);
        row.put("requested_at", recorded.recordedAt());
        row.put("reason", reason);
        row.put("remark", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, "read.case_approval.remark", remark));
        rows.put(APPROVAL, row);
    }

    private static void answered(UUID id, ApprovalKind kind, Rows rows) {
        rows.remove(APPROVAL, id, kind.name());
    }

    private static void status(UUID id, UUID transfer, TransferStatus status, Rows rows) {
        rows.change(TRANSFER, new Object[]{id, transfer}, Map.of("status", status.name()));
    }

    private Map<String, Object> transfer(CaseEvent.TransferRequested event, Recorded recorded) {
        Transfer transfer = event.transfer();
        Map<String, Object> row = new HashMap<>();
        row.put("case_id", event.caseId());
        row.put("transfer_id", transfer.transferId());
        row.put("survivor_id", event.survivorId());
        row.put("to_caseworker", transfer.toCaseworker());
        row.put("to_team", transfer.toTeam());
        row.put("to_organisation", transfer.toOrganisation());
        row.put("agency", transfer.agency());
        row.put("agency_name", transfer.agencyName());
        row.put("requested_by", event.requestedBy());
        row.put("requested_on", transfer.requestedOn());
        row.put("reason", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, "read.case_transfer.reason", transfer.reason()));
        row.put("status", TransferStatus.WAITING.name());
        row.put("over_limit", false);
        row.put("sequence", recorded.sequence());
        return row;
    }
}
